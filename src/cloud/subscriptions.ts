import Taro from '@tarojs/taro';

export type Answer = 'accept' | 'reject' | 'ban' | 'filter';
export type Answers = Record<string, Answer>;

const isAnswer = (word: unknown): word is Answer =>
  word === 'accept' || word === 'reject' || word === 'ban' || word === 'filter';

/** WeChat's own question, by template ids. Must run inside a tap. Never rejects: no pop-up is no answers. */
export async function requestSubscriptions(ids: string[]): Promise<Answers> {
  // the types know Alipay's `entityIds` too, which WeChat does not want
  const ask = Taro.requestSubscribeMessage as unknown as (option: {
    tmplIds: string[];
  }) => Promise<Record<string, unknown>>;
  const said = await ask({ tmplIds: ids }).catch((): Record<string, unknown> => ({}));
  return Object.fromEntries(ids.flatMap((id) => (isAnswer(said[id]) ? [[id, said[id]]] : [])));
}

/** Whether WeChat no longer asks: all messages are switched off, or one of these was refused for good. */
export const isSilenced = (ids: readonly string[]): Promise<boolean> =>
  Taro.getSetting({ withSubscriptions: true }).then(
    ({ subscriptionsSetting: { mainSwitch, itemSettings = {} } }) =>
      !mainSwitch || ids.some((id) => (itemSettings as Record<string, string>)[id] === 'reject'),
    () => false,
  );
