import { isPhotoName, thumbnailOf } from '@domain/cases/photo';

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
