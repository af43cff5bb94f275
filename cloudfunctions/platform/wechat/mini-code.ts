import { openapi } from 'wx-server-sdk';

/**
 * A mini-program code that carries a scene of at most 32 characters (WeChat docs, getUnlimitedQRCode). `page` must be
 * in the released version.
 */
export async function createMiniCode(scene: string, page: string): Promise<Buffer> {
  const { buffer } = (await openapi.wxacode.getUnlimited({ scene, page, checkPath: false, width: 430 })) as {
    buffer: Buffer;
  };
  return buffer;
}
