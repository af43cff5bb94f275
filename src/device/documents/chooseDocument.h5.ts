/** Preview: the browser's own dialog. Resolves with the address of the file. */
export const chooseDocument = (extension: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = `.${extension}`;
    input.oncancel = () => resolve(undefined);
    input.onchange = () => resolve(input.files?.[0] && URL.createObjectURL(input.files[0]));
    input.click();
  });
