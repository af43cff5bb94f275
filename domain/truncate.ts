/** The beginning of a text, with no letter or picture cut in two. */
export const truncate = (text: string, maxLength: number): string => [...text].slice(0, maxLength).join('');
