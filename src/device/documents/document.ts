import Taro from '@tarojs/taro';

/** Downloads a document and opens it with WeChat's menu for sharing and printing. Rejects when the network is gone. */
export async function openDocument(url: string, name: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url });
  await Taro.openDocument({
    filePath: tempFilePath,
    fileType: name.endsWith('.xlsx') ? 'xlsx' : 'docx',
    showMenu: true,
  });
}
