/** Decodes `%` sequences; a text with a malformed one is returned as it is. */
export function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
