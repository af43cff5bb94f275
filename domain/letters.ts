/** The beginning of a text, with no letter or picture cut in two. */
export const firstLetters = (text: string, many: number): string => [...text].slice(0, many).join('');
