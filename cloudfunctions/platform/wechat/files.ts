import * as cloud from 'wx-server-sdk';

/** The most files that storage accepts in one call. */
const BATCH_SIZE = 50;

/** Temporary addresses of stored files by file id; a file that is gone is left out. */
export async function getTempUrls(files: readonly string[]): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  for (let from = 0; from < files.length; from += BATCH_SIZE) {
    const response = await cloud.getTempFileURL({ fileList: files.slice(from, from + BATCH_SIZE) });
    for (const { fileID, tempFileURL } of response?.fileList ?? []) if (tempFileURL) urls.set(fileID, tempFileURL);
  }
  return urls;
}

/** Stores a file and returns its temporary address. */
export async function uploadFile(path: string, content: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content });
  return (await getTempUrls([fileID])).get(fileID) ?? '';
}
