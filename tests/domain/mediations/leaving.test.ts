import { project } from '@domain/lifecycle/event-sourced';
import { mediationLifecycle } from '@domain/mediations/lifecycle/lifecycle';
import type { MediationTypes, StoredMediation } from '@domain/mediations/mediation-types';
import { readerOf } from '@domain/mediations/lifecycle/mediation-roles';
import { unlinkParty } from '@domain/mediations/unlink-party';
import { viewMediation, viewMediationCard } from '@domain/mediations/view';
import { DAY, HOUR } from '@domain/time';
import { WEDNESDAY } from '../cases/world';
import { contextAt, people, STAGES, take, type Name, type Step } from './world';

const THURSDAY = WEDNESDAY + DAY;

/** Everything that somebody can read, in the list too. */
const readBy = (who: Name, mediation: StoredMediation, now = THURSDAY) => ({
  page: viewMediation(mediation, { actor: people[who], context: contextAt(now) }),
  line: viewMediationCard(mediation.facts, readerOf(mediation.facts, people[who])!),
});

/** lin and wu agreed, and a third was invited. */
const invited = take(STAGES.mediating, [['bai', 'invite', { name: '602 住户', party: 3 }]]);

test('nobody is mediated alone: without the last other one it ends', () => {
  const alone = take(invited, [
    ['wu', 'withdraw'],
    ['bai', 'uninvite', { party: 3 }],
  ]);
  expect(alone.facts).toMatchObject({ state: 'ended', end: { reason: 'withdrawn' } });
  expect(take(invited, [['bai', 'uninvite', { party: 3 }]]).facts.state).toBe('mediating');
});

test('what somebody reads who left stays the same, whatever the others do afterwards', () => {
  const goesOn: Step[] = [
    ['bai', 'appoint'],
    ['song', 'declare'],
    ['song', 'schedule'],
    ['song', 'conclude', { note: '其余各方没有谈成', ways: ['court'] }],
  ];
  const withoutWu = take(invited, [['wu', 'withdraw']]);
  const first = readBy('wu', withoutWu);
  const later = goesOn.map((_, n) => readBy('wu', take(withoutWu, goesOn.slice(0, n + 1))));
  expect(later).toEqual(goesOn.map(() => first));
  expect(first.page).toMatchObject({ reader: 'formerParty', state: 'ended', parties: [], actions: [] });
  expect(first.page).not.toHaveProperty('end');
});

test('whose leaving ended it is told so, with the next ways', () => {
  const declined = take(STAGES.answered, [['wu', 'decline']]);
  expect(readBy('wu', declined).page).toMatchObject({
    state: 'ended',
    end: { reason: 'declined', ways: ['court', 'police', 'again'] },
  });
});

test('who leaves the community leaves no word, no name and no number behind', () => {
  const byNumber = take(STAGES.asked, [
    ['bai', 'accept'],
    ['bai', 'invite', { name: '502 住户', phone: 'fingerprint-of-a-number' }],
    ['wu', 'join'],
    ['wu', 'agree', { words: '孩子小，难免有声音' }],
  ]);
  const left = unlinkParty(byNumber, people.wu.personId, 'somebody', contextAt(THURSDAY + HOUR));
  expect(JSON.stringify([left.facts, left.events])).not.toMatch(/孩子小|502 住户|fingerprint-of-a-number|"wu"/);
  expect(project<MediationTypes>(mediationLifecycle, left.events)).toEqual(left.facts);
});

test('of a promise that is broken a party tells the panel and the desk, who are both told', () => {
  const told = take(STAGES.settled, [['wu', 'tell', { words: '这周又响了两晚' }]]);
  expect(told.facts.state).toBe('settled');
  const news = told.outbox.slice(STAGES.settled.outbox.length);
  expect(news.map(({ notice }) => notice).sort()).toEqual(['mediationTaskForDesk', 'mediationTaskForPanel']);
  expect(readBy('song', told).page?.parties[1]).toMatchObject({ words: '这周又响了两晚' });
  expect(JSON.stringify(readBy('lin', told))).not.toContain('又响了两晚');
});
