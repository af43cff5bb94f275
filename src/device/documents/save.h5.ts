/** Downloads what an address holds, under this file name. */
export function saveAs(name: string, url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
