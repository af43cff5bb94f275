import { emulatorStore } from './stores/emulator-store';
import { folderStore } from './stores/folder-store';
import type { Store } from './stores/store';

export { createBackup } from './create-backup';
export { readManifest } from './manifest';
export { restoreBackup } from './restore-backup';

type Place = { env?: string; data?: string; emulator?: string };

/** The database that the command line names; undefined unless it names exactly one. */
export async function openStore(place: Place, definition: string, isNew: boolean): Promise<Store | undefined> {
  const { env, data, emulator } = place;
  if ([env, data, emulator].filter((one) => one !== undefined).length !== 1) return undefined;
  if (emulator !== undefined) return emulatorStore(emulator.replace(/\/$/, ''));
  if (data !== undefined) return folderStore(data, definition, isNew);
  const { environmentStore } = await import('./stores/environment-store');
  return environmentStore(env!);
}
