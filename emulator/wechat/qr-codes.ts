import { create } from 'qrcode';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { WECHAT_LIMITS } from '../limits';
import { refused, type Api } from './answer';
import { pictureOfSquares, type Look } from './picture';

export type Code = { _id: string; page: string; scene: string; at: number };

/** What a plain QR picture stands for here: the page that WeChat's own round code would open. */
export const contentOf = ({ page, scene }: { page: string; scene: string }): string =>
  `${page}?scene=${encodeURIComponent(scene)}`;

export function pictureOf(it: { page: string; scene: string }, look: Partial<Look> = {}): Buffer {
  const { modules } = create(contentOf(it), { errorCorrectionLevel: 'M' });
  return pictureOfSquares(modules.size, (row, column) => modules.get(row, column) === 1, {
    width: WECHAT_LIMITS.codeWidth.usual,
    dark: [0, 0, 0],
    transparent: false,
    ...look,
  });
}

/** `wxacode.getUnlimited`; every code made is kept, so that somebody can scan it here. */
export function createCodes({ systemCollections: own }: Database, clock: Clock) {
  const getUnlimited: Api = async ({
    scene,
    page = 'pages/index/index',
    width = WECHAT_LIMITS.codeWidth.usual,
    line_color: line,
    is_hyaline: hyaline,
  }) => {
    const { least, most } = WECHAT_LIMITS.codeWidth;
    if (typeof scene !== 'string' || !/^[\w!#$&'()*+,/:;=?@.~-]*$/.test(scene)) return refused(40129, 'invalid scene');
    if (scene.length === 0 || scene.length > WECHAT_LIMITS.sceneCharacters)
      return refused(40169, 'invalid length for scene, or the data is not json string');
    if (typeof page !== 'string' || page === '' || page.startsWith('/') || page.includes('?'))
      return refused(41030, 'invalid page');
    if (typeof width !== 'number' || width < least || width > most) return refused(40097, 'invalid args: width');
    await own.put('codes', { _id: contentOf({ page, scene }), page, scene, at: clock.now() });
    const dark = colourOf(line as Record<string, unknown> | undefined);
    return {
      contentType: 'image/png',
      bytes: pictureOf({ page, scene }, { width: Math.round(width), dark, transparent: hyaline === true }),
    };
  };

  return {
    apis: { 'wxacode.getUnlimited': getUnlimited } as Record<string, Api>,
    list: () => own.all('codes') as unknown as Code[],
  };
}

function colourOf(line: Record<string, unknown> = {}): [number, number, number] {
  const part = (name: string) => Math.min(255, Math.max(0, Number(line[name]) || 0));
  return [part('r'), part('g'), part('b')];
}
