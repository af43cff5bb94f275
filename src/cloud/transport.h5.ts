import { postToGateway, previewOpenid } from '@/device/preview.h5';

export function connect(): void {
  previewOpenid();
}

/** As on the phone, over the gateway of the emulator. */
export async function transport(event: { name: string; input: unknown }, functionName = 'api'): Promise<unknown> {
  const { result } = (await postToGateway(`/cloud/functions/${functionName}`, JSON.stringify(event))) as {
    result?: unknown;
  };
  return result;
}
