import busboy from 'busboy';

export type Form = { fields: Record<string, string>; files: Record<string, Buffer> };

/** Reads a multipart body. A part is a file when it has a file name or the type `application/octet-stream`. */
export function readMultipart(contentType: string, body: Buffer): Promise<Form> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    const files: Record<string, Buffer> = {};
    const limits = { fields: 50, files: 10, fieldSize: Infinity };
    const form = busboy({ headers: { 'content-type': contentType }, limits });
    form.on('field', (name, value) => void (fields[name] = value));
    form.on('file', (name, file) => {
      const chunks: Buffer[] = [];
      file.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A file that is cut off fails by itself, too; without a listener that would end the process.
      file.on('error', reject);
      file.on('end', () => (files[name] = Buffer.concat(chunks)));
    });
    form.on('close', () => resolve({ fields, files }));
    form.on('error', reject);
    form.end(body);
  });
}
