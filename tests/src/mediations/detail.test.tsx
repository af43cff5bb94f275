import { act, screen } from '@testing-library/react';
import type { MediationView } from '@domain/mediations/view';
import { setSession } from '@/cloud/useSession';
import Mediation from '@/pages/mediations/detail';
import { mediationActionText } from '@/text/mediations/mediation-actions';
import { mediationsText as text } from '@/text/mediations/mediations';
import { answer, renderPage } from '../../support/phone/render';
import { aMe } from '../aMe';

const party = { left: false, signed: true, agreed: true, actions: [] };
const settled: MediationView = {
  ...{ id: 'm1', version: 9, state: 'settled', kind: 'neighbours', askedAt: 1, reader: 'party', unitName: '示例区' },
  ...{ until: 9, actions: ['tell'], panel: [], sessions: [], followUps: [{ n: 1, day: '2027-01-10', actions: [] }] },
  parties: [
    { ...party, n: 1, name: '楼下住户', me: true },
    { ...party, n: 2, name: '', me: false, left: true, signed: false },
  ],
};

async function open(shown: MediationView) {
  setSession(aMe());
  renderPage(<Mediation />, {
    params: { id: 'm1' },
    answers: { 'mediations.show': () => answer('mediations.show', shown) },
  });
  await act(async () => undefined);
}

test('who signed is told what to do when somebody does not keep it', async () => {
  await open(settled);
  expect(screen.getByText(text.notKept)).toBeTruthy();
  expect(screen.queryByText(/以前要有结果/)).toBeNull(); // the result is there
  expect(screen.getByText(text.party.nameless)).toBeTruthy(); // who left the community has no name
});

test('what cannot be taken back comes last', async () => {
  await open({ ...settled, state: 'mediating', actions: ['withdraw', 'tell'] });
  const [tell, withdraw] = [mediationActionText.tell.label, mediationActionText.withdraw.label].map((label) =>
    screen.getByText(label),
  );
  expect(tell!.compareDocumentPosition(withdraw!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.queryByText(text.notKept)).toBeNull();
});

test('who left reads that they left, and nothing of the others', async () => {
  await open({ ...settled, reader: 'formerParty', state: 'ended', actions: [], parties: [], followUps: [] });
  expect(screen.getByText(text.former)).toBeTruthy();
  expect(screen.queryByText(text.parties)).toBeNull();
});
