import { answers } from './answers';
import { followed } from '../bridge';
import { complain } from '../complaints';
import { readFile } from './files';
import { agreedFor } from './privacy';

/** The person whose phone this is. */
export const openid = (): string => new URLSearchParams(window.location.search).get('openid') ?? '';

let initialised = false;
export const init = (): void => void (initialised = true);

const LARGE = 128 * 1024;
const AGAIN_AFTER = 3 * 60_000;
const heard = new Map<string, number>();

/** The same large answer twice within three minutes was worth keeping (audits, request cache). */
function remember(text: string): void {
  if (text.length <= LARGE) return;
  const before = heard.get(text);
  if (before !== undefined && performance.now() - before < AGAIN_AFTER)
    complain(`the same answer of ${text.length} bytes was asked for again`);
  heard.set(text, performance.now());
}

async function ask(path: string, body: BodyInit, api: string): Promise<Record<string, unknown>> {
  if (!initialised)
    throw { errCode: -1, errMsg: `${api}:fail Cloud API isn't enabled, please call wx.cloud.init first` };
  if (answers.network === 'none') throw { errCode: -1, errMsg: `${api}:fail request:fail` };
  const text = await followed(
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': openid() },
      body,
    }).then((response) => response.text()),
  );
  remember(text);
  const answer = JSON.parse(text) as Record<string, unknown>;
  if ('errCode' in answer) throw answer;
  return answer;
}

export const callFunction = async (name: string, data: unknown) => ({
  ...(await ask(`/cloud/functions/${name}`, JSON.stringify(data), 'cloud.callFunction')),
  errMsg: 'cloud.callFunction:ok',
});

export const uploadFile = async (cloudPath: string, filePath: string) => ({
  ...(await ask(
    `/cloud/files?path=${encodeURIComponent(cloudPath)}`,
    readFile(filePath).slice().buffer,
    'cloud.uploadFile',
  )),
  statusCode: 200,
  errMsg: 'cloud.uploadFile:ok',
});

/** Tells what the person answered to WeChat's question about messages. */
export const subscribe = (results: Record<string, string>) =>
  ask('/cloud/subscriptions', JSON.stringify({ results }), 'requestSubscribeMessage');

/** What a button that asks for the phone number answers. */
export async function phoneCode(): Promise<Record<string, unknown>> {
  try {
    agreedFor('getPhoneNumber');
  } catch (refusal) {
    return refusal as Record<string, unknown>;
  }
  if (!answers.phoneNumber) return { errMsg: 'getPhoneNumber:fail user deny' };
  return {
    ...(await ask('/cloud/phone-code', JSON.stringify({ phone: answers.phoneNumber }), 'getPhoneNumber')),
    errMsg: 'getPhoneNumber:ok',
  };
}
