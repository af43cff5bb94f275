import Taro from '@tarojs/taro';

/** Connects to the cloud environment. Call it once at launch, before any request. */
export function connect(): void {
  Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {});
}

/**
 * Sends one request to a cloud function and resolves with whatever it returned. Rejects when it could not be reached.
 */
export async function transport(event: { name: string; input: unknown }, functionName: string): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name: functionName, data: event });
  return result;
}
