import Taro from '@tarojs/taro';

/** Once at launch, before anything is asked. */
export function connect(): void {
  Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {});
}

/**
 * Carries one envelope to a door of the mini-program and brings back whatever it answered; throws when nobody answered.
 */
export async function transport(event: { name: string; input: unknown }, functionName = 'api'): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name: functionName, data: event });
  return result;
}
