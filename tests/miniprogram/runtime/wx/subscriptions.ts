import { answers } from './answers';
import { isInTap } from '../bridge';
import * as cloud from './cloud';
import { complain } from '../complaints';

type Choice = 'accept' | 'reject' | 'ban' | 'filter';

const MAIN_SWITCH = 20004;
/** Why WeChat cannot ask (wx.requestSubscribeMessage, error codes). */
const REASONS: Record<number, string> = {
  10001: 'TmplIds can not be empty',
  10002: 'Request list fail',
  10003: 'Request subscribe fail',
  10005: 'Can not show subscribe message UI',
  20001: 'No template data return, verify the template id exist',
  20003: 'Templates count out of max bounds',
  20004: 'The main switch is switched off',
  20005: 'This mini program was banned from subscribing messages',
};
const BUGS = [10001, 20001, 20002, 20003];
const CHOICES = { allow: 'accept', refuse: 'reject', ban: 'ban', filter: 'filter' } as const;
const MOST = 3; // five in one place of the documentation, three in another

const kept: Record<string, Choice> = {};
const fail = (errCode: number) => ({ errCode, errMsg: `requestSubscribeMessage:fail ${REASONS[errCode] ?? ''}` });

/** WeChat's question about messages. Whether it was asked in a tap is known only at the call. */
export async function requestSubscribeMessage({ tmplIds }: Record<string, unknown>): Promise<Record<string, unknown>> {
  const ids = tmplIds as string[];
  if (!isInTap()) {
    complain('requestSubscribeMessage outside a tap');
    throw new Error('can only be invoked by user TAP gesture.');
  }
  const code = ids.length === 0 ? 10001 : ids.length > MOST ? 20003 : answers.subscriptions;
  if (code === 10001 || code === 20003) complain(`requestSubscribeMessage with ${ids.length} templates`);
  if (typeof code === 'number') throw fail(code);
  const said = Object.fromEntries(ids.map((id) => [id, kept[id] ?? CHOICES[code]]));
  if (answers.keepsChoice) Object.assign(kept, said);
  // what was filtered was never asked
  if (code === 'filter') return said;
  return cloud.subscribe(said).catch((error: { errCode?: number }) => {
    if (BUGS.includes(error.errCode ?? 0)) complain('requestSubscribeMessage', error);
    throw error;
  });
}

/** The switch for all messages, and what was chosen for good; what may still be sent is never told. */
export const subscriptionsSetting = () => ({
  mainSwitch: answers.subscriptions !== MAIN_SWITCH,
  itemSettings: { ...kept },
});
