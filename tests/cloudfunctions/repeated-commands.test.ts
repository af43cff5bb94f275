import { contract, type EndpointName, type Input, type Output } from '@domain/contract';
import type { TestApi } from '../support/cloud/test-api';
import { openClockedApi } from './interruptions/clocked-api';
import { COMMANDS, SITUATIONS, type CommandName, type Situation } from './interruptions/commands';

/**
 * What else somebody may say under the same id, and what the second answer is then: `sentBefore` says that something
 * else was sent; a function says whether the answer shows what was said last.
 */
type Change<N extends CommandName> = {
  /** Which situation of `COMMANDS`; the first unless it is named. */
  what?: string;
  change: (input: Input<N>) => Input<N>;
  answer: 'sentBefore' | 'conflict' | 'refused' | ((answer: Output<N>, testApi: TestApi) => boolean);
};

/** What a second command may not change. */
const STORED = [
  'cases',
  'calls',
  'ledgermonths',
  'meetings',
  'campaigns',
  'mediations',
  'bookings',
  'halls',
  'codes',
  'invitations',
  'waitlist',
  'cards',
  'county',
  'workbooks',
  'householdmembers',
  'rolls',
  'rollchallenges',
  'ballots',
  'topics',
];

/** There is nothing to say beside the id. */
const WORDLESS = 'wordless';

const says = (words: string) => (answer: unknown, testApi: TestApi) =>
  JSON.stringify(answer).includes(words) || JSON.stringify(testApi.all('vault')).includes(words);

/** Every command of the contract; a new one does not compile until it stands here. */
const CHANGES: { [N in CommandName]: Change<N>[] | typeof WORDLESS } = {
  'people.join': [{ change: (input) => ({ ...input, name: '又一个名字' }), answer: says('又一个名字') }],
  'people.correct': [{ change: (input) => ({ ...input, name: '林秀秀' }), answer: says('林秀秀') }],
  'people.leave': WORDLESS,
  'people.claimSetup': WORDLESS,
  'people.invite': [{ change: (input) => ({ ...input, role: 'leader', unit: 'd1' }), answer: 'sentBefore' }],
  'people.endPosition': WORDLESS,
  'people.withdrawInvitation': WORDLESS,
  'people.acceptInvitation': [{ change: (input) => ({ ...input, name: '小吴' }), answer: says('小吴') }],
  'cases.report': [
    { change: (input) => ({ ...input, description: '三号楼的灯修好了，电梯又坏了' }), answer: 'sentBefore' },
    { change: (input) => ({ ...input, category: 'others' as never }), answer: 'refused' },
    { change: (input) => ({ ...input, category: 'environment' }), answer: 'sentBefore' },
    { change: (input) => ({ ...input, private: true }), answer: 'sentBefore' },
    { change: (input) => ({ ...input, place: { kind: 'compound', compound: 'k2' } }), answer: 'sentBefore' },
    {
      what: 'for somebody without a phone',
      change: (input) => ({ ...input, onBehalf: { name: '王大妈', phone: '13800001111' } }),
      answer: 'sentBefore',
    },
    {
      what: 'for somebody without a phone',
      change: (input) => ({ ...input, onBehalf: { name: '王大爷', phone: '13800002222' } }),
      answer: 'sentBefore',
    },
  ],
  'cases.advance': [
    { change: (input) => ({ ...input, track: 'hard' }), answer: 'sentBefore' },
    { what: 'a reporter’s words', change: (input) => ({ ...input, note: '六层也坏了' }), answer: 'sentBefore' },
    { what: 'a reporter’s words', change: (input) => ({ ...input, action: 'withdraw' }), answer: 'conflict' },
  ],
  'cases.revealReporter': [{ change: (input) => ({ ...input, reason: 'visit' }), answer: 'sentBefore' }],
  'cases.recordDial': WORDLESS,
  'cases.support': WORDLESS,
  'cases.rateAsNeighbour': [
    {
      change: (input) => ({ ...input, solved: 'yes' }),
      answer: ({ neighbour }) => neighbour?.answer?.solved === 'yes',
    },
  ],
  'cases.reviewRefusal': [{ change: (input) => ({ ...input, note: '法院没有受理' }), answer: 'sentBefore' }],
  'calls.make': [
    { change: (input) => ({ ...input, note: '请带上梯子' }), answer: 'sentBefore' },
    { change: (input) => ({ ...input, at: input.at + 60_000 }), answer: 'sentBefore' },
  ],
  'calls.sign': WORDLESS,
  'calls.arrive': WORDLESS,
  'calls.measure': [{ change: (input) => ({ ...input, words: '改天再来' }), answer: 'sentBefore' }],
  'calls.rate': [{ change: (input) => ({ ...input, score: 'fair' }), answer: 'sentBefore' }],
  'meetings.call': [{ change: (input) => ({ ...input, place: '另一间会议室' }), answer: 'sentBefore' }],
  'meetings.attend': WORDLESS,
  'meetings.decide': [
    { change: (input) => ({ ...input, note: '改由他们自己商量' }), answer: 'sentBefore' },
    { change: (input) => ({ ...input, lead: 's1' }), answer: 'sentBefore' },
  ],
  'campaigns.open': [{ change: (input) => ({ ...input, plan: '先清理再规范' }), answer: 'sentBefore' }],
  'campaigns.drop': [{ change: (input) => ({ ...input, reason: '换个办法' }), answer: 'sentBefore' }],
  'campaigns.change': WORDLESS,
  'campaigns.close': [{ change: (input) => ({ ...input, result: '装好了两处' }), answer: 'sentBefore' }],
  'meetings.minutes': WORDLESS,
  'mediations.ask': [{ change: (input) => ({ ...input, words: '说的是另一件事了' }), answer: 'sentBefore' }],
  'mediations.join': WORDLESS,
  'mediations.advance': [
    { change: (input) => ({ ...input, summary: '另外一件事情' }), answer: 'sentBefore' },
    { change: (input) => ({ ...input, action: 'refuse' }) as never, answer: 'conflict' },
  ],
  'mediations.agreement': WORDLESS,
  'halls.create': [{ change: (input) => ({ ...input, name: '邻里之家' }), answer: 'sentBefore' }],
  'halls.updateSetup': [
    { change: (input) => ({ ...input, reason: '停电检修' }) as never, answer: 'conflict' },
    {
      what: 'a room',
      change: (input) => ({ ...input, room: { ...(input as { room: object }).room, name: '另一间' } }) as never,
      answer: 'conflict',
    },
  ],
  'bookings.book': [
    { change: (input) => ({ ...input, people: input.people + 1 }), answer: 'sentBefore' },
    { change: (input) => ({ ...input, to: '11:00' }), answer: 'sentBefore' },
    { change: (input) => ({ ...input, note: '要一台投影' }), answer: 'sentBefore' },
    { what: 'a guest', change: (input) => ({ ...input, people: input.people + 1 }), answer: 'sentBefore' },
    {
      what: 'a guest',
      change: (input) => ({ ...input, guest: { name: '王大妈', phone: '13800001111' } }),
      answer: 'sentBefore',
    },
  ],
  'bookings.revealGuest': [{ change: (input) => ({ ...input, reason: 'lost' }), answer: 'sentBefore' }],
  'bookings.cancel': [
    { what: 'by the desk, with a reason', change: (input) => ({ ...input, reason: '停电' }), answer: 'sentBefore' },
  ],
  'bookings.reschedule': [
    {
      change: (input) => ({ ...input, from: '18:00', to: '20:00' }),
      answer: ({ from }) => from === '18:00',
    },
  ],
  'bookings.checkIn': WORDLESS,
  'bookings.leave': WORDLESS,
  'bookings.acceptOffer': WORDLESS,
  'bookings.joinWaitlist': [
    {
      change: (input) => ({ ...input, people: 7 }),
      answer: (_, testApi) =>
        testApi
          .all<{ people: number }>('waitlist')
          .map(({ people }) => people)
          .join() === '7',
    },
    { change: (input) => ({ ...input, to: '11:00' }), answer: ({ to }) => to === '11:00' },
  ],
  'bookings.leaveWaitlist': WORDLESS,
  'bookings.appeal': [{ change: (input) => ({ ...input, note: '我那天住院了' }), answer: 'sentBefore' }],
  'bookings.excuse': [
    { change: (input) => ({ ...input, reply: '下次请早点来' }), answer: 'sentBefore' },
    { change: (input) => ({ ...input, excused: false }), answer: 'sentBefore' },
  ],
  'bookings.decide': [
    { change: (input) => ({ ...input, reason: '那天要开会' }), answer: 'sentBefore' },
    { change: ({ id }) => ({ id, approve: true }), answer: 'refused' },
    { what: 'yes', change: ({ id }) => ({ id, approve: false, reason: '那天要开会' }), answer: 'refused' },
  ],
  'bookings.createBlock': [
    { change: (input) => ({ ...input, title: '换灯' }), answer: 'sentBefore' },
    { what: 'a free time', change: (input) => ({ ...input, to: '13:00' }), answer: 'sentBefore' },
  ],
  'bookings.createSeries': [
    { change: (input) => ({ ...input, title: '合唱队' }), answer: 'sentBefore' },
    { change: (input) => ({ ...input, weeks: 5 }), answer: 'sentBefore' },
  ],
  'topics.propose': [
    { change: (input) => ({ ...input, title: '停车' }), answer: 'sentBefore' },
    { change: (input) => ({ ...input, building: '3号楼' }), answer: 'sentBefore' },
  ],
  'topics.support': WORDLESS,
  'topics.certificate': WORDLESS,
  'topics.paper': WORDLESS,
  'topics.object': [
    {
      change: (input) => ({ ...input, text: '太吵了' }),
      answer: ({ objections }) => objections.map(({ text }) => text).join() === '我家离得远,太吵了',
    },
  ],
  'topics.advance': [
    { change: (input) => ({ ...input, note: '先放一放' }), answer: 'sentBefore' },
    { change: (input) => ({ ...input, action: 'return', reason: 'unclear' }), answer: 'conflict' },
    { what: 'a task, which becomes a case', change: (input) => ({ ...input, text: '装路灯' }), answer: 'sentBefore' },
  ],
  'gatherings.call': [{ change: (input) => ({ ...input, place: '楼下' }), answer: 'sentBefore' }],
  'gatherings.signIn': WORDLESS,
  'gatherings.ask': [
    {
      change: (input) => ({ ...input, text: '谁来管？' }),
      answer: ({ questions }) => questions.map(({ text }) => text).join() === '车位怎么排？,谁来管？',
    },
  ],
  'gatherings.answer': [{ change: (input) => ({ ...input, text: '抽签' }), answer: 'sentBefore' }],
  'walls.consent': [
    { change: (input) => ({ ...input, hidePlace: true }), answer: 'conflict' },
    { change: (input) => ({ ...input, seen: 'other-words' }), answer: 'conflict' },
  ],
  'walls.withdraw': WORDLESS,
  'walls.propose': [{ change: (input) => ({ ...input, hide: ['楼道灯'] }), answer: 'conflict' }],
  'walls.proposeNotice': [{ change: (input) => ({ ...input, title: '步道修好了' }), answer: 'sentBefore' }],
  'walls.approve': WORDLESS,
  'walls.return': [{ change: (input) => ({ ...input, reason: 'wording' }), answer: 'conflict' }],
  'walls.flag': [{ change: (input) => ({ ...input, reason: 'insult' }), answer: 'sentBefore' }],
  'walls.restore': WORDLESS,
  'walls.remove': [{ change: (input) => ({ ...input, reason: 'wording' }), answer: 'conflict' }],
  'walls.poster': WORDLESS,
  'households.claim': [
    { change: (input) => ({ ...input, door: '102' }), answer: 'refused' },
    {
      what: 'by asking the officer',
      change: (input) => ({ ...input, door: '102' }),
      answer: ({ household }) => household?.label.endsWith('102') === true,
    },
  ],
  'households.leave': WORDLESS,
  'households.confirm': WORDLESS,
  'households.slips': WORDLESS,
  'rolls.challenge': [{ change: (input) => ({ ...input, words: '这户不住这里' }), answer: 'sentBefore' }],
  'rolls.decide': [{ change: (input) => ({ ...input, accepted: false }), answer: 'refused' }],
  'ballots.cast': [{ change: (input) => ({ ...input, choice: 'nothing' }), answer: 'sentBefore' }],
  'ballots.object': WORDLESS,
  'ballots.enterPaper': [{ change: (input) => ({ ...input, choice: 'invalid' }), answer: 'sentBefore' }],
  'ballots.verify': [{ change: (input) => ({ ...input, choice: 'invalid' }), answer: 'sentBefore' }],
  'codes.create': [{ change: (input) => ({ ...input, label: '晨练' }), answer: 'sentBefore' }],
  'codes.revoke': WORDLESS,
  'codes.sheet': WORDLESS,
  'county.apply': [{ change: (input) => ({ ...input, version: 'another' }), answer: 'conflict' }],
  'county.export': WORDLESS,
  'inbox.markRead': WORDLESS,
  'ledgers.sign': WORDLESS,
  'ledgers.check': WORDLESS,
  'ledgers.lock': WORDLESS,
  'ledgers.amend': [
    {
      change: (input) => ({ ...input, value: 'visit' }),
      answer: (answer) => answer.rows.some(({ channel }) => channel === 'visit'),
    },
  ],
  'messages.grantSubscriptions': [
    {
      change: (input) => ({ ...input, results: { TPL_PROGRESS: 'accept', TPL_TASK: 'accept' } }),
      answer: 'sentBefore',
    },
  ],
};

describe('a command that is sent again', () => {
  let clocked: Awaited<ReturnType<typeof openClockedApi>>;
  let testApi: TestApi;
  beforeAll(async () => {
    clocked = await openClockedApi();
    testApi = clocked.testApi;
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await clocked.close();
  });

  /** The first answer is lost on the way; what is stored then, without what only counts or waits. */
  const send = async <N extends CommandName>(name: N, { who, prepare }: Situation<N>) => {
    await clocked.beginAgain();
    const input: Input<N> = await prepare(testApi);
    const first = await testApi.reply(who, name, input);
    return { input, first };
  };

  test.each(SITUATIONS)('%s: the same words after a lost answer are answered like the first', async (_, name, one) => {
    const { input, first } = await send(name, one);
    const again = await testApi.reply(one.who, name, input);
    if (first.ok) expect(again).toMatchObject({ ok: true });
    else expect(again).toMatchObject({ ok: false, error: { code: first.error.code, reason: first.error.reason } });
  });

  const changes = (Object.keys(CHANGES) as CommandName[]).flatMap((name) => {
    const list = CHANGES[name];
    return list === WORDLESS
      ? []
      : (list as Change<CommandName>[]).map((one, n) => [`${name}: ${one.what ?? ''} ${n}`, name, one] as const);
  });

  test.each(changes)(
    '%s: other words under the same id are never a silent “ok”',
    async (_, name, { what, change, answer }) => {
      const list = COMMANDS[name] as Situation<CommandName>[];
      const situation = what === undefined ? list[0]! : list.find((one) => one.what === what)!;
      const { input, first } = await send(name, situation);
      expect(first).toMatchObject({ ok: true });
      const before = JSON.stringify(STORED.map(testApi.all));
      const second = await testApi.reply(situation.who, name, change(input));
      if (typeof answer === 'function')
        return expect({ second, shown: second.ok && answer(second.data, testApi) }).toMatchObject({ shown: true });
      const expected =
        answer === 'sentBefore'
          ? { code: 'conflict', reason: 'sentBefore' }
          : answer === 'conflict'
            ? { code: 'conflict' }
            : {};
      expect(second).toMatchObject({ ok: false, error: expected });
      expect(JSON.stringify(STORED.map(testApi.all))).toBe(before);
    },
  );

  test('every command of the contract is tried', () => {
    const commands = (Object.keys(contract) as EndpointName[]).filter((name) => contract[name].kind === 'command');
    expect(Object.keys(CHANGES).sort()).toEqual(commands.sort());
  });
});
