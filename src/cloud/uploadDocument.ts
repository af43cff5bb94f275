import Taro from '@tarojs/taro';
import { getUploadFolder } from './getUploadFolder';

/**
 * Uploads a file of the phone to this person's folder of the day, in the place of one with this name. Resolves with its
 * file id; rejects when the network is gone.
 */
export async function uploadDocument(filePath: string, name: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath: `${await getUploadFolder()}/${name}`, filePath });
  return fileID;
}
