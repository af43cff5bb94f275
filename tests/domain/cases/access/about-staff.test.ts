import { advance, offeredTransitions } from '@domain/cases/lifecycle/advance';
import { ABOUT_STAFF, NO_UNIT, type AboutStaff } from '@domain/cases/case';
import { isUnitUnnamed } from '@domain/cases/access/about-staff';
import { visibilityOf } from '@domain/cases/access/visibility';
import { AUDIENCES } from '@domain/cases/lifecycle/notices';
import { ROLE_CHECKS } from '@domain/cases/lifecycle/case-roles';
import { queuesOf, worklistKeysOf } from '@domain/cases/lists/queues';
import { overviewKeysOf, scopesOf } from '@domain/cases/lists/scopes';
import { viewNearby } from '@domain/cases/lists/nearby';
import { viewCase } from '@domain/cases/view';
import type { Case } from '@domain/cases/record';
import type { Unit } from '@domain/places/place';
import type { Actor, PositionRole } from '@domain/people/actor';
import { report, tell, type Step } from '../story';
import { people, units, world, WEDNESDAY, type Name } from '../world';

const complaint = (aboutStaff: AboutStaff): Case =>
  report({ description: '网格员小陈上门时态度很差，还骂人', category: 'services', aboutStaff });

/** The whole way of a complaint: the centre takes it on and gives it to a unit that it is not about. */
const wayOf = (aboutStaff: AboutStaff): Step[] => [
  ['luo', 'accept', { track: 'key' }],
  [
    'luo',
    'dispatch',
    { unit: 'd1', note: '反映网格员小陈', ...(isUnitUnnamed({ aboutStaff }) && { aboutUnit: 's1' }) },
  ],
  ['sun', 'sign'],
  ['sun', 'contact'],
  ['sun', 'ask', { note: '哪一天的事？' }],
  ['lin', 'answer', { note: '上周三下午' }],
  ['sun', 'finish'],
];
const stages = (aboutStaff: AboutStaff) =>
  wayOf(aboutStaff).map((_, n) => tell(complaint(aboutStaff), wayOf(aboutStaff).slice(0, n)));

const position = (role: PositionRole, unit: string, grids: string[] = []) => ({ role, unit, grids });
/** Everybody of the community, and of the subdistrict where it may be about them, also with a second position above. */
const concerned: Record<string, Actor> = {
  ...Object.fromEntries(
    (['gridOfficer', 'desk', 'handler', 'leader', 'verifier', 'caller', 'supervisor'] as const).flatMap((role) =>
      ['c1', 's1'].map((unit) => [
        `${role}@${unit}`,
        { personId: `${role}-${unit}`, positions: [position(role, unit, ['g1'])] } as Actor,
      ]),
    ),
  ),
  officerInTheCentre: { personId: 'two', positions: [position('gridOfficer', 'c1', ['g1']), position('centre', 'x1')] },
  deskWhoHandles: { personId: 'three', positions: [position('desk', 'c1'), position('handler', 'd1')] },
};
const concernedBy = (aboutStaff: AboutStaff): [string, Actor][] =>
  Object.entries(concerned).filter(([name]) => aboutStaff !== 'community' || !name.endsWith('@s1'));

describe.each(ABOUT_STAFF)('a complaint about %s', (aboutStaff) => {
  test('is private, and is received by the centre and by nobody below', () => {
    const { facts } = complaint(aboutStaff);
    expect(facts).toMatchObject({ private: true, holder: { unit: 'x1', role: 'centre' } });
    expect(queuesOf(facts)).toEqual(['centre@x1']);
  });

  test('is seen by nobody whom it may be about, at no step of its way, also with a second position elsewhere', () => {
    for (const it of stages(aboutStaff))
      for (const [name, actor] of concernedBy(aboutStaff)) {
        const state = it.facts.state;
        expect([name, state, visibilityOf(it.facts, actor, true)]).toEqual([name, state, undefined]);
        expect([name, state, offeredTransitions(it.facts, actor, world(WEDNESDAY))]).toEqual([name, state, []]);
        const roles = Object.entries(ROLE_CHECKS).filter(([, has]) => has(it.facts, actor));
        expect([name, state, roles]).toEqual([name, state, []]);
      }
  });

  test('waits in no queue of theirs and is in no overview of theirs', () => {
    for (const it of stages(aboutStaff))
      for (const [name, actor] of concernedBy(aboutStaff).filter(([, { positions }]) => positions.length === 1)) {
        const shared = (keys: readonly string[], own: readonly string[]) => keys.filter((key) => own.includes(key));
        expect([name, shared(queuesOf(it.facts), worklistKeysOf(actor))]).toEqual([name, []]);
        expect([name, shared(scopesOf(it.facts), overviewKeysOf(actor))]).toEqual([name, []]);
      }
  });

  test('sends no message to a position of theirs, and leaves out whoever holds one besides', () => {
    const own = aboutStaff === 'community' ? ['c1', 'g1'] : ['c1', 'g1', 's1'];
    for (const it of stages(aboutStaff)) {
      const told = [...it.outbox.map(({ to }) => to), ...Object.values(AUDIENCES).flatMap((find) => find(it.facts))];
      for (const to of told)
        if ('position' in to) {
          expect(own).not.toContain(to.position.split('@')[1]);
          expect(to.without).toEqual(aboutStaff === 'community' ? ['c1'] : ['c1', 's1']);
        }
    }
  });

  test('is given to no unit that it may be about, or below it', () => {
    const accepted = tell(complaint(aboutStaff), wayOf(aboutStaff).slice(0, 1));
    const to = (unit: string) => () =>
      advance(
        accepted,
        'dispatch',
        people.luo,
        { unit, aboutUnit: NO_UNIT, note: '请核实' },
        world(WEDNESDAY + 7_200_000, unit),
      );
    expect(to('c1')).toThrow(expect.objectContaining({ code: 'invalidInput', reason: 'unit' }));
    if (aboutStaff === 'community') expect(to('s1')).not.toThrow();
    else expect(to('s1')).toThrow(expect.objectContaining({ code: 'invalidInput', reason: 'unit' }));
    const reader = {
      actor: people.luo,
      visibility: 'full' as const,
      context: world(),
      link: () => ({ thumbnail: '', full: '' }),
    };
    const listed = viewCase(accepted, { ...reader, units: Object.values(units) }).units;
    const offered = listed?.filter(({ concerned: isConcerned }) => !isConcerned).map(({ id }) => id);
    expect(offered).toEqual(aboutStaff === 'community' ? ['d1', 's1'] : ['d1']);
    // whom it is about may be a unit that it cannot be given to
    expect(listed?.map(({ id }) => id)).toEqual(isUnitUnnamed({ aboutStaff }) ? ['d1', 's1', 'c1'] : offered);
  });

  test('comes back to the centre when it is reopened', () => {
    const done = tell(complaint(aboutStaff), wayOf(aboutStaff));
    const rated: Case = { ...done, facts: { ...done.facts, state: 'callback' } };
    const again = advance(rated, 'reopen', people.lin, { note: '没有人理我' }, world(WEDNESDAY + 90 * 3_600_000));
    expect(again.facts.holder).toMatchObject({ unit: 'x1', role: 'centre' });
  });

  test('tells neither the unit nor the centre who complains: no door, no spot, and a relay only', () => {
    for (const it of stages(aboutStaff))
      for (const name of ['luo', 'sun', 'he'] as const) {
        const visibility = visibilityOf(it.facts, people[name]);
        if (!visibility) continue;
        const view = viewCase(it, {
          actor: people[name],
          visibility,
          context: world(),
          link: () => ({ thumbnail: '', full: '' }),
        });
        expect(view.place).not.toHaveProperty('building');
        expect(view.place).not.toHaveProperty('position');
        expect(view.contact?.reasons ?? []).toEqual([]);
        expect(JSON.stringify(view)).not.toContain('"lin"');
      }
  });

  test('is found by no neighbour, and its reporter sees all of it', () => {
    const { facts } = complaint(aboutStaff);
    const row = { ...facts, supporterCount: 0, wordsPassed: true as const };
    expect(viewNearby([row as never], facts.place as never, 'wu').cases).toEqual([]);
    expect(visibilityOf(facts, people.lin)).toBe('own');
    expect(visibilityOf(facts, people.wu, true)).toBeUndefined();
  });

  test('that is a danger reaches those who can act, past whom it is about', () => {
    const { facts } = report({ description: '网格员在楼下打人，快来人', category: 'safety', aboutStaff });
    expect(AUDIENCES.responders(facts).map((to) => ('position' in to ? to.position : ''))).toEqual(
      expect.arrayContaining(['centre@x1']),
    );
  });
});

describe.each(['otherUnit', 'unsure'] as const)('whom a complaint about %s is about, says the centre', (aboutStaff) => {
  const centre: Unit = { id: 'x1', kind: 'district', name: '区县中心' };
  const known: Record<string, Unit> = { ...units, d2: { id: 'd2', kind: 'department', name: '园林所' }, x1: centre };
  const below: Unit = { id: 'd3', kind: 'department', name: '城管中队', parent: 'd1' };
  const accepted = tell(complaint(aboutStaff), wayOf(aboutStaff).slice(0, 1));
  const dispatched = (details: { unit: string; aboutUnit?: string }, it = accepted, unit = known[details.unit]) =>
    advance(
      it,
      'dispatch',
      people.luo,
      { note: '请核实', ...details },
      {
        ...world(WEDNESDAY + 7_200_000),
        unit,
        aboutUnit: known[details.aboutUnit ?? ''],
      },
    );
  const invalid = (reason: string) => expect.objectContaining({ code: 'invalidInput', reason });

  test('before it is given to anybody', () => {
    const { actions } = viewCase(accepted, {
      ...{
        actor: people.luo,
        visibility: 'full' as const,
        context: world(),
        link: () => ({ thumbnail: '', full: '' }),
      },
    });
    expect(actions.find(({ action }) => action === 'dispatch')?.needs).toEqual(['aboutUnit', 'unit', 'note']);
    expect(() => dispatched({ unit: 'd2' })).toThrow(invalid('aboutUnit'));
    expect(() => dispatched({ unit: 'd2', aboutUnit: 'nosuch' })).toThrow(invalid('aboutUnit'));
  });

  test('and neither that unit nor one below it gets it', () => {
    expect(() => dispatched({ unit: 'd1', aboutUnit: 'd1' })).toThrow(invalid('unit'));
    expect(() => dispatched({ unit: 'd3', aboutUnit: 'd1' }, accepted, below)).toThrow(invalid('unit'));
    expect(dispatched({ unit: 'd2', aboutUnit: 'd1' }).facts).toMatchObject({
      holder: { unit: 'd2' },
      aboutUnits: ['d1'],
    });
  });

  test('and nobody of that unit sees or hears of it, also after it was reopened and is about another one too', () => {
    const first = dispatched({ unit: 'd2', aboutUnit: 'd1' });
    const reopened = advance(
      { ...first, facts: { ...first.facts, state: 'callback' } },
      'reopen',
      people.lin,
      { note: '没有人理我' },
      world(WEDNESDAY + 8_000_000),
    );
    expect(() => dispatched({ unit: 'd1', aboutUnit: 'd2' }, reopened)).toThrow(invalid('unit'));
    const { facts } = dispatched({ unit: 'd4', aboutUnit: 'd2' }, reopened, { ...below, id: 'd4', parent: 'x1' });
    expect(facts.aboutUnits).toEqual(['d1', 'd2']);
    for (const actor of [people.sun, people.he]) expect(visibilityOf(facts, actor, true)).toBeUndefined();
    const told = Object.values(AUDIENCES).flatMap((find) => find(facts));
    expect(told.filter((to) => 'position' in to && /@d[12]$/.test(to.position))).toEqual([]);
    expect(told.filter((to) => 'position' in to && !to.without?.includes('d1'))).toEqual([]);
  });

  test('not the centre itself: it would be left with nobody', () => {
    expect(() => dispatched({ unit: 'd2', aboutUnit: 'x1' })).toThrow(invalid('aboutUnit'));
  });

  test('or that it is none of the county', () => {
    expect(dispatched({ unit: 'd1', aboutUnit: NO_UNIT }).facts).toMatchObject({
      holder: { unit: 'd1' },
      aboutUnits: [],
    });
  });
});

describe('a private case', () => {
  const it = report({ private: true });
  const seenBy = (state: Case, names: Name[]) => names.filter((name) => visibilityOf(state.facts, people[name]));
  const all: Name[] = ['chen', 'gao', 'sun', 'he', 'qian', 'tang', 'jiang', 'luo', 'zhao', 'wu'];

  test('is known to those who receive it and supervise it, and to others once it is their turn', () => {
    expect(seenBy(it, all)).toEqual(['chen', 'gao', 'jiang', 'luo']);
    const working = tell(it, [
      ['gao', 'accept'],
      ['gao', 'dispatch'],
      ['sun', 'sign'],
    ]);
    expect(seenBy(working, all)).toEqual(['chen', 'gao', 'sun', 'he', 'jiang', 'luo']);
    const handled = tell(working, [['sun', 'finish']], WEDNESDAY + 10 * 3_600_000);
    expect(seenBy(handled, all)).toEqual(['chen', 'gao', 'sun', 'he', 'qian', 'jiang', 'luo']);
    const callback = tell(handled, [['qian', 'pass']], WEDNESDAY + 20 * 3_600_000);
    expect(seenBy(callback, all)).toEqual(['chen', 'gao', 'sun', 'he', 'qian', 'tang', 'jiang', 'luo']);
  });

  test('is read masked by who supervises it, and unmasked by the centre', () => {
    expect(visibilityOf(it.facts, people.jiang)).toBe('masked');
    expect(visibilityOf(it.facts, people.luo)).toBe('full');
  });
});

describe('a complaint that went to a unit that it should not have gone to', () => {
  const givenAway: Step[] = wayOf('community').slice(0, 2);
  const recall: Step = ['luo', 'recall', { note: '小陈的家属在这个单位' }];

  test.each([
    ['before anybody signed it', givenAway],
    ['while somebody works on it', [...givenAway, ['sun', 'sign'] as Step]],
  ])('comes back to the centre %s, which gives it to another one', (_, steps) => {
    const back = tell(complaint('community'), [...steps, recall]);
    expect(back.facts).toMatchObject({ state: 'accepted', holder: { unit: 'x1', role: 'centre' } });
    expect(back.facts).not.toHaveProperty('handler');
    expect(queuesOf(back.facts)).toEqual(['centre@x1']);
    const openClocks = back.facts.clocks.filter(({ stoppedAt }) => stoppedAt === undefined).map(({ kind }) => kind);
    expect(openClocks.sort()).toEqual(['dispatch', 'finish']);
    const again = tell(back, [['luo', 'dispatch', { unit: 's1', note: '请核实' }]]);
    expect(again.facts).toMatchObject({ state: 'dispatched', holder: { unit: 's1' } });
  });

  test('the unit is told, and sees it no longer; the reporter reads a plain line, and never the reason', () => {
    const back = tell(complaint('community'), [...givenAway, ['sun', 'sign'], recall]);
    const told = back.outbox.filter(({ notice }) => notice.startsWith('caseRecalled'));
    expect(told.map(({ notice, to }) => [notice, 'position' in to ? to.position : 'reporter'])).toEqual([
      ['caseRecalled', 'handler@d1'],
      ['caseRecalled', 'leader@d1'],
      ['caseRecalledForReporter', 'reporter'],
    ]);
    expect(JSON.stringify(told)).not.toContain('家属');
    for (const who of ['sun', 'he'] as const) expect(visibilityOf(back.facts, people[who])).toBeUndefined();
    const seen = viewCase(back, {
      actor: people.lin,
      visibility: 'own',
      context: world(WEDNESDAY),
      link: (photo) => ({ thumbnail: photo, full: photo }),
    });
    expect(seen.history.some(({ action }) => action === 'recall')).toBe(true);
    expect(JSON.stringify(seen)).not.toContain('家属');
  });

  test('nobody but the centre takes it back, and no other report is taken back so', () => {
    const it = tell(complaint('community'), givenAway);
    for (const who of ['lin', 'sun', 'he', 'jiang', 'gao'] as const)
      expect(offeredTransitions(it.facts, people[who], world(WEDNESDAY)).map(({ action }) => action)).not.toContain(
        'recall',
      );
    const lamp = tell(report(), [
      ['gao', 'accept', { track: 'key' }],
      ['gao', 'dispatch', { unit: 'd1' }],
    ]);
    expect(offeredTransitions(lamp.facts, people.luo, world(WEDNESDAY)).map(({ action }) => action)).not.toContain(
      'recall',
    );
    const back = tell(it, [recall]);
    expect(() => advance(back, 'recall', people.luo, { note: '再收一次' }, world(WEDNESDAY))).toThrow();
  });
});
