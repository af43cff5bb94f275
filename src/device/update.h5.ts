/** The preview is new each time it is opened. */
export function offerUpdates(): void {}
