import { fileIdOf } from '../../../emulator/storage/names';
import { paint } from './canvas';
import { scenes, type Scene } from './scenes';

export type SeedFile = { fileID: string; openid: string; base64: string };

const painted = new Map<Scene, string>();

function picture(scene: Scene): string {
  const known = painted.get(scene);
  if (known !== undefined) return known;
  const made = paint(scenes[scene]).toString('base64');
  painted.set(scene, made);
  return made;
}

/** An album of the photos that people of the sample took: each lies in its owner's folder. */
export function createAlbum(folderOf: (openid: string) => string) {
  const files = new Map<string, SeedFile>();
  return {
    /** The photo of a scene as one person's file; the same photo twice is one file. */
    take(openid: string, scene: Scene): string {
      const fileID = fileIdOf(`${folderOf(openid)}/${scene}.png`);
      files.set(fileID, { fileID, openid, base64: picture(scene) });
      return fileID;
    },
    files: () => [...files.values()],
  };
}
export type Album = ReturnType<typeof createAlbum>;
