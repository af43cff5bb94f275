import { PRIVACY_NOTICE } from '@domain/people/privacy-notice';
import { act, fireEvent, screen } from '@testing-library/react';
import type { Output } from '@domain/contract';
import { setSession } from '@/cloud/useSession';
import Join from '@/pages/people/join';
import { answer, renderPage } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { aMe, aStranger } from '../aMe';
import { samplePlaces } from './sample-places';

type Found = Output<'places.search'>;
const card = (id: string, name: string) => ({ id, name, communityName: '远山社区', gridName: '远山第一网格' });

const tap = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })));
const type = (value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: '小区的名字' }), { target: { value } });
const pause = () => act(async () => new Promise((resolve) => setTimeout(resolve, 400)));
const searched = () => phone.asked.filter(({ name }) => name === 'places.search').map(({ input }) => input);

test('in a county with more compounds than the list names, the cloud searches once the typing pauses', async () => {
  const found: Found = { compounds: [card('yuanshan', '远山家园')], remaining: 3 };
  setSession(aStranger());
  renderPage(<Join />, {
    answers: {
      'places.list': () => answer('places.list', { ...samplePlaces, moreCompounds: true }),
      'places.search': () => answer('places.search', found),
      'people.join': () => answer('people.join', aMe()),
    },
  });
  await act(async () => undefined);
  await tap(/^选小区/);
  type('远');
  type('远山');
  await pause();
  expect(searched()).toEqual([{ text: '' }, { text: '远山' }]);
  await tap(/^远山家园/);
  expect(screen.getByRole('button', { name: /^远山家园，远山社区/ })).toBeTruthy();
  await tap('我看过并同意《隐私说明》', 'checkbox');
  await tap('登记');
  expect(phone.asked.filter(({ name }) => name === 'people.join').map(({ input }) => input)).toEqual([
    { agreed: true, notice: PRIVACY_NOTICE, compound: 'yuanshan' },
  ]);
});
