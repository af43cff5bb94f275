import { randomBytes } from 'node:crypto';
import { json, Refusal, type Routes } from '../http';
import { STORAGE_LIMITS } from '../limits';
import { CloudError } from '../wire/answers';
import type { WireRequest } from '../wire/requests';
import type { Files } from './files';
import { checkedPath, fileIdOf, pathOf, typeOf } from './names';

/** The `storage.…` requests of the SDK, and the uploads and downloads they lead to (wire.md of the SDK: storage). */
export function createStorage(files: Files, url: () => string) {
  const uploads = new Map<string, string>();

  const requests: Record<string, (it: WireRequest) => Promise<unknown> | unknown> = {
    'storage.getUploadMetadata': ({ path }) => {
      const name = checkedPath(path);
      const authorization = randomBytes(18).toString('base64url');
      uploads.set(authorization, name);
      return {
        url: `${url()}/files/${encoded(name)}`,
        token: 'local',
        authorization,
        fileId: fileIdOf(name),
        cosFileId: randomBytes(12).toString('hex'),
      };
    },
    'storage.batchGetDownloadUrl': ({ file_list: list }) => ({
      download_list: several(list).map((it) => {
        const { fileid, max_age: given } = Object(it) as { fileid?: unknown; max_age?: unknown };
        const maxAge = typeof given === 'number' && given > 0 ? given : STORAGE_LIMITS.linkSeconds;
        const tempFileURL = files.link(fileid, maxAge);
        return tempFileURL === undefined
          ? {
              fileID: fileid,
              tempFileURL: '',
              maxAge,
              code: 'STORAGE_FILE_NONEXIST',
              message: 'the file does not exist',
            }
          : { fileID: fileid, tempFileURL, maxAge, code: 'SUCCESS' };
      }),
    }),
    'storage.batchDeleteFile': async ({ fileid_list: list }) => ({
      delete_list: await Promise.all(
        several(list).map(async (fileID) => ({
          fileID,
          code: (await files.remove(pathOf(fileID) ?? '')) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
        })),
      ),
    }),
  };

  const routes: Routes = {
    'PUT /files/*path': async (it) => {
      const authorization = it.headers.signature;
      const name = uploads.get(String(authorization));
      if (name === undefined || name !== it.named.path)
        return xmlError('AccessDenied', 'the signature is not of this file');
      uploads.delete(String(authorization));
      await files.put(name, await it.bytes(STORAGE_LIMITS.fileBytes));
      return { status: 200 };
    },
    'GET /files/*path': async (it) => {
      const found = await files.opened(it.named.path ?? '', it.query.get('sign') ?? '', Number(it.query.get('t')));
      if (!found) throw new Refusal(403, 'the link is over, or never was one');
      return {
        headers: { 'content-type': typeOf(found.name), 'cache-control': 'private, max-age=60' },
        body: found.bytes,
      };
    },
    // The console's own view of a file needs no link.
    'GET /control/files/*path': async (it) => {
      const link = files.link(fileIdOf(it.named.path ?? ''));
      return link === undefined
        ? json({ error: 'no such file' }, {}, 404)
        : { status: 302, headers: { location: encodeURI(link).replace(url(), '') } };
    },
  };

  return {
    answers: (action: string) => action in requests,
    answer: async (request: WireRequest): Promise<Record<string, unknown>> => ({
      data: await requests[request.action]?.(request),
    }),
    routes,
  };
}

const encoded = (name: string) => name.split('/').map(encodeURIComponent).join('/');

function several(list: unknown): unknown[] {
  if (!Array.isArray(list) || list.length === 0) throw new CloudError('INVALID_PARAM', 'the list of files is empty');
  if (list.length > STORAGE_LIMITS.filesPerCall)
    throw new CloudError('INVALID_PARAM', `more than ${STORAGE_LIMITS.filesPerCall} files in one call`);
  return list;
}

const xmlError = (code: string, message: string) => ({
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
});
