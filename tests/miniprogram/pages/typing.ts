import type { Page } from 'playwright-core';
import type { ShippedPhone } from '../phones/shipped-phone';

/** What a person does to a field: letters one by one, words composed of several letters, steps of the caret. */
export type Stroke = string | { letters: string; word: string } | { left: number };

const MIN_PAUSE = 60;
const MAX_PAUSE = 150;

/** Types as fast as people do, with pauses of 60 to 150 ms; the same pauses with the same seed. */
export async function typeText(
  phone: ShippedPhone,
  field: string,
  strokes: readonly Stroke[],
  seed = 1,
): Promise<void> {
  const { page } = phone;
  const pause = pauses(page, seed);
  await phone.field(field).tap();
  for (const stroke of strokes) {
    if (typeof stroke === 'string')
      for (const letter of stroke) {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter);
        await pause();
      }
    else if ('left' in stroke)
      for (let step = 0; step < stroke.left; step++) {
        await page.keyboard.press('ArrowLeft');
        await pause();
      }
    else await compose(page, stroke, pause);
  }
}

/** Letters stand in the field, underlined, until the word that they mean is chosen. */
async function compose(page: Page, { letters, word }: { letters: string; word: string }, pause: () => Promise<void>) {
  const keyboard = await page.context().newCDPSession(page);
  for (let length = 1; length <= letters.length; length++) {
    const text = letters.slice(0, length);
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
    await pause();
  }
  await keyboard.send('Input.insertText', { text: word });
  await pause();
  await keyboard.detach();
}

/** What stands in a field in the end, and where the caret must be. */
export function expectedText(strokes: readonly Stroke[], before = ''): { text: string; caret: number } {
  let text = before;
  let caret = before.length;
  for (const stroke of strokes) {
    if (typeof stroke !== 'string' && 'left' in stroke) caret -= stroke.left;
    else {
      const word = typeof stroke === 'string' ? stroke : stroke.word;
      text = text.slice(0, caret) + word + text.slice(caret);
      caret += word.length;
    }
  }
  return { text, caret };
}

function pauses(page: Page, seed: number): () => Promise<void> {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return page.waitForTimeout(MIN_PAUSE + (state / 2_147_483_647) * (MAX_PAUSE - MIN_PAUSE));
  };
}
