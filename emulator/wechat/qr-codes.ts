import { toBuffer } from 'qrcode';
import type { MovableClock } from '../clock';
import type { EmulatedDatabase } from '../database/database';
import { WECHAT_LIMITS } from '../limits';
import type { ApiAnswer } from '../wire/openapi';
import { apiError, type Api } from './api';

/** A code that was made; `_id` is the content of its picture. */
export type MiniProgramCode = { _id: string; page: string; scene: string; at: number };

const VERSIONS = ['release', 'trial', 'develop'];

/** The content of the plain QR picture that stands for WeChat's round code: the page and its scene. */
const contentOf = ({ page, scene }: { page: string; scene: string }): string =>
  `${page}?scene=${encodeURIComponent(scene)}`;

type Style = { width?: number; line?: Record<string, unknown>; transparent?: boolean };

/** The PNG of a code. */
export const pngOfCode = (content: string, { width, line, transparent }: Style = {}): Promise<Buffer> =>
  toBuffer(content, {
    type: 'png',
    errorCorrectionLevel: 'M',
    margin: 2,
    rendererOpts: { filterType: 0 } as object,
    width: width ?? WECHAT_LIMITS.codeWidth.default,
    color: { dark: hexColor(line), light: transparent ? '#ffffff00' : '#ffffffff' },
  });

/** `{ r, g, b }` with numbers or texts from 0 to 255, as WeChat takes it, in hexadecimal. */
function hexColor(line: Record<string, unknown> = {}): string {
  const channels = ['r', 'g', 'b'].map((name) => Math.min(255, Math.max(0, Number(line[name]) || 0)));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}ff`;
}

export type Codes = ReturnType<typeof createCodes>;

/** Mini-program codes (`wxacode`); each is recorded, so that the console can show and open it. */
export function createCodes({ systemCollections }: EmulatedDatabase, clock: MovableClock) {
  async function make(code: Omit<MiniProgramCode, 'at'>, input: Record<string, unknown>): Promise<ApiAnswer> {
    const { width = WECHAT_LIMITS.codeWidth.default, line_color: line, is_hyaline: hyaline } = input;
    await systemCollections.put('codes', { ...code, at: clock.now() });
    const style = {
      width: Math.round(Number(width)),
      line: Object(line) as Style['line'],
      transparent: hyaline === true,
    };
    return { contentType: 'image/png', bytes: await pngOfCode(code._id, style) };
  }

  const hasValidWidth = ({ width = WECHAT_LIMITS.codeWidth.default }: Record<string, unknown>) =>
    typeof width === 'number' && width >= WECHAT_LIMITS.codeWidth.min && width <= WECHAT_LIMITS.codeWidth.max;

  const get: Api = (input) => {
    const { path, env_version: version = 'release' } = input;
    if (typeof path !== 'string' || path === '' || path.length > WECHAT_LIMITS.codePathCharacters)
      return apiError(40159, 'invalid length for path, or the data is not json string');
    if (!hasValidWidth(input)) return apiError(40189, 'invalid width');
    if (!VERSIONS.includes(String(version))) return apiError(40097, 'invalid args: env_version');
    return make({ _id: path, page: path.split('?')[0] ?? '', scene: '' }, input);
  };

  const getUnlimited: Api = (input) => {
    const { scene, page = 'pages/index/index' } = input;
    if (typeof scene !== 'string' || !/^[\w!#$&'()*+,/:;=?@.~-]*$/.test(scene)) return apiError(40129, 'invalid scene');
    if (scene.length === 0 || scene.length > WECHAT_LIMITS.sceneCharacters)
      return apiError(40169, 'invalid length for scene, or the data is not json string');
    if (typeof page !== 'string' || page === '' || page.startsWith('/') || page.includes('?'))
      return apiError(41030, 'invalid page');
    if (!hasValidWidth(input)) return apiError(40097, 'invalid args: width');
    return make({ _id: contentOf({ page, scene }), page, scene }, input);
  };

  return {
    apis: { 'wxacode.get': get, 'wxacode.getUnlimited': getUnlimited } as Record<string, Api>,
    list: () => systemCollections.all('codes') as unknown as MiniProgramCode[],
  };
}
