import Taro from '@tarojs/taro';
import { newId } from './newId';
import { cleanPicture, keptSize, LARGEST, QUALITIES } from './picture';
import { uploadFolder } from './uploadFolder';

/**
 * Brings a photo of the phone to the cloud's storage: smaller, without EXIF, into this person's own folder. Answers its file id.
 * Throws an AppError for what is not a picture, and WeChat's own error when the network is gone.
 */
export async function uploadPhoto(path: string): Promise<string> {
  const { bytes, type } = cleanPicture(await shrunk(path));
  const name = `${newId()}.${type}`;
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  const files = Taro.getFileSystemManager();
  files.writeFileSync(filePath, bytes.slice().buffer as ArrayBuffer);
  try {
    const cloudPath = `${await uploadFolder()}/${name}`;
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath });
    return fileID;
  } finally {
    files.unlinkSync(filePath);
  }
}

async function shrunk(path: string): Promise<Uint8Array> {
  const { width, height } = await Taro.getImageInfo({ src: path });
  const kept = keptSize(width, height);
  let bytes = read(path);
  for (const quality of QUALITIES) {
    if (bytes.length <= LARGEST && kept.width === width && kept.height === height) return bytes;
    const { tempFilePath } = await Taro.compressImage({ src: path, quality, compressedWidth: kept.width, compressedHeight: kept.height });
    bytes = read(tempFilePath);
    if (bytes.length <= LARGEST) return bytes;
  }
  return bytes;
}

// without an encoding the file comes as bytes
const read = (filePath: string) => new Uint8Array(Taro.getFileSystemManager().readFileSync(filePath) as ArrayBuffer);
