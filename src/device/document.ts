import Taro from '@tarojs/taro';

/**
 * Brings a made document to the phone and opens it, with WeChat's menu to pass it on or print it. Rejects when the
 * network is gone.
 */
export async function openDocument(url: string, _name: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url });
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'docx', showMenu: true });
}
