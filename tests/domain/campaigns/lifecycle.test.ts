import { advance, dueTimerAction, followed, nextTimerAt } from '@domain/campaigns/lifecycle/advance';
import type { CampaignDetails } from '@domain/campaigns/lifecycle/event';
import { CAMPAIGN_ACTIONS } from '@domain/campaigns/lifecycle/event';
import { campaignLifecycle } from '@domain/campaigns/lifecycle/lifecycle';
import { createCampaign } from '@domain/campaigns/lifecycle/create-campaign';
import { findUnfollowed, membersOf } from '@domain/campaigns/campaign';
import type { StoredCampaign } from '@domain/campaigns/campaign-types';
import { canFollowCampaign, caseCampaignOf } from '@domain/campaigns/lifecycle/follow';
import { viewCampaign } from '@domain/campaigns/view';
import { canOpenCampaign, leadingUnitOf } from '@domain/cases/access/campaign-access';
import type { CaseFacts } from '@domain/cases/case';
import { titleOf } from '@domain/cases/title';
import type { Photo } from '@domain/files/photo';
import type { Actor } from '@domain/people/actor';
import { MINUTE } from '@domain/time';
import { walkAtRandom } from '../../support/random-walk';
import { report, tell } from '../cases/story';
import { people, WEDNESDAY } from '../cases/world';

const accepted = tell(report(), [['gao', 'accept']]).facts;
const caseOf = (id: string, change: Partial<CaseFacts> = {}): CaseFacts => ({ ...accepted, id, number: id, ...change });
const agenda = ['a', 'b', 'c'].map((id) => caseOf(id));
const contextAt = (now: number, cases: readonly CaseFacts[] = agenda) => ({ now, agenda: cases });
const proposed = (cases = agenda, actor = people.jiang): StoredCampaign =>
  createCampaign({ id: 'campaign1', actor, agenda: cases }, { now: WEDNESDAY });
const plan: CampaignDetails = { words: '统一换充电桩', until: '2025-10-10', cases: ['a', 'b', 'c'] };
const running = () => advance(proposed(), 'open', people.jiang, plan, contextAt(WEDNESDAY + MINUTE));
const change = (campaign: StoredCampaign, ...cases: CaseFacts[]) =>
  advance(
    campaign,
    'change',
    people.jiang,
    { cases: cases.map(({ id }) => id) },
    contextAt(WEDNESDAY + 2 * MINUTE, cases),
  );

describe('a campaign', () => {
  test('belongs to the subdistrict that has all of its cases, else to the district', () => {
    expect(proposed().facts).toMatchObject({ unit: 's1', state: 'proposed' });
    const far = caseOf('d', { place: { ...accepted.place, subdistrict: 's2', community: 'c9' } });
    expect(proposed([...agenda, far], people.luo).facts.unit).toBe('x1');
    expect(() => proposed([...agenda, far])).toThrow('campaigns.unit');
    expect(() => proposed(agenda, people.gao)).toThrow('campaigns.unit');
  });

  test.each<[string, Partial<CaseFacts>]>([
    ['of another district', { place: { ...accepted.place, district: 'x2' } }],
    ['that was refused', { state: 'refused' }],
    ['that went on in another one', { state: 'merged' }],
    ['that complains about staff', { aboutStaff: 'otherUnit' }],
    ['of another campaign', { campaign: { id: 'other', unit: 's1', unitName: '', name: '', plan: '', until: '' } }],
  ])('takes no case %s', (_, changed) => {
    expect(() => proposed([caseOf('a'), caseOf('b', changed)])).toThrow('campaigns.case');
  });

  test('tells each case once of each step, and the scheduler makes up for a death', () => {
    let campaign = running();
    expect(nextTimerAt(campaign.facts)).toBe(WEDNESDAY + 2 * MINUTE);
    expect(dueTimerAction(campaign.facts, WEDNESDAY + 2 * MINUTE)).toBe('follow');
    const told: string[] = [];
    for (let next = findUnfollowed(campaign.facts); next; next = findUnfollowed(campaign.facts)) {
      told.push(`${next.step} ${next.id}`);
      campaign = followed(campaign, { now: WEDNESDAY + MINUTE, caseId: next.id });
    }
    expect(told).toEqual(['join a', 'join b', 'join c']);
    expect(nextTimerAt(campaign.facts)).toBeUndefined();
    const changed = change(campaign, caseOf('a'), caseOf('d'));
    expect(changed.facts.cases.filter((one) => !one.followed).map(({ step, id }) => `${step} ${id}`)).toEqual([
      ...['leave b', 'leave c', 'join d'],
    ]);
    const closed = advance(changed, 'close', people.jiang, { words: '都装好了' }, contextAt(WEDNESDAY + 3 * MINUTE));
    expect(closed.facts.cases.map(({ step, id }) => `${step} ${id}`)).toEqual([
      'close a',
      'leave b',
      'leave c',
      'close d',
    ]);
    expect(membersOf(closed.facts).map(({ id }) => id)).toEqual(['a', 'd']);
  });

  test('a proposal drops a case without a word to it', () => {
    const details = { ...plan, cases: ['a'] };
    const opened = advance(proposed(), 'open', people.jiang, details, contextAt(WEDNESDAY + MINUTE, [caseOf('a')]));
    expect(opened.facts.cases.map(({ id }) => id)).toEqual(['a']);
  });

  test('the same words again change nothing, others are refused', () => {
    const opened = running();
    expect(advance(opened, 'open', people.jiang, plan, contextAt(WEDNESDAY + 5 * MINUTE))).toBe(opened);
    expect(() =>
      advance(opened, 'open', people.jiang, { ...plan, words: '先清理' }, contextAt(WEDNESDAY + 5 * MINUTE)),
    ).toThrow('sentBefore');
    expect(change(opened, ...agenda)).toBe(opened);
    for (const until of ['2025-09-10', '2027-01-01'])
      expect(() => advance(proposed(), 'open', people.jiang, { ...plan, until }, contextAt(WEDNESDAY))).toThrow(
        'until',
      );
  });
});

test('a case follows only what it was not told yet, and nobody who took theirs back hears of it', () => {
  const inIt = { id: 'campaign1', unit: 's1', unitName: '', name: '', plan: '', until: '' as const };
  const follows = (step: 'join' | 'leave' | 'close', campaign?: CaseFacts['campaign'], state = accepted.state) =>
    canFollowCampaign({ state, ...(campaign && { campaign }) }, step, 'campaign1');
  expect([follows('join'), follows('join', inIt), follows('join', undefined, 'withdrawn')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([follows('close', inIt), follows('close', { ...inIt, result: '好了' })]).toEqual([true, false]);
  // the campaign ended before the case heard that it began
  expect([follows('close'), follows('close', { ...inIt, id: 'other' })]).toEqual([true, false]);
  expect([follows('leave', inIt), follows('leave', { ...inIt, id: 'other' })]).toEqual([true, false]);
});

test('what is written about one home does not reach the reporters of the others', () => {
  const words = '3号楼2单元501的李秀英家已经拆了，电话13800001234';
  const { facts } = advance(running(), 'close', people.jiang, { words }, contextAt(WEDNESDAY + 3 * MINUTE));
  const { plan: planned, result } = caseCampaignOf({ ...facts, plan: words });
  for (const told of [planned, result]) expect(told).not.toMatch(/501|李秀英|13800001234/);
});

test('first words and number of a case are for those who may open it', () => {
  const cases = [
    agenda[0]!,
    caseOf('b', { private: true }),
    caseOf('c', { place: { ...accepted.place, community: 'c9', grid: 'g9' } }),
  ];
  const { facts } = proposed(cases, people.luo);
  const link = () => ({ thumbnail: '', full: '' }) as Photo;
  const seenBy = (actor: Actor) =>
    viewCampaign(facts, { actor, link, cases, candidates: [] }, { now: WEDNESDAY }).cases.map(
      ({ id, title: words, number }) => (words === undefined && number === undefined ? id : `${id} ${number} ${words}`),
    );
  const title = titleOf(accepted);
  expect(seenBy(people.luo)).toEqual(['a', 'b', 'c'].map((id) => `${id} ${id} ${title}`));
  expect(seenBy(people.gao)).toEqual([`a a ${title}`, `b b ${title}`, 'c']);
  // a leader of the subdistrict, which has none of them in hand
  expect(seenBy({ ...people.gao, positions: [{ role: 'leader', unit: 's1', grids: [] }] })).toEqual(['a', 'b', 'c']);
});

test('the way from a case to its campaign is for those who read campaigns there', () => {
  const campaign = caseCampaignOf(running().facts);
  const it = caseOf('a', { campaign });
  expect([people.gao, people.jiang, people.luo].map((actor) => canOpenCampaign(it, actor))).toEqual([true, true, true]);
  for (const actor of [people.lin, people.chen]) expect(canOpenCampaign(it, actor)).toBe(false);
  expect(canOpenCampaign(caseOf('b'), people.luo)).toBe(false);
});

test('who supervises the place may start one from a case that none has, and from no complaint about staff', () => {
  const started = (actor: Actor, changed: Partial<CaseFacts> = {}) => leadingUnitOf(caseOf('a', changed), actor);
  const { jiang, luo, gao, lin } = people;
  expect([jiang, luo, gao, lin].map((actor) => started(actor))).toEqual(['s1', 'x1', undefined, undefined]);
  const campaign = caseCampaignOf(running().facts);
  for (const changed of [{ campaign }, { state: 'refused' }, { aboutStaff: 'otherUnit' }] as Partial<CaseFacts>[])
    expect(started(luo, changed)).toBeUndefined();
  expect(started(luo, { campaign: { ...campaign, result: '好了' } })).toBe('x1');
});

test('whatever people try in whatever order, a campaign stays sound', () => {
  walkAtRandom({
    lifecycle: campaignLifecycle,
    begin: () => proposed(),
    startAt: WEDNESDAY,
    people: { jiang: people.jiang, luo: people.luo, gao: people.gao, lin: people.lin },
    actions: CAMPAIGN_ACTIONS,
    details: (_, __, now) => ({ ...plan, until: new Date(now + 20 * 24 * 60 * MINUTE).toISOString().slice(0, 10) }),
    contextAt: (now) => ({ ...contextAt(now), caseId: 'a' }),
    dueAction: (facts, { now, caseId }) =>
      facts.cases.some(({ id, step, followed: told }) => id === caseId && step && !told)
        ? dueTimerAction(facts, now)
        : undefined,
    invariants: ({ facts }) => {
      if (facts.state === 'running') expect(facts).toMatchObject({ plan: '统一换充电桩' });
      if (facts.state === 'closed') for (const one of facts.cases) expect(one.step).not.toBe('join');
    },
  });
});
