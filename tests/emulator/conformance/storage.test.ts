import { run } from './cloud';

test('a file is uploaded, linked, downloaded and deleted, whatever its name', async () => {
  const seen = await run(async ({ cloud, caught }) => {
    const { fileID } = await cloud.uploadFile({
      cloudPath: `conformance/中 文 ${Date.now()}.txt`,
      fileContent: Buffer.from('twelve bytes'),
    });
    const { fileList } = await cloud.getTempFileURL({ fileList: [fileID, fileID.replace('conformance/', 'nowhere/')] });
    const { fileContent } = await cloud.downloadFile({ fileID });
    const deleted = (await cloud.deleteFile({ fileList: [fileID] })).fileList;
    return {
      fileID,
      text: fileContent.toString(),
      links: fileList.map(({ status, tempFileURL }) => [status, tempFileURL !== '']),
      deleted: deleted.map(({ status }) => status),
      after: await caught(cloud.downloadFile({ fileID })),
    };
  });
  expect(seen).toMatchObject({
    fileID: expect.stringMatching(/^cloud:\/\/[^/]+\/conformance\/中 文 \d+\.txt$/),
    text: 'twelve bytes',
    links: [
      [0, true],
      [-503003, false],
    ],
    deleted: [0],
    after: { errCode: -1, code: 'STORAGE_FILE_NONEXIST' },
  });
});

test('deleting no files deletes none, and says so with an empty list', async () => {
  expect(await run(async ({ cloud }) => (await cloud.deleteFile({ fileList: [] })).fileList)).toEqual([]);
});
