import { thumbnailOf } from '../../../../domain/files/photo';
import { fileIdOf } from '../../../../emulator/storage/names';
import { paint } from './canvas';
import { scenes, type Scene } from './scenes';

/** A file that functions wrote has no owner. */
export type SeedFile = { fileID: string; base64: string };

// pixels a unit, of which a picture has four by three
const FULL = 100;
const SMALL = 80;

const painted = new Map<string, string>();

function picture(scene: Scene, unit: number): string {
  const key = `${scene} ${unit}`;
  const known = painted.get(key);
  if (known !== undefined) return known;
  const made = paint(scenes[scene], unit).toString('base64');
  painted.set(key, made);
  return made;
}

/**
 * An album of the photos that people of the sample took, as functions store them, each with its thumbnail beside it.
 * `pathOf` is the path of one person's photo without its ending.
 */
export function createAlbum(pathOf: (openid: string, scene: Scene) => string) {
  const files = new Map<string, SeedFile>();
  return {
    /** The photo of a scene as one person's file; the same photo twice is one file. */
    take(openid: string, scene: Scene): string {
      const fileID = fileIdOf(`${pathOf(openid, scene)}.png`);
      files.set(fileID, { fileID, base64: picture(scene, FULL) });
      files.set(thumbnailOf(fileID), { fileID: thumbnailOf(fileID), base64: picture(scene, SMALL) });
      return fileID;
    },
    files: () => [...files.values()],
  };
}
export type Album = ReturnType<typeof createAlbum>;
