import { control, dump, inTheSampleTown } from '../support/sample-town';
import type { Phone, Story, Town } from './phone';

/**
 * Plays stories with phones of one kind, each in a fresh sample community, and holds every phone of a story to having
 * nothing to complain of.
 */
export function playing(phoneOf: (openid: string) => Promise<Phone>): (story: Story) => () => Promise<void> {
  inTheSampleTown();
  return (story) => async () => {
    const phones: Phone[] = [];
    await story({
      ...steered,
      async phoneOf(openid) {
        const phone = await phoneOf(openid);
        phones.push(phone);
        return phone;
      },
    });
    expect((await Promise.all(phones.map((phone) => phone.complaints()))).flat()).toEqual([]);
  };
}

const steered: Omit<Town, 'phoneOf'> = {
  wechatInbox: async (openid) => (await control(`inbox?openid=${openid}`)) as Awaited<ReturnType<Town['wechatInbox']>>,
  fire: async (timer) => void (await control(`timers/${timer}`, {})),
  dump,
  files: async () => ((await control('files')) as { fileID: string }[]).map(({ fileID }) => fileID),
};
