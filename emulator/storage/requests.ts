import { randomBytes } from 'node:crypto';
import { bytes, createRouter, httpError, readBytes, type App, type Ctx } from '../http/http';
import { FILE_POLICY } from '../http/http-protection';
import { STORAGE_LIMITS } from '../limits';
import { CloudError } from '../wire/answers';
import { readMultipart } from '../wire/multipart';
import type { WireRequest } from '../wire/requests';
import type { Files } from './files';
import { contentTypeOf, fileIdOf, nameOfLink, pathOf, validatePath } from './names';

/** The `storage.…` requests of the SDK, and the routes for the uploads and downloads that follow them. */
export function createStorage(files: Files, url: () => string) {
  const pendingUploads = new Map<string, string>();

  const handlers: Record<string, (request: WireRequest) => Promise<unknown> | unknown> = {
    'storage.getUploadMetadata': ({ path }) => {
      const name = validatePath(path);
      const authorization = randomBytes(18).toString('base64url');
      pendingUploads.set(authorization, name);
      return {
        url: `${url()}/files/${encodePath(name)}`,
        token: 'local',
        authorization,
        fileId: fileIdOf(name),
        cosFileId: randomBytes(12).toString('hex'),
      };
    },
    'storage.batchGetDownloadUrl': ({ file_list: list }) => ({
      download_list: fileList(list).map((item) => {
        const { fileid: fileID, max_age: given } = Object(item) as { fileid?: unknown; max_age?: unknown };
        const maxAge = typeof given === 'number' && given > 0 ? given : STORAGE_LIMITS.linkTtlSeconds;
        const tempFileURL = files.createLink(fileID, maxAge);
        const missing = { code: 'STORAGE_FILE_NONEXIST', message: 'the file does not exist' };
        return tempFileURL === undefined
          ? { fileID, tempFileURL: '', maxAge, ...missing }
          : { fileID, tempFileURL, maxAge, code: 'SUCCESS' };
      }),
    }),
    'storage.batchDeleteFile': async ({ fileid_list: list }) => ({
      delete_list: await Promise.all(
        fileList(list).map(async (fileID) => ({
          fileID,
          code: (await files.remove(pathOf(fileID) ?? '')) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
        })),
      ),
    }),
  };

  /** The path that an upload's signature was made for, once; undefined when it is not the given path. */
  function takeUpload(signature: string | undefined, path: string): string | undefined {
    const name = pendingUploads.get(signature ?? '');
    if (name === undefined || name !== path) return undefined;
    pendingUploads.delete(signature ?? '');
    return name;
  }

  const routes: App = createRouter()
    .put('/files/:path{.+}', async (c) => {
      const name = takeUpload(c.req.header('signature'), c.req.param('path'));
      if (name === undefined) return accessDenied(c);
      await files.put(name, await readBytes(c));
      return c.body(null, 200);
    })
    // wx-server-sdk 2.6 and 3.0 upload a form.
    .post('/files/:path{.+}', async (c) => {
      const form = await readMultipart(c.req.header('content-type') ?? '', await readBytes(c)).catch(() => {
        throw httpError(400, 'the form can not be read');
      });
      const { Signature: signature, key, file: text } = form.fields;
      const content = form.files['file'] ?? (text === undefined ? undefined : Buffer.from(text));
      const name = key === c.req.param('path') ? takeUpload(signature, key) : undefined;
      if (name === undefined || content === undefined) return accessDenied(c);
      await files.put(name, content);
      return c.body(null, 204);
    })
    .get('/files/:path{.+}', async (c) => {
      const { sign = '', t, name: parameter } = c.req.query();
      const file = await files.readSigned(nameOfLink(c.req.param('path'), parameter), sign, Number(t));
      if (!file) throw httpError(403, 'the link has expired or is not valid');
      return bytes(c, file.content, contentTypeOf(file.name), {
        'cache-control': 'private, max-age=60',
        'content-security-policy': FILE_POLICY,
        'content-disposition': 'attachment',
      });
    })
    // The console opens files without a link of its own.
    .get('/control/files/:path{.+}', (c) => {
      const link = files.createLink(fileIdOf(c.req.param('path')));
      if (link === undefined) throw httpError(404, 'no such file');
      return c.redirect(link.replace(url(), ''));
    });

  return {
    handles: (action: string) => Object.hasOwn(handlers, action),
    handle: async (request: WireRequest): Promise<Record<string, unknown>> => ({
      data: await handlers[request.action]?.(request),
    }),
    routes,
  };
}

const encodePath = (name: string) => name.split('/').map(encodeURIComponent).join('/');

function fileList(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new CloudError('INVALID_PARAM', 'a list of files is missing');
  if (value.length > STORAGE_LIMITS.filesPerCall)
    throw new CloudError('INVALID_PARAM', `more than ${STORAGE_LIMITS.filesPerCall} files in one call`);
  return value;
}

/** The error of cloud storage, in its XML; the SDK needs all four elements. */
const accessDenied = (c: Ctx): Response =>
  c.body(
    "<?xml version='1.0' encoding='utf-8' ?><Error><Code>AccessDenied</Code>" +
      '<Message>the signature is not of this file</Message>' +
      '<RequestId>local</RequestId><TraceId>local</TraceId></Error>',
    403,
    { 'content-type': 'application/xml' },
  );
