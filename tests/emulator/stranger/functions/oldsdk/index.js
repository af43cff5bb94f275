// Uploads as wx-server-sdk 2.6 and 3.0 do: a form with the signature, the path and the file.
const http = require('node:http');
const cloud = require('wx-server-sdk');
cloud.init();

const post = (url, body, headers) =>
  new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }));
    });
    request.on('error', reject);
    request.end(body);
  });

const BOUNDARY = '--------------------------1';
const field = (name, value) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name, content) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n` +
  `Content-Type: application/octet-stream\r\n\r\n${content}\r\n`;

exports.main = async ({ cloudPath, content, key = cloudPath, signature }) => {
  const { url: endpoint } = JSON.parse(process.env.TCB_CONTEXT_CNFG.replace('"URL"', '"url"'));
  const metadata = await post(
    endpoint,
    JSON.stringify({
      action: 'storage.getUploadMetadata',
      path: cloudPath,
      wxCloudApiToken: process.env.WX_API_TOKEN,
    }),
    { 'content-type': 'application/json' },
  );
  const { url, token, authorization, fileId, cosFileId } = JSON.parse(metadata.text).data;
  const form = [
    field('Signature', signature ?? authorization),
    field('x-cos-security-token', token),
    field('x-cos-meta-fileid', cosFileId),
    field('key', key),
    file('file', content),
    `--${BOUNDARY}--\r\n`,
  ].join('');
  const uploaded = await post(url, form, { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` });
  const downloaded = await cloud.downloadFile({ fileID: fileId }).then(
    ({ fileContent }) => fileContent.toString(),
    (error) => error.errMsg,
  );
  return { ...uploaded, fileId, downloaded };
};
