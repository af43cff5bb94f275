/** Lets the browser keep what lies at an address, under a name. */
export function saveAs(name: string, url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
