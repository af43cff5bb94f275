import { loadTypeScript } from '../processes/load-typescript.mjs';
import { root } from '../processes/run.mjs';

/** The commands of a workbook as an administrator's phone sends them, to the emulator at an address. */
export function connectEmulator(url, openid) {
  const headers = { 'x-wx-openid': openid };

  async function ask(name, input = {}) {
    const fn = name.startsWith('county.') ? 'exports' : 'api';
    const answer = await fetch(`${url}/cloud/functions/${fn}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name, input }),
    }).catch(() => {
      throw new Error(`连不上 ${url}。请先运行 npm start。`);
    });
    const { result } = await answer.json();
    if (result?.ok) return result.data;
    throw new Error(await explain(result?.error));
  }

  async function upload(bytes) {
    const { uploadFolder } = await ask('people.me');
    const path = encodeURIComponent(`${uploadFolder}/county.xlsx`);
    const answer = await fetch(`${url}/cloud/files?path=${path}`, { method: 'POST', headers, body: bytes });
    const { fileID, errMsg } = await answer.json();
    if (!fileID) throw new Error(errMsg);
    return fileID;
  }

  return {
    check: async (bytes) => ask('county.check', { file: await upload(bytes) }),
    plan: async (bytes) => ask('county.plan', { file: await upload(bytes) }),
    async apply(bytes) {
      const file = await upload(bytes);
      const { base, version } = await ask('county.plan', { file });
      return ask('county.apply', { file, base, version });
    },
    async exportWorkbook() {
      const { url: address } = await ask('county.export');
      return Buffer.from(await (await fetch(address)).arrayBuffer());
    },
  };
}

/** The sentence that the page would show. */
async function explain(error) {
  const { countyErrorMessages } = await loadTypeScript(`${root}src/text/county/county-error-messages.ts`);
  const { code = 'internal', reason = '', facts = {} } = error ?? {};
  return countyErrorMessages.rules[reason]?.(facts) ?? countyErrorMessages.fields[reason] ?? `${code} ${reason}`;
}
