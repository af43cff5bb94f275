import { control, dump, useSampleCloud } from '../support/cloud/sample-cloud';
import type { Phone, Story, SampleCloud } from './phone';

/**
 * Runs stories on one kind of phone, each in a fresh sample community. A story fails if any of its phones recorded an
 * error or a warning.
 */
export function storyPlayer(phoneOf: (openid: string) => Promise<Phone>): (story: Story) => () => Promise<void> {
  useSampleCloud();
  return (story) => async () => {
    const phones: Phone[] = [];
    await story({
      ...adminCommands,
      async phoneOf(openid) {
        const phone = await phoneOf(openid);
        phones.push(phone);
        return phone;
      },
    });
    expect((await Promise.all(phones.map((phone) => phone.complaints()))).flat()).toEqual([]);
  };
}

const adminCommands: Omit<SampleCloud, 'phoneOf'> = {
  wechatInbox: async (openid) =>
    (await control(`inbox?openid=${openid}`)) as Awaited<ReturnType<SampleCloud['wechatInbox']>>,
  fire: async (timer) => void (await control(`timers/${timer}`, {})),
  dump,
  files: async () => ((await control('files')) as { fileID: string }[]).map(({ fileID }) => fileID),
};
