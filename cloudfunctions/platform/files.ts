import * as cloud from 'wx-server-sdk';

/** The most files that storage accepts in one call. */
const BATCH_SIZE = 50;

/** Addresses of stored files, good for a few minutes, by file id. A file that is gone has none. */
export async function getTempUrls(files: readonly string[]): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  for (let from = 0; from < files.length; from += BATCH_SIZE) {
    const response = await cloud.getTempFileURL({ fileList: files.slice(from, from + BATCH_SIZE) });
    for (const { fileID, tempFileURL } of response?.fileList ?? []) if (tempFileURL) urls.set(fileID, tempFileURL);
  }
  return urls;
}

/** Keeps a document and answers an address that is good for a few minutes. */
export async function uploadFile(path: string, content: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content });
  return (await getTempUrls([fileID])).get(fileID) ?? '';
}
