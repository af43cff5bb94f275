import { saveAs } from './save.h5';

/** Preview: the browser downloads the document. */
export async function openDocument(url: string, name: string): Promise<void> {
  saveAs(name, url);
}
