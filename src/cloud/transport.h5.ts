import { ask, openidOfThisWindow } from './preview.h5';

export function connect(): void {
  openidOfThisWindow();
}

/** As on the phone, over the gateway of the emulator. */
export async function transport(event: { name: string; input: unknown }, door = 'api'): Promise<unknown> {
  const { result } = (await ask(`/cloud/functions/${door}`, JSON.stringify(event))) as { result?: unknown };
  return result;
}
