import fc from 'fast-check';
import { AppError } from '@domain/errors';
import { openClock } from '@domain/lifecycle/clocks';
import { project } from '@domain/lifecycle/event-sourced';
import { communityDay, DAY, HOUR } from '@domain/time';
import { advance, offeredActions } from '@domain/topics/lifecycle/advance';
import { TOPIC_ACTIONS } from '@domain/topics/lifecycle/event';
import { topicLifecycle } from '@domain/topics/lifecycle/lifecycle';
import { canSeeTopic } from '@domain/topics/lifecycle/topic-roles';
import { sampleTopicRules } from '@domain/topics/rules';
import type { StoredTopic, TopicTypes } from '@domain/topics/topic-types';
import { WEDNESDAY } from '../cases/world';
import { aTopic, contextAt, due, dueOf, next, passed, people, take, usual, type Name, type Step } from './world';

const refusalOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    const { code, reason } = error as { code: string; reason: string };
    return `${code} ${reason}`.trim();
  }
};

const published = take(aTopic(), [['gao', 'publish']]);
const screened = take(published, [['clock', 'reach', {}, { supports: 6 }]]);
const ideas = take(screened, [['gao', 'screen']]);
const meeting: Step[] = [
  ['gao', 'callGathering'],
  ['gao', 'writeMinutes'],
];
const drafting = take(ideas, [
  ['bai', 'addOption'],
  ['bai', 'callGathering'],
  ['bai', 'writeMinutes'],
  ['bai', 'startDrafting'],
]);
const drafted = take(drafting, [
  ['gao', 'callGathering'],
  ['gao', 'writeMinutes', { gathering: 2 }],
  ['gao', 'draft'],
]);
const noticed = take(drafted, [['gao', 'postNotice']]);
const atNoticeEnd = dueOf(noticed);
const balloting = take(take(noticed, [['gao', 'addPoster']]), [['gao', 'openVote']], atNoticeEnd);
const voting = take(
  balloting,
  [
    ['clock', 'postRoll'],
    ['clock', 'beginVote'],
  ],
  atNoticeEnd + 3 * DAY,
);
const atVoteEnd = dueOf(voting);
const counted = take(voting, [['chen', 'count', {}, { result: passed }]], atVoteEnd);
const posted = take(counted, [['gao', 'announce']], atVoteEnd);
const atPostingEnd = dueOf(posted);
const executing = take(
  posted,
  [
    ['gao', 'addTask'],
    ['gao', 'execute'],
  ],
  atPostingEnd,
);
const evaluated = take(
  executing,
  [
    ['clock', 'linkTask', {}, { linked: { task: 1, case: 'case1' } }],
    ['gao', 'setMeasure'],
    ['gao', 'evaluate'],
  ],
  atPostingEnd + 20 * DAY,
);
const atEvaluation = dueOf(evaluated);

describe('飞线充电 on its way through five steps', () => {
  test('is public once the committee looked at it, and before only its proposer and the community read it', () => {
    const readers = (topic: StoredTopic) =>
      (Object.keys(people) as Name[]).filter((who) => canSeeTopic(topic.facts, people[who]));
    expect(readers(aTopic())).toEqual(['lin', 'chen', 'zhao', 'gao', 'jiang', 'luo', 'bai']);
    expect(readers(published)).toEqual(Object.keys(people));
    expect(due(aTopic(), WEDNESDAY + 3 * DAY)).toBe('missPublish');
    const missed = take(aTopic(), [['clock', 'missPublish']]);
    expect(missed.outbox.slice(-1)).toMatchObject([{ notice: 'publishMissed', to: { position: 'leader@c1' } }]);
    expect(missed.outbox.slice(-1)[0]!.facts).not.toHaveProperty('title');
  });

  test('reaches the committee with the support of 5 % of 120 households, or by its own word', () => {
    expect(due(published, WEDNESDAY, 5)).toBeUndefined();
    expect(due(published, WEDNESDAY, 6)).toBe('reach');
    expect(refusalOf(() => take(published, [['clock', 'reach', {}, { supports: 5 }]]))).toBe('ruleBroken topics.reach');
    expect(take(published, [['gao', 'admit']]).facts.state).toBe('screened');
  });

  test('the committee decides within five working days, else its leader and the subdistrict are told', () => {
    expect(openClock(screened.facts.clocks, 'screen')!.dueAt).toBe(Date.parse('2025-09-17T17:30:00+08:00'));
    const missed = take(screened, [['clock', 'missScreen']], WEDNESDAY + 8 * DAY);
    expect(missed.outbox.filter(({ notice }) => notice === 'screenMissed').map(({ to }) => to)).toEqual([
      { position: 'leader@c1' },
      { position: 'supervisor@s1' },
    ]);
    expect(offeredActions(missed.facts, people.gao, contextAt(WEDNESDAY)).map(({ action }) => action)).toContain(
      'screen',
    );
  });

  test('goes through every step, each left only when what it needs is there', () => {
    expect(
      [ideas, drafting, noticed, voting, counted, posted, executing, evaluated].map(({ facts }) => facts.state),
    ).toEqual([...['ideas', 'drafting', 'notice', 'voting', 'counted', 'resultNotice', 'executing', 'evaluated']]);
    const missing = (topic: StoredTopic, who: Name, action: Step[1], now = WEDNESDAY) =>
      refusalOf(() => take(topic, [[who, action]], now));
    expect(missing(ideas, 'bai', 'startDrafting')).toBe('ruleBroken topics.incomplete');
    expect(
      missing(
        take(ideas, [
          ['bai', 'callGathering'],
          ['bai', 'writeMinutes'],
        ]),
        'bai',
        'startDrafting',
      ),
    ).toBe('ruleBroken topics.incomplete');
    expect(missing(drafting, 'gao', 'postNotice')).toBe('ruleBroken topics.incomplete');
    expect(missing(noticed, 'gao', 'openVote', atNoticeEnd)).toBe('ruleBroken topics.incomplete');
    expect(missing(take(noticed, [['gao', 'addPoster']]), 'gao', 'openVote', atNoticeEnd - HOUR)).toBe(
      'ruleBroken topics.early',
    );
    expect(missing(posted, 'gao', 'execute', atPostingEnd)).toBe('ruleBroken topics.incomplete');
  });

  test('two options are needed, and doing nothing is always one of them', () => {
    expect(aTopic().facts.options).toMatchObject([{ id: 1, nothing: true }]);
    expect(drafting.facts.options).toMatchObject([{ nothing: true }, { cost: 60_000, payer: '街道' }]);
  });

  test('a question without an answer keeps the talks open', () => {
    const asked = take(drafted, [['wu', 'ask']]);
    expect(refusalOf(() => take(asked, [['gao', 'postNotice']]))).toBe('ruleBroken topics.incomplete');
    const answered = take(asked, [['gao', 'answer']]);
    expect(answered.facts.questions).toMatchObject([{ by: 'wu', answer: { owner: '物业' } }]);
    expect(take(answered, [['gao', 'postNotice']]).facts.state).toBe('notice');
    expect(refusalOf(() => take(answered, [['gao', 'answer']]))).toBe('ruleBroken topics.answer');
  });

  test('every objection is answered before households vote', () => {
    const objected = take(noticed, [
      ['gao', 'addPoster'],
      ['wu', 'object', { text: '充电桩太吵' }],
      ['lin', 'object'],
    ]);
    expect(refusalOf(() => take(objected, [['gao', 'openVote']], atNoticeEnd))).toBe('ruleBroken topics.incomplete');
    const one = take(objected, [['gao', 'answerObjection']]);
    expect(refusalOf(() => take(one, [['gao', 'openVote']], atNoticeEnd))).toBe('ruleBroken topics.incomplete');
    const all = take(one, [['gao', 'answerObjection', { objection: 2, changed: true }]]);
    expect(take(all, [['gao', 'openVote']], atNoticeEnd).facts.state).toBe('voting');
    expect(refusalOf(() => take(all, [['wu', 'object']], atNoticeEnd))).toBe('ruleBroken topics.object');
  });

  test('other money, other payers or other losers begin the notice and its posters again; a slip of the pen does not', () => {
    const hung = take(noticed, [['gao', 'addPoster']]);
    const later = WEDNESDAY + 3 * DAY;
    const corrected = take(hung, [['gao', 'correct', { correction: '装充电桩 20 个' }]], later);
    expect(dueOf(corrected)).toBe(atNoticeEnd);
    expect(corrected.facts.drafts.slice(-1)).toMatchObject([{ version: 2, text: '装充电桩 20 个', cost: 60_000 }]);
    const amended = take(hung, [['gao', 'amend']], later);
    expect(dueOf(amended)).toBe(atNoticeEnd + 5 * DAY); // Saturday to Saturday moves to Monday
    expect(amended.facts).toMatchObject({ posters: [], drafts: [{ version: 1 }, { version: 2, material: true }] });
  });

  test('an emptied ballot box without a quorum is called once more, thirty days later', () => {
    const result = { ...passed, quorum: { needed: 60, reached: false }, outcome: 'noQuorum' as const };
    const failed = take(voting, [['chen', 'count', {}, { result }]], atVoteEnd);
    expect(failed.facts).toMatchObject({ state: 'quorumFailed', ballots: 1, result: { outcome: 'noQuorum' } });
    expect(refusalOf(() => take(failed, [['gao', 'secondBallot']], atVoteEnd + 29 * DAY))).toBe(
      'ruleBroken topics.secondBallot',
    );
    const again = take(failed, [['gao', 'secondBallot']], atVoteEnd + 30 * DAY);
    expect(again.facts).toMatchObject({ state: 'voting', ballots: 2 });
    const twice = take(again, [['chen', 'count', {}, { result }]], dueOf(again));
    expect(refusalOf(() => take(twice, [['gao', 'secondBallot']], dueOf(again) + 99 * DAY))).toBe(
      'ruleBroken topics.secondBallot',
    );
  });

  test('what most are against is rejected with its figures; figures are seen once two counted the same', () => {
    const defeated = take(voting, [['chen', 'count', {}, { result: { ...passed, outcome: 'rejected' } }]], atVoteEnd);
    expect(defeated.facts).toMatchObject({ state: 'rejected', result: { turnout: 96 } });
    const first = take(voting, [['chen', 'count']], atVoteEnd);
    expect(first.facts).toMatchObject({ state: 'voting', firstCounter: 'chen' });
    expect(first.facts).not.toHaveProperty('result');
    expect(refusalOf(() => take(first, [['chen', 'count']], atVoteEnd))).toBe('ruleBroken topics.count');
    expect(take(first, [['gao', 'count', {}, { result: passed }]], atVoteEnd).facts.state).toBe('counted');
    expect(refusalOf(() => take(voting, [['chen', 'count', {}, { result: passed }]]))).toBe('ruleBroken topics.early');
  });

  test('a result becomes tasks, and three months later a measured outcome: 72 % → 6 %', () => {
    expect(refusalOf(() => take(executing, [['gao', 'evaluate', {}, { openTasks: 1 }]], atPostingEnd))).toBe(
      'ruleBroken topics.evaluate',
    );
    const linked = take(executing, [['clock', 'linkTask', {}, { linked: { task: 1, case: 'case1' } }]]);
    expect(linked.facts.tasks).toEqual([{ id: 1, text: '装在哪里？', category: 'other', case: 'case1' }]);
    expect(due(evaluated, atEvaluation + 1)).toBe('evaluationDue');
    expect(refusalOf(() => take(evaluated, [['gao', 'close']], atEvaluation))).toBe('ruleBroken topics.incomplete');
    const measured = take(
      evaluated,
      [
        ['gao', 'measure', { measured: { day: '2025-10-20', value: 30 } }],
        ['gao', 'measure', { measured: { day: '2025-10-01', value: 6 } }],
      ],
      atEvaluation,
    );
    expect(measured.facts.measure!.values.map(({ value }) => value)).toEqual([6, 30]);
    expect(take(measured, [['gao', 'close']], atEvaluation).facts.state).toBe('closed');
  });

  test('its history adds up at every step', () => {
    for (const topic of [published, ideas, noticed, voting, posted, evaluated])
      expect(project<TopicTypes>(topicLifecycle, topic.events)).toEqual(topic.facts);
  });

  test('its followers hear of it once a day at most, and besides of the ballot, one reminder and the result', () => {
    const toSupporters = evaluated.outbox.filter(({ to }) => 'followersOf' in to);
    expect(toSupporters.filter(({ daily }) => daily === undefined).map(({ notice }) => notice)).toEqual([
      'voteOpened',
      'resultPosted',
    ]);
    const onWednesday = toSupporters.filter(({ at }) => at === WEDNESDAY).map(({ daily }) => daily);
    expect(new Set(onWednesday).size).toBe(1);
    expect(due(voting, atVoteEnd - HOUR)).toBe('remindVote');
    expect(due(take(voting, [['clock', 'remindVote']]), atVoteEnd)).toBeUndefined();
  });
});

describe('ways beside the steps', () => {
  test('the committee gives back with a reason, or joins two; the proposer takes it back before it is taken up', () => {
    expect(take(published, [['gao', 'return']]).facts).toMatchObject({
      state: 'returned',
      returnReason: 'notOurs',
      decision: { text: '定了' },
    });
    expect(take(screened, [['gao', 'merge']]).facts).toMatchObject({ state: 'merged', mergedInto: 'topic2' });
    expect(refusalOf(() => take(screened, [['gao', 'merge', { into: 'topic1' }]]))).toBe('invalidInput into');
    expect(take(aTopic(), [['lin', 'withdraw']]).facts.state).toBe('closed');
    expect(refusalOf(() => take(ideas, [['lin', 'withdraw']]))).toBe('ruleBroken topics.withdraw');
  });

  test('nobody decides about their own topic, and nobody from elsewhere about any', () => {
    const own = take(aTopic('gao', { channel: 'phone' }), []);
    expect(refusalOf(() => take(own, [['gao', 'publish']]))).toBe('ruleBroken topics.publish');
    expect(take(own, [['bai', 'publish']]).facts.publishedAt).toBe(WEDNESDAY);
    for (const who of ['lin', 'wu', 'elsewhere', 'chen', 'stranger'] as const)
      expect(refusalOf(() => take(screened, [[who, 'screen']]))).toBe('ruleBroken topics.screen');
    expect(refusalOf(() => take(noticed, [['elsewhere', 'object']]))).toBe('ruleBroken topics.object');
    expect(refusalOf(() => aTopic('elsewhere'))).toBe('ruleBroken topics.elsewhere');
    expect(refusalOf(() => aTopic('lin', { channel: 'box' }))).toBe('ruleBroken topics.elsewhere');
    expect(aTopic('gao', { channel: 'box' }).facts).toMatchObject({ enteredBy: 'gao' });
    expect(aTopic('gao', { channel: 'box' }).facts).not.toHaveProperty('proposer');
  });

  test('a court stops it and it goes on where it was, its notice from the beginning; a vote is stopped by nobody', () => {
    const stopped = take(noticed, [['jiang', 'suspend']]);
    expect(stopped.facts).toMatchObject({ state: 'suspended', heldIn: 'notice' });
    expect(next(stopped)).toBeUndefined();
    const on = take(stopped, [['gao', 'resume']], WEDNESDAY + 10 * DAY);
    expect(on.facts.state).toBe('notice');
    expect(on.facts).not.toHaveProperty('heldIn');
    expect(dueOf(on)).toBeGreaterThan(atNoticeEnd);
    expect(refusalOf(() => take(voting, [['jiang', 'suspend']]))).toBe('ruleBroken topics.suspend');
  });

  test('after sixty days without an action it lapses, and goes on only with a word why', () => {
    expect(due(ideas, WEDNESDAY + 59 * DAY)).toBeUndefined();
    expect(due(ideas, WEDNESDAY + 60 * DAY)).toBe('lapse');
    const lapsed = take(ideas, [['clock', 'lapse']], WEDNESDAY + 60 * DAY);
    expect(refusalOf(() => take(lapsed, [['gao', 'resume', { note: '' }]]))).toBe('invalidInput note');
    expect(take(lapsed, [['gao', 'resume']]).facts.state).toBe('ideas');
    expect(due(evaluated, atEvaluation - 1)).toBeUndefined();
  });

  test('words of residents lose telephones and doors before anybody else reads them', () => {
    const told = take(noticed, [['wu', 'object', { text: '我住3号楼2单元402室，电话13800138000' }]]);
    expect(told.facts.objections[0]!.text).not.toMatch(/13800138000|402/);
    expect(aTopic('lin', { problem: '找张三先生 13800138000' }).facts.problem).not.toMatch(/13800138000|张三/);
  });
});

describe('the legal mode', () => {
  const answers = { ownersDecide: false, meetingDecides: false, homeToBusiness: false };
  const screen = (change: Partial<typeof answers>, pack = 'fiveSteps') =>
    take(screened, [['gao', 'screen', { answers: { ...answers, ...change }, pack }]]);

  test('follows from three answers and from nothing else', () => {
    expect(ideas.facts.mode).toBe('advisory');
    expect(screen({ ownersDecide: true, meetingDecides: true }).facts.mode).toBe('owners');
    expect(refusalOf(() => screen({ homeToBusiness: true }))).toBe('ruleBroken topics.everybody');
    expect(refusalOf(() => take(screened, [['gao', 'screen', { answers: undefined }]]))).toBe('invalidInput answers');
  });

  test('a meeting by law is off until the county enters article and days', () => {
    expect(refusalOf(() => screen({ meetingDecides: true }))).toBe('ruleBroken topics.meetingLaw');
    const rules = { ...sampleTopicRules, meetingLaw: { article: '第十条', noticeDays: 10 } };
    const details = { answers: { ...answers, meetingDecides: true } };
    expect(take(screened, [['gao', 'screen', details, { rules }]]).facts.mode).toBe('meeting');
  });

  test('owners do not vote here: after fifteen days of notice their own result is filed', () => {
    const owned = take(screen({ ownersDecide: true }), [
      ...([
        ['bai', 'addOption'],
        ['bai', 'callGathering'],
        ['bai', 'writeMinutes'],
        ['bai', 'startDrafting'],
      ] as Step[]),
      ...([
        ['gao', 'callGathering'],
        ['gao', 'writeMinutes', { gathering: 2 }],
        ['gao', 'draft'],
      ] as Step[]),
      ...([
        ['gao', 'postNotice'],
        ['gao', 'addPoster'],
      ] as Step[]),
    ]);
    expect(dueOf(owned)).toBeGreaterThanOrEqual(WEDNESDAY + 15 * DAY);
    expect(refusalOf(() => take(owned, [['gao', 'openVote']], dueOf(owned)))).toBe('ruleBroken topics.openVote');
    expect(take(owned, [['gao', 'fileResult']], dueOf(owned)).facts).toMatchObject({ state: 'resultNotice', stage: 5 });
    expect(take(owned, [['gao', 'fileResult', { official: { passed: false } }]], dueOf(owned)).facts.state).toBe(
      'rejected',
    );
    expect(refusalOf(() => screen({ ownersDecide: true }, 'fourSteps'))).toBe('ruleBroken topics.ballot');
  });
});

describe('the light path of 小马扎', () => {
  const light = { buildings: 1, costsNothing: true, nobodyLoses: true };
  const screenLight = (change: Partial<typeof light> = {}) =>
    take(screened, [['gao', 'screen', { pack: 'stool', light: { ...light, ...change } }]]);
  const hung = take(screenLight(), [
    ...meeting,
    ['gao', 'draft'],
    ['gao', 'postNotice'],
    ['gao', 'addPoster'],
    ['gao', 'addTask'],
  ]);

  test('is for one building, without money, and where nobody loses', () => {
    expect(screenLight().facts).toMatchObject({ state: 'drafting', pack: { key: 'stool' } });
    for (const change of [{ buildings: 2 }, { costsNothing: false }, { nobodyLoses: false }])
      expect(refusalOf(() => screenLight(change))).toBe('ruleBroken topics.light');
  });

  test('is done after a meeting and three days, with fewer than three households against it', () => {
    expect(dueOf(hung)).toBe(Date.parse('2025-09-16T00:00:00+08:00')); // three days end on a Saturday, so on Monday
    const two = take(hung, [
      ['wu', 'object'],
      ['gao', 'object'],
      ['gao', 'answerObjection'],
      ['gao', 'answerObjection', { objection: 2 }],
    ]);
    expect(take(two, [['gao', 'execute']], dueOf(hung)).facts.state).toBe('executing');
  });

  test('three households against it lead to the full path', () => {
    const three = take(hung, [
      ...([
        ['wu', 'object'],
        ['lin', 'object'],
        ['gao', 'object'],
      ] as Step[]),
      ...([1, 2, 3].map((objection) => ['gao', 'answerObjection', { objection }]) as Step[]),
    ]);
    expect(refusalOf(() => take(three, [['gao', 'execute']], dueOf(hung)))).toBe('ruleBroken topics.execute');
    const full = take(three, [['gao', 'leaveLightPath']], dueOf(hung));
    expect(full.facts).toMatchObject({ state: 'drafting', stage: 1, pack: { key: 'fiveSteps' }, posters: [] });
  });
});

test('whatever people try in whatever order, a topic stays sound and answers every objection before it votes', () => {
  const attempt = fc.record({
    who: fc.constantFrom<Name[]>('gao', 'gao', 'gao', 'bai', 'bai', 'chen', 'lin', 'wu', 'jiang', 'elsewhere'),
    action: fc.constantFrom(...TOPIC_ACTIONS),
    pick: fc.nat({ max: 50 }),
    hours: fc.integer({ min: 0, max: 120 }),
    ends: fc.nat({ max: 9 }).map((n) => n === 0),
    pack: fc.constantFrom('fiveSteps', 'fourSteps', 'fourDeliberations', 'stool'),
  });
  const ENDINGS: readonly string[] = ['return', 'merge', 'withdraw', 'suspend'];
  const tried = new Set<string>();
  const property = fc.property(fc.array(attempt, { minLength: 40, maxLength: 80 }), (attempts) => {
    let [topic, now] = [take(aTopic(), [['gao', 'publish']]), WEDNESDAY];
    for (const { who, action, pick, hours, pack, ends } of attempts) {
      now += hours * HOUR;
      const task = topic.facts.tasks.find((one) => one.case === undefined)?.id ?? 0;
      const linked = { task, case: `case${task}` };
      const context = contextAt(now, { supports: pick, result: passed, linked });
      const timer = due(topic, now, pick);
      if (timer) topic = take(topic, [['clock', timer, {}, context]], now);
      const offered = offeredActions(topic.facts, people[who], context).map((one) => one.action);
      const onward = offered.filter((one) => ends || !ENDINGS.includes(one));
      const chosen = onward[pick % Math.max(1, onward.length)] ?? (ends ? action : 'publish');
      const { facts } = topic;
      const details = {
        ...usual,
        pack,
        at: now,
        measured: { day: communityDay(now), value: pick },
        gathering: facts.gatherings.filter(({ stage }) => stage === facts.stage).slice(-1)[0]?.id ?? 1,
        question: facts.questions.find(({ answer }) => !answer)?.id ?? 1,
        objection: facts.objections.find(({ answer }) => !answer)?.id ?? 1,
      };
      try {
        topic = advance(topic, chosen, people[who], details, context);
        tried.add(chosen);
        expect(offered).toContain(chosen);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        expect(offered).not.toContain(chosen);
      }
      if (topic.facts.state === 'voting')
        expect(topic.facts.objections.every(({ answer }) => answer !== undefined)).toBe(true);
    }
    expect(project<TopicTypes>(topicLifecycle, topic.events)).toEqual(topic.facts);
  });
  fc.assert(property, { numRuns: 40 });
  expect(tried.size).toBeGreaterThan(12);
});
