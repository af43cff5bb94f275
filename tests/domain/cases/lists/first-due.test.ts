import { CASE_STATES } from '@domain/cases/case';
import { firstDueClock, isOverdue } from '@domain/cases/lifecycle/clocks';
import type { Case } from '@domain/cases/record';
import { viewCase, viewCaseCard } from '@domain/cases/view';
import { DAY, HOUR } from '@domain/time';
import { formatNotice } from '@domain/vocabulary/messages';
import { aCase, report, tell } from '../story';
import { people, WEDNESDAY, world } from '../world';

const kindOf = (it: Case) => firstDueClock(it.facts)?.kind;

describe('“到底哪个时间先到”: the clock that is shown is the open one that is due first', () => {
  test.each([
    ['submitted', 'accept'],
    ['accepted', 'dispatch'],
    ['dispatched', 'sign'],
    ['working', 'contact'],
    ['handled', 'verify'],
    ['callback', 'callback'],
    ['closed', 'reopen'],
    ['archived', undefined],
    ['withdrawn', undefined],
  ] as const)('%s: %s', (state, kind) => {
    expect(kindOf(aCase(state))).toBe(kind);
  });

  test('once the resident was contacted it is the end of the whole', () => {
    expect(kindOf(tell(aCase('working'), [['sun', 'contact']]))).toBe('finish');
  });

  test('whoever asks the resident has contacted them', () => {
    expect(aCase('needInfo').facts.clocks.find(({ kind }) => kind === 'contact')?.stoppedAt).toBeDefined();
  });

  test('a paused clock is never first, while another runs', () => {
    const asked = tell(aCase('working'), [['sun', 'contact']]);
    expect(kindOf(tell(asked, [['sun', 'ask']]))).toBe('answer');
  });

  test('lists and the page of a case show the same', () => {
    const reader = { actor: people.lin, visibility: 'own', context: world() } as const;
    for (const state of CASE_STATES) {
      const it = aCase(state);
      const card = viewCaseCard(it, reader);
      const page = viewCase(it, { ...reader, link: (photo) => ({ thumbnail: photo, full: photo }) });
      expect(card.clock).toEqual(page.clock);
      for (const { dueAt, paused, kind } of page.clocks)
        if (!paused && kind !== 'reopen') expect(page.clock!.dueAt).toBeLessThanOrEqual(dueAt);
    }
  });
});

describe('“到底要我哪天定”: whoever decides what somebody asked', () => {
  const at = WEDNESDAY + 5 * HOUR;
  const cardOf = (it: Case, who: keyof typeof people, now = at) =>
    viewCaseCard(it, { actor: people[who], visibility: 'full', context: world(now) });
  const asked = tell(aCase('working'), [['sun', 'askPause']]);

  test('sees by when, and the others see what is due first', () => {
    expect(cardOf(asked, 'he')).toMatchObject({ clock: { kind: 'decide' }, words: { deadline: '决定期限' } });
    expect(cardOf(asked, 'sun').clock?.kind).toBe('contact');
    expect(cardOf(aCase('returning'), 'luo').clock?.kind).toBe('decide');
  });

  test('still sees that somebody is late', () => {
    const late = cardOf(asked, 'he', WEDNESDAY + 3 * DAY);
    expect(late).toMatchObject({ overdue: true, clock: { kind: 'contact' } });
  });
});

describe('“逾期”', () => {
  test('is never said of a case whose shown clock is not over', () => {
    for (const state of CASE_STATES)
      for (const hours of [0, 1, 5, 20, 26, 50, 24 * 7, 24 * 30]) {
        const { facts } = aCase(state);
        const now = WEDNESDAY + hours * HOUR;
        if (isOverdue(facts, now)) expect(firstDueClock(facts)!.dueAt).toBeLessThan(now);
      }
  });

  test('is said when nobody contacted the resident in time', () => {
    const { facts } = aCase('working');
    expect(isOverdue(facts, firstDueClock(facts)!.dueAt + 1)).toBe(true);
  });

  test('is not said of what the resident may still do', () => {
    expect(isOverdue(aCase('callback').facts, WEDNESDAY + 90 * DAY)).toBe(false);
    expect(isOverdue(aCase('closed').facts, WEDNESDAY + 90 * DAY)).toBe(false);
  });
});

describe('messages say what is due first', () => {
  const words = (it: Case, notice: string, now = WEDNESDAY + 2 * HOUR) => {
    const entry = it.outbox.find((one) => one.notice === notice);
    return formatNotice(notice, entry!.facts, now).words;
  };
  test('to the resident, and the end of the whole after it', () => {
    expect(words(aCase('dispatched'), 'caseDispatched')).toBe(
      '“三号楼二单元的楼道灯坏了一个星期”交给城管局办了。最迟 今天 周三 17:00 签收，最迟 9月17日 周三 17:30 办结。',
    );
  });
  test('to the unit, as what it has to do', () => {
    expect(words(aCase('dispatched'), 'caseAssigned')).toMatch(/请在 今天 周三 17:00 前签收。$/);
    expect(words(report(), 'caseArrived')).toMatch(/请在 今天 周三 11:00 前答复是否受理。$/);
    expect(words(aCase('handled'), 'verificationAsked')).toMatch(/请在 明天 周四 17:30 前核查。$/);
  });
  test('to whoever decides what somebody asked, until when to decide and not what the unit has to do', () => {
    const asked = tell(aCase('working'), [['sun', 'askPause']]);
    expect(words(asked, 'pauseAsked')).toMatch(/请在 明天 周四 17:30 前作出决定。$/);
    expect(words(aCase('returning'), 'returnAsked')).toMatch(/请在 明天 周四 17:30 前作出决定。$/);
    const extension = tell(aCase('working'), [['he', 'askExtension']]);
    expect(words(extension, 'extensionAsked')).toMatch(/前作出决定。$/);
    const objected = tell(aCase('paused'), [['lin', 'objectToPause']]);
    expect(words(objected, 'pauseObjected')).toMatch(/前作出决定。$/);
  });
  test('of a deadline that comes near, that one, though an earlier one was missed', () => {
    const missed = tell(report(), [['clock', 'missAccept']], WEDNESDAY + DAY);
    const warned = tell(missed, [['clock', 'warn']], WEDNESDAY + DAY + HOUR);
    expect(words(warned, 'deadlineNear')).toMatch(/快到期了，请抓紧。请在 .* 前办结。$/);
  });
  test('read later, by the day it was: whether it was kept, the case says', () => {
    expect(words(aCase('dispatched'), 'caseAssigned', WEDNESDAY + DAY)).toMatch(/请在 昨天 周三 17:00 前签收。$/);
  });
  test('to the reporter whose turn it is, until when they may act', () => {
    expect(words(aCase('needInfo'), 'questionAsked')).toMatch(/（9月22日 周一 24:00 前都可以回复）$/);
    expect(words(aCase('callback'), 'ratingAsked')).toMatch(/9月17日 周三 17:30 前都可以。$/);
    const unrated = tell(aCase('callback'), [['clock', 'closeUnrated']]);
    expect(words(unrated, 'caseClosedUnrated')).toMatch(/9月25日 周四 24:00 前还可以评价，也可以要求重办。$/);
  });
});
