import * as cloud from 'wx-server-sdk';

/** As many files as storage answers for in one call. */
const TOGETHER = 50;

/** Addresses of stored files, good for a few minutes, by file id. A file that is gone has none. */
export async function linksTo(files: readonly string[]): Promise<Map<string, string>> {
  const links = new Map<string, string>();
  for (let from = 0; from < files.length; from += TOGETHER) {
    const answer = await cloud.getTempFileURL({ fileList: files.slice(from, from + TOGETHER) });
    for (const { fileID, tempFileURL } of answer?.fileList ?? []) if (tempFileURL) links.set(fileID, tempFileURL);
  }
  return links;
}

/** Keeps a document and answers an address that is good for a few minutes. */
export async function keepFile(path: string, content: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content });
  return (await linksTo([fileID])).get(fileID) ?? '';
}
