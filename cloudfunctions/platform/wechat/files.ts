import { get as httpGet } from 'node:http';
import { get as httpsGet } from 'node:https';
import * as cloud from 'wx-server-sdk';

/** The most files that storage accepts in one call. */
const BATCH_SIZE = 50;
/** Seconds for which an address opens: long enough for a page that is looked at and for WeChat's content check. */
export const LINK_TTL = 30 * 60;
const DOWNLOAD_TIMEOUT = 5_000;

/** Temporary addresses of stored files by file id; a file that is gone is left out. */
export async function getTempUrls(files: readonly string[]): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  for (let from = 0; from < files.length; from += BATCH_SIZE) {
    const fileList = files.slice(from, from + BATCH_SIZE).map((fileID) => ({ fileID, maxAge: LINK_TTL }));
    const response = await cloud.getTempFileURL({ fileList });
    for (const { fileID, tempFileURL } of response?.fileList ?? []) if (tempFileURL) urls.set(fileID, tempFileURL);
  }
  return urls;
}

/** Stores a file that only functions can change, and answers its id. */
export async function uploadFile(path: string, content: Buffer): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content });
  return fileID;
}

/** Deletes files; one that is gone already is no error. Rejects when storage does not answer. */
export async function deleteFiles(files: readonly string[]): Promise<void> {
  for (let from = 0; from < files.length; from += BATCH_SIZE)
    await cloud.deleteFile({ fileList: files.slice(from, from + BATCH_SIZE) });
}

/**
 * The content of a file from its temporary address, or undefined when it has more bytes than `limit`. Not by the SDK,
 * which asks for the address once more and reads a file of any size. Rejects when the address does not open.
 */
export const download = (url: string, limit: number): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const get = url.startsWith('https:') ? httpsGet : httpGet;
    const request = get(url, { timeout: DOWNLOAD_TIMEOUT }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`download: ${response.statusCode}`));
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes <= limit) return;
        resolve(undefined);
        request.destroy();
      });
      response.on('end', () => resolve(Buffer.concat(chunks)));
      response.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error('download: timeout')));
    request.on('error', reject);
  });
