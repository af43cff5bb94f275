import type { ErrorCode } from '@domain/errors';
import type { Moment } from '@domain/time';
import { formatMoment } from '@domain/vocabulary/time';

export type RecoveryAction = 'fix' | 'join' | 'back' | 'reload' | 'retry' | 'none';
export type ErrorMessage = { title: string; body: string; recoveryAction: RecoveryAction };

/** The general message of each error, and what the person can do. */
export const errorText: Record<ErrorCode, ErrorMessage> = {
  invalidInput: { title: '还差一点', body: '有一处没有填好，请看一看再送出。', recoveryAction: 'fix' },
  notSignedIn: { title: '还没有登记', body: '登记成为居民以后就能使用，只要半分钟。', recoveryAction: 'join' },
  forbidden: { title: '这里不对您开放', body: '这项工作由别的岗位来做。', recoveryAction: 'back' },
  notFound: { title: '没有找到', body: '它可能已经不在，或者只给相关的人看。', recoveryAction: 'back' },
  conflict: { title: '刚刚有变化', body: '别人先处理了一步，请看看最新的情况。', recoveryAction: 'reload' },
  ruleBroken: { title: '这一步现在不行', body: '按规定现在不能这样做。', recoveryAction: 'none' },
  internal: { title: '我们这边出了问题', body: '不是您的操作有误，请稍后再试一次。', recoveryAction: 'retry' },
};

/** Somebody did something too often; `from` is when it works again. */
export const tooManyText = (from: Moment, now: Moment): ErrorMessage => ({
  title: '稍等一会儿',
  body: `今天点得太多了，请${formatMoment(from, now)}以后再试。有危险先打 110、119、120。`,
  recoveryAction: 'none',
});

export const offlineText: ErrorMessage = {
  title: '连不上网络',
  body: '请看看手机有没有信号，写好的内容不会丢。',
  recoveryAction: 'retry',
};

/** The button of each action; `fix` needs none, because the form is on the page. */
export const recoveryActionText: Record<Exclude<RecoveryAction, 'fix'>, string> = {
  join: '去登记',
  back: '返回',
  reload: '看最新的',
  retry: '再试一次',
  none: '知道了',
};
