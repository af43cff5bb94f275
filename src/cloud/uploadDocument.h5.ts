import { AppError } from '@domain/errors';
import { postToGateway } from '@/device/preview.h5';
import { getUploadFolder } from './getUploadFolder';

/** Preview: uploads a file that the browser holds at an address. */
export async function uploadDocument(address: string, name: string): Promise<string> {
  const path = encodeURIComponent(`${await getUploadFolder()}/${name}`);
  const content = await (await fetch(address)).blob();
  const answer = (await postToGateway(`/cloud/files?path=${path}`, content, 'application/octet-stream')) as {
    fileID?: string;
  };
  if (!answer.fileID) throw new AppError('internal', 'unreachable');
  return answer.fileID;
}
