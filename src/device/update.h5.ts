/** Preview: every load is the newest version. */
export function offerUpdates(): void {}
