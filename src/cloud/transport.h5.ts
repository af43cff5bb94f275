import { postToGateway, previewOpenid } from '@/device/preview.h5';

export function connect(): void {
  previewOpenid();
}

/** Preview: sends the request to the emulator's gateway. */
export async function transport(event: { name: string; input: unknown }, functionName: string): Promise<unknown> {
  const { result } = (await postToGateway(`/cloud/functions/${functionName}`, JSON.stringify(event))) as {
    result?: unknown;
  };
  return result;
}
