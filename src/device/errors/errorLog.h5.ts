/** Preview: writes to the console only. */
export const writeErrorLog = (line: string): void => console.error(line);
