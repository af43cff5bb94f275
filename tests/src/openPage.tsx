import { act, fireEvent, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { setSession } from '@/cloud/useSession';
import { renderPage } from '../support/phone/render';
import { aMe } from './aMe';
import { stopTheClock } from './aHall';

/** A page of the halls in the hand of somebody who joined, after its first answer. */
export async function openPage(page: ReactElement, setting: Parameters<typeof renderPage>[1]): Promise<void> {
  stopTheClock();
  setSession(aMe());
  renderPage(page, setting);
  await act(async () => undefined);
}

export const tap = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));
/** A field is named twice, by its frame and by its input. */
export const write = (label: string, words: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value: words } }));
export const sees = (...words: (string | RegExp)[]) =>
  words.forEach((one) => expect(screen.getAllByText(one).length).toBeGreaterThan(0));
export const seesNot = (...words: (string | RegExp)[]) =>
  words.forEach((one) => expect(screen.queryByText(one)).toBeNull());
