import { photoProblemOf } from '@domain/files/photo';
import { uploadPhoto } from '@/cloud/upload';
import { setSession } from '@/cloud/useSession';
import { phone, resetPhone } from '../../support/phone/taro';
import { anHeic, aPhotoWithMetadata, aPicture } from '../../support/pictures';
import { aMe } from '../aMe';

beforeEach(() => {
  resetPhone();
  setSession(aMe());
});

const upload = (bytes: Uint8Array) => {
  phone.files.set('picked', bytes);
  return uploadPhoto('picked');
};
const problemOf = (bytes: Uint8Array) => upload(bytes).then(() => 'uploaded', photoProblemOf);

test('a photo whose place the phone left in it is uploaded without it, and so is its thumbnail', async () => {
  phone.compressed = aPhotoWithMetadata('progressive');
  expect(await upload(aPhotoWithMetadata())).toMatch(/^cloud:.*[.]jpg$/);
  expect(phone.uploads.size).toBe(2);
  for (const bytes of phone.uploads.values()) expect(Buffer.from(bytes).includes('secret')).toBe(false);
});

test.each([
  ['heic', anHeic()],
  ['heic', aPicture('avif')],
  ['webp', aPicture('webp')],
  ['gif', aPicture('gif')],
  ['noPicture', Buffer.from('%PDF-1.7')],
])('a file that this phone cannot draw is refused as %s and not as lost on its way', async (problem, bytes) => {
  expect(await problemOf(bytes)).toBe(problem);
  expect(phone.uploads.size).toBe(0);
});

test('a photo that no compression makes small enough is refused as too large', async () => {
  const long = Buffer.alloc(3 * 1024 * 1024, 1);
  const whole = aPicture();
  phone.compressed = Buffer.concat([whole.subarray(0, -2), long, whole.subarray(-2)]);
  expect(await problemOf(aPhotoWithMetadata())).toBe('tooLarge');
});

test('a photo that breaks off is refused as such', async () => {
  phone.compressed = aPicture().subarray(0, -2);
  expect(await problemOf(aPhotoWithMetadata())).toBe('incomplete');
  phone.compressed = aPicture();
  expect(await problemOf(aPicture())).toBe('uploaded');
});
