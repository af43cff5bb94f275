import { advance, offeredTransitions } from '@domain/cases/lifecycle/advance';
import type { Case } from '@domain/cases/record';
import { checkReveal, dialActionOf, viewContact } from '@domain/cases/access/reveal';
import { createCase } from '@domain/cases/lifecycle/create-case';
import type { Actor } from '@domain/people/actor';
import { CASE_ACCESS_REASONS } from '@domain/people/identity-access';
import { aCase, report, tell } from '../story';
import { people, place, WEDNESDAY, world, type Name } from '../world';

const HOUR = 3_600_000;
const names = Object.keys(people) as Name[];
const whoMay = (it: Case, hours = 12) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const contact = viewContact(it.facts, people[name], world(WEDNESDAY + hours * HOUR));
      return contact ? [[name, contact.relayOnly ? 'relay' : contact.reasons.join(' ')]] : [];
    }),
  );
const NOON = world(WEDNESDAY + 12 * HOUR);
const later = (hours: number) => ({ ...world(WEDNESDAY + hours * HOUR), numberRevealed: true });
const about = (it: Case): Case => ({ ...it, facts: { ...it.facts, aboutStaff: 'community' } });
const called = (guest = true): Case =>
  createCase(
    { description: '水果店喇叭从早喊到晚', category: 'noise', photos: [], private: false },
    {
      id: 'case3abcdefgh',
      reporter: 'guest1',
      place,
      channel: 'phone',
      registrar: { personId: 'gao', position: people.gao.positions[1]! },
      guest,
    },
    world(),
  );

describe('who can ring me up', () => {
  test('the desk and my grid officer, and the handler once it is theirs; nobody of the unit who does not handle it', () => {
    expect(whoMay(report())).toEqual({ chen: 'contact visit', gao: 'contact visit' });
    expect(whoMay(aCase('dispatched'))).toEqual({ chen: 'contact visit', gao: 'contact visit' });
    expect(whoMay(aCase('working'))).toEqual({ chen: 'contact visit', gao: 'contact visit', sun: 'contact visit' });
  });

  test('once I am asked to rate only a caller, so that nobody begs for a good one; afterwards nobody', () => {
    expect(whoMay(aCase('callback'))).toEqual({}); // the first day is mine
    expect(whoMay(aCase('callback'), 40)).toEqual({ tang: 'callback' });
    for (const state of ['closed', 'withdrawn', 'archived'] as const) expect(whoMay(aCase(state))).toEqual({});
    expect(whoMay(aCase('refused'))).toEqual({ chen: 'contact visit', gao: 'contact visit' });
  });

  test('who wrote it down for me may pass on what became of it, and nobody looks where no name was left', () => {
    const done = tell(called(), [
      ['gao', 'accept'],
      ['gao', 'dispatch'],
      ['sun', 'sign'],
      ['sun', 'finish'],
      ['qian', 'pass'],
    ]);
    expect(whoMay(called())).toEqual({ chen: 'contact visit', gao: 'contact visit guest' });
    expect(whoMay(done)).toEqual({ gao: 'guest', tang: 'callback' });
    expect(whoMay(called(false))).toEqual({});
  });

  test('nobody looks themselves up', () => {
    const gaos: Case = { ...report(), facts: { ...report().facts, reporter: 'gao' } };
    expect(whoMay(gaos)).toEqual({ chen: 'contact visit' });
  });

  test('I complain about somebody of the street office: they can only ask me here', () => {
    expect(whoMay(about(aCase('working')))).toEqual({ sun: 'relay' });
    expect(whoMay(about(aCase('callback')), 40)).toEqual({});
    for (const reason of CASE_ACCESS_REASONS)
      for (const name of names)
        expect(() => checkReveal(about(aCase('working')).facts, people[name], reason, NOON)).toThrow(
          expect.objectContaining({ code: 'ruleBroken' }),
        );
    expect(() => checkReveal(about(aCase('working')).facts, people.sun, 'contact', NOON)).toThrow(
      expect.objectContaining({ reason: 'cases.relayOnly' }),
    );
    expect(whoMay(about(called()))).toEqual({ gao: 'guest' });
  });

  test('each look says in which position, and a reason of somebody else is refused', () => {
    const working = aCase('working').facts;
    expect(checkReveal(working, people.sun, 'visit', NOON)).toEqual({ role: 'handler', unit: 'd1' });
    expect(checkReveal(working, people.chen, 'contact', NOON)).toEqual({ role: 'gridOfficer', unit: 'c1' });
    expect(checkReveal(aCase('callback').facts, people.tang, 'callback', world(WEDNESDAY + 40 * HOUR))).toEqual({
      role: 'caller',
      unit: 'c1',
    });
    for (const [who, reason] of [
      ['sun', 'callback'],
      ['tang', 'callback'],
      ['he', 'contact'],
      ['gao', 'guest'],
    ] as const)
      expect(() => checkReveal(working, people[who], reason, NOON)).toThrow(
        expect.objectContaining({ reason: 'cases.reveal' }),
      );
  });
});

describe('a call writes itself down', () => {
  const call = (it: Case, who: Actor, hours: number) => {
    const action = dialActionOf(it, who, later(hours));
    return action && advance(it, action, who, action === 'contact' ? { method: 'phone' } : {}, later(hours));
  };

  test('the handler’s is the contact I wait for, and its deadline is met', () => {
    const after = call(aCase('working'), people.sun, 5)!;
    expect(after.events.slice(-1)[0]).toMatchObject({ action: 'contact', details: { method: 'phone' } });
    expect(after.facts.clocks.find(({ kind }) => kind === 'contact')).toHaveProperty('stoppedAt');
    expect(after.outbox.map(({ notice }) => notice)).toContain('caseContacted');
  });

  test('the desk’s and the caller’s stand in the history', () => {
    const after = call(report(), people.gao, 1)!;
    expect(after.events.slice(-1)[0]).toMatchObject({ action: 'dial', by: { role: 'desk', unit: 'c1' } });
    expect(after.facts).toMatchObject({ state: 'submitted', dialled: { by: 'gao', at: WEDNESDAY + HOUR } });
    expect(call(aCase('callback'), people.tang, 40)!.events.slice(-1)[0]).toMatchObject({
      action: 'dial',
      by: { role: 'caller' },
    });
  });

  test('the same call twice is one', () => {
    const after = call(aCase('working'), people.sun, 5)!;
    expect(call(after, people.sun, 5)).toBeUndefined();
    expect(call(after, people.sun, 6)).toBeDefined();
  });

  test('without a look at the number nobody has called', () => {
    for (const name of names)
      expect(offeredTransitions(report().facts, people[name], world()).map(({ action }) => action)).not.toContain(
        'dial',
      );
    expect(() => advance(report(), 'dial', people.gao, {}, world())).toThrow(
      expect.objectContaining({ reason: 'cases.dial' }),
    );
  });
});
