/** The browser preview has the console alone. */
export const writeErrorLog = (line: string): void => console.error(line);
