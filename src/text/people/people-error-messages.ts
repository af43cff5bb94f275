import { MAX_NAME_LENGTH } from '@domain/input-limits';
import { formatMoment } from '@domain/vocabulary/time';
import type { ErrorMessages } from '../errors/error-messages';

/** Messages for refused registrations, invitations and setups. */
export const peopleErrorMessages: ErrorMessages = {
  rules: {
    sentBefore: () => '刚才已经发了一个邀请，后来改的没有送出。请在“岗位”里看看。',
    'invitation.used': () => '这个邀请码已经有人用过了，请对方再发一个。',
    'invitation.withdrawn': () => '这个邀请已经收回了，请对方再发一个。',
    'people.lastCentre': () => '区县中心现在只有这一个人，请先邀请另一位，再交出岗位。',
    'invitation.expired': () => '这个邀请码过了期限，请对方再发一个。',
    'tooMany.codes': ({ from }) =>
      `码输错的次数多了，${formatMoment(Number(from), Date.now())} 以后再试。码找不到了，请让对方再发一个。`,
    'tooMany.joins': ({ from }) =>
      `您今天登记又注销好几次了，${formatMoment(Number(from), Date.now())} 以后再登记。急事请打 12345，有危险先打 110、119、120。`,
    'people.staff': () => '您现在有工作岗位。请先在“我的岗位”里把岗位交出去，再来注销。',
    'people.leaving': () => '您刚注销，还在清理。请过几分钟再登记。',
    'people.positions': ({ limit }) => `岗位太多了，一个人最多 ${limit} 个。请先交出不用的。`,
    'setup.code': () => '启用码不对，请看看有没有抄错。',
    'setup.claimed': () => '已经启用过了。请区县中心给您发岗位邀请。',
  },
  fields: {
    compound: '名单里没有这个小区了，请重新选。',
    name: `称呼请不要超过 ${MAX_NAME_LENGTH} 个字。`,
    phoneCode: '没有拿到手机号，请再点一次“用微信手机号”，或者先不填。',
    code: '请看看码有没有抄错。',
    unit: '请重新选单位。',
    grids: '请选这个社区的网格。',
  },
};
