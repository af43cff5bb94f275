import { askInPopUp } from './PopUp.h5';
import { ask } from './preview.h5';

export type Answer = 'accept' | 'reject' | 'ban' | 'filter';
export type Answers = Record<string, Answer>;

/** In the preview, a pop-up like WeChat's; the answer is told to the emulator, which counts what it may send. */
export async function requestSubscriptions(ids: string[]): Promise<Answers> {
  const accepted = await askInPopUp(ids);
  const results: Answers = Object.fromEntries(ids.map((id) => [id, accepted.includes(id) ? 'accept' : 'reject']));
  return ask('/cloud/subscriptions', JSON.stringify({ results })).then(
    () => results,
    () => ({}),
  );
}

/** The preview always asks. */
export const isSilenced = async (_ids: readonly string[]): Promise<boolean> => false;
