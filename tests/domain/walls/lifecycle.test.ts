import type { CaseFacts } from '@domain/cases/case';
import { HOUR } from '@domain/time';
import { CARD_STATES, isLiveCard, type WallCard } from '@domain/walls/card';
import { ROLE_CHECKS } from '@domain/walls/lifecycle/card-roles';
import { advance, cardLifecycle, offeredActions, publishOrLapse } from '@domain/walls/lifecycle/lifecycle';
import { nextTimerAt } from '@domain/walls/lifecycle/timers';
import { people } from '../cases/world';
import { aClosedCase, aConsentedCard, aProposedCard, later } from './aCard';

const facts = aClosedCase();
const fan = { personId: 'fan', positions: [{ role: 'leader' as const, unit: 'c1', grids: [] }] };
const anApproved = (): WallCard => advance(aProposedCard(facts), 'approve', fan, later(facts));
const aPublished = (): WallCard => publishOrLapse(anApproved(), later(facts, 130));
const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as { reason: string }).reason;
  }
  throw new Error('it was allowed');
};

describe('a card on the wall', () => {
  test('is proposed only where its reporter agreed, and by the desk of its community', () => {
    expect(offeredActions(aConsentedCard(), people.gao, later(facts))).toEqual(['propose', 'remove']);
    for (const who of [people.wu, people.chen, people.sun, people.jiang])
      expect(offeredActions(aConsentedCard(), who, later(facts))).not.toContain('propose');
    expect(
      refusal(() => advance({ ...aConsentedCard(), state: 'withdrawn' }, 'propose', people.gao, later(facts))),
    ).toBe('walls.propose');
  });

  test('is read by somebody else than who proposed it, and never by who did the work or reported it', () => {
    const card = aProposedCard(facts);
    expect(offeredActions(card, fan, later(facts))).toContain('approve');
    expect(offeredActions(card, people.jiang, later(facts))).toContain('approve');
    expect(offeredActions(card, people.gao, later(facts))).not.toContain('approve');
    expect(refusal(() => advance(card, 'approve', people.gao, later(facts)))).toBe('conflictOfInterest');
    const worked = { ...card, consent: { ...card.consent!, handlers: ['fan'] } };
    expect(refusal(() => advance(worked, 'approve', fan, later(facts)))).toBe('conflictOfInterest');
    const own = { ...card, reporter: 'fan' };
    expect(refusal(() => advance(own, 'approve', fan, later(facts)))).toBe('conflictOfInterest');
    expect(refusal(() => advance(card, 'approve', people.wu, later(facts)))).toBe('walls.approve');
  });

  test('waits for the delay of the rules before it is public', () => {
    const card = anApproved();
    expect(nextTimerAt(card)).toBe(later(facts).now + 24 * HOUR);
    expect(publishOrLapse(card, later(facts, 130)).state).toBe('published');
  });

  const changes: [string, Partial<CaseFacts>][] = [
    ['its case is taken up again', { state: 'accepted', round: 2 }],
    ['its reporter rated anew', { rating: { ...facts.rating!, at: facts.rating!.at + 1 } }],
    ['its reporter made it private', { private: true }],
  ];
  test.each(changes)('does not become public once %s', (_, change) => {
    const changed = { ...facts, ...change };
    const lapsed = publishOrLapse(anApproved(), later(changed, 130));
    expect(lapsed.state).toBe('lapsed');
    expect(lapsed.outbox.map(({ notice }) => notice)).toContain('cardLapsed');
    expect(refusal(() => advance(aConsentedCard(), 'propose', people.gao, later(changed)))).toBe('walls.changed');
    expect(refusal(() => advance(aProposedCard(), 'approve', fan, later(changed)))).toBe('walls.changed');
  });

  test('is withdrawn by its reporter at any time, and keeps none of its words', () => {
    const cards = [aConsentedCard(), aProposedCard(), anApproved(), aPublished()];
    for (const card of cards) {
      const gone = advance(card, 'withdraw', people.lin, later(undefined));
      expect(gone).toMatchObject({ state: 'withdrawn', before: [], after: [], flags: [] });
      expect(JSON.stringify({ ...gone, outbox: [] })).not.toContain('楼道灯');
      expect(refusal(() => advance(card, 'withdraw', people.gao, later(undefined)))).toMatch(/walls.withdraw/);
    }
  });

  test('tells the desk of a withdrawal only when paper may hang somewhere', () => {
    const toldBy = (card: WallCard) =>
      advance({ ...card, outbox: [] }, 'withdraw', people.lin, later(facts)).outbox.map(({ notice }) => notice);
    expect(toldBy(aProposedCard())).toEqual([]);
    expect(toldBy(aPublished())).toEqual(['cardWithdrawn']);
  });

  test('is hidden by the third of three different people, and shown again by who looks', () => {
    const flag = (card: WallCard, flagger: string) =>
      advance(card, 'flag', people.wu, later(facts), { flagReason: 'privacy', flagger });
    const twice = flag(flag(flag(aPublished(), 'a'), 'a'), 'b');
    expect(twice.state).toBe('published');
    const hidden = flag(twice, 'c');
    expect(hidden.state).toBe('hidden');
    expect(hidden.outbox.map(({ notice }) => notice)).toContain('cardHidden');
    expect(JSON.stringify(hidden.history)).not.toContain('"wu"');
    expect(advance(hidden, 'restore', fan, later(facts))).toMatchObject({ state: 'published', flags: [] });
    expect(advance(hidden, 'remove', fan, later(facts), { reason: 'privacy' })).toMatchObject({
      state: 'removed',
      problem: { reason: 'privacy', note: '' },
    });
  });

  test('is agreed to once more after it was given back, withdrawn or lapsed, and begins anew', () => {
    const returned = advance(aProposedCard(), 'return', fan, later(facts), { reason: 'wording', note: '' });
    for (const state of ['returned', 'withdrawn', 'lapsed'] as const) {
      const again = advance({ ...returned, state }, 'consent', people.lin, later(facts), {
        consent: aConsentedCard().consent,
      });
      expect(again.state).toBe('consented');
      expect(again.proposer).toBeUndefined();
    }
  });

  test('that was removed by staff does not come back by the reporter’s word alone', () => {
    const removed = advance(aPublished(), 'remove', fan, later(facts), { reason: 'unsuitable' });
    expect(offeredActions(removed, people.lin, later(facts))).toEqual([]);
  });
});

describe('the tables of cards', () => {
  test('lead to every state, and out of every live one by the reporter', () => {
    const reached = new Set([...cardLifecycle.transitions, ...cardLifecycle.systemTransitions].map(({ to }) => to));
    expect(CARD_STATES.filter((state) => !reached.has(state))).toEqual([]);
    const withdraw = cardLifecycle.transitions.find(({ action }) => action === 'withdraw')!;
    expect(CARD_STATES.filter((state) => isLiveCard({ state }))).toEqual(withdraw.from);
    expect(withdraw.by).toEqual(['reporter']);
  });

  test('let nobody without a position do anything', () => {
    for (const state of CARD_STATES)
      expect(offeredActions({ ...aPublished(), state }, people.stranger, later(facts))).toEqual([]);
    expect(Object.values(ROLE_CHECKS).some((isRole) => isRole(aPublished(), people.stranger))).toBe(false);
  });
});
