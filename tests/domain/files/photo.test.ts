import { isPhotoName, isStoredPhoto, photoFolderIn, thumbnailOf } from '@domain/files/photo';

test('the small one of a photo lies beside it, under a name that no photo has', () => {
  expect(thumbnailOf('cloud://e.b/photos/2026-01-01abc/lamp.jpg')).toBe('cloud://e.b/photos/2026-01-01abc/lamp.s.jpg');
  expect(isPhotoName('lamp.jpg')).toBe(true);
  expect(isPhotoName(thumbnailOf('lamp.jpg'))).toBe(false);
});

test.each(['', '.', '..', '.jpg', 'lamp', 'lamp.gif', 'lamp.jpg.png', 'lamp.s.jpg', 'a/b.jpg', 'lamp.jpg\n'])(
  '%j names no photo',
  (name) => {
    expect(isPhotoName(name)).toBe(false);
  },
);

test('a photo tells its folder, and no other file does', () => {
  expect(photoFolderIn('cloud://e.b/photos/2026-01-01abc/lamp.jpg', 'e')).toBe('photos/2026-01-01abc');
  for (const file of [
    'cloud://e.b/photos/2026-01-01abc/lamp.s.jpg',
    'cloud://e.b/photos/2026-01-01abc/deeper/lamp.jpg',
    'cloud://e.b/sheets/2026-01-01abc/lamp.jpg',
    'cloud:///photos/2026-01-01abc/lamp.jpg',
    'cloud://e.b/photos/lamp.jpg',
    'cloud://other.b/photos/2026-01-01abc/lamp.jpg',
    'cloud://e2.b/photos/2026-01-01abc/lamp.jpg',
    'https://e.b/photos/2026-01-01abc/lamp.jpg',
  ])
    expect(photoFolderIn(file, 'e')).toBeUndefined();
});

test('only what lies where phones cannot write is shown', () => {
  expect(isStoredPhoto('cloud://e.b/stored-photos/abc.jpg')).toBe(true);
  for (const file of [
    'cloud://e.b/photos/stored-photos/abc.jpg',
    'cloud://e.b/photos/abc/lamp.jpg',
    'stored-photos',
    '',
  ])
    expect(isStoredPhoto(file)).toBe(false);
});
