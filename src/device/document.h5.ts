import { saveAs } from './save.h5';

/** In the preview the browser keeps it. */
export async function openDocument(url: string, name: string): Promise<void> {
  saveAs(name, url);
}
