import type { Rating } from '@domain/cases/case';
import { visibilityOf } from '@domain/cases/access/visibility';
import { visiblePhotos, viewCaseCard, viewCase } from '@domain/cases/view';
import { aCase, report, tell } from './story';
import { happy } from '../../support/case-ways';
import { people, world } from './world';

const SECRET = '13800138000';
const photo = (name: string) => `cloud://e.b/photos/folder/${name}.jpg`;

/** A case in which everybody wrote a phone number where words are asked for, and took photos. */
const talkative = tell(report({ description: `找我${SECRET}`, photos: [photo('home')] }), [
  ['gao', 'accept'],
  ['gao', 'dispatch'],
  ['sun', 'sign'],
  ['sun', 'contact', { method: 'phone', note: `打了${SECRET}` }],
  ['sun', 'ask', { note: `是${SECRET}吗?` }],
  ['lin', 'answer', { note: `对,${SECRET}`, photos: [photo('answer')] }],
  ['sun', 'finish', { outcome: 'solved', measure: `与${SECRET}约好后换了灯`, photos: [photo('bathroom')] }],
]);
const refused = tell(report(), [
  ['gao', 'refuse', { refusalClass: 'court', channel: '拨打12345', note: `已告知${SECRET}` }],
]);

const shown = (it: typeof talkative, name: keyof typeof people, joined = false) => {
  const visibility = visibilityOf(it.facts, people[name], joined);
  if (!visibility) throw new Error(`${name} sees nothing`);
  return viewCase(it, {
    actor: people[name],
    visibility,
    context: world(),
    link: (stored) => ({ thumbnail: stored, full: stored }),
  });
};

describe('a phone number that somebody wrote', () => {
  test.each([
    ['the handler', 'sun', false],
    ['the verifier', 'qian', false],
    ['a neighbour who joined', 'wu', true],
  ] as const)('does not reach %s, wherever it stands', (_, name, joined) => {
    expect(JSON.stringify(shown(talkative, name, joined))).not.toContain(SECRET);
    expect(
      JSON.stringify(
        shown(
          tell(talkative, [
            ['qian', 'fail'],
            ['sun', 'ask', { note: `再问${SECRET}` }],
          ]),
          name,
          joined,
        ),
      ),
    ).not.toContain(SECRET);
  });

  test('in the words of a refusal does not reach the neighbour', () => {
    expect(JSON.stringify(shown(refused, 'wu', true))).not.toContain(SECRET);
  });

  test('is read by the reporter and the desk', () => {
    for (const name of ['lin', 'gao'] as const) expect(shown(talkative, name).measure).toContain(SECRET);
  });
});

describe('a neighbour who joined', () => {
  test('sees no photo of anybody, and no address of one is asked for', () => {
    const { photos, evidence, history } = shown(talkative, 'wu', true);
    expect([...photos, ...evidence, ...history.flatMap((line) => line.photos)]).toEqual([]);
    expect(visiblePhotos(talkative, { actor: people.wu, visibility: 'supporter', context: world() })).toEqual([]);
  });

  test('sees where it is, who has it, until when and what came out', () => {
    expect(shown(talkative, 'wu', true)).toMatchObject({
      state: 'handled',
      holder: { unitName: '城管局' },
      clocks: [expect.objectContaining({ kind: 'verify' })],
      outcome: 'solved',
    });
  });

  const words = ['换了灯', '打了', '吗', '对，', '已告知', '拨打12345', 'court', '诉讼', 'phone', '还没有起诉', '核实'];
  const reviewed = tell(refused, [
    ['lin', 'askReview', { note: '我还没有起诉' }],
    ['luo', 'upholdRefusal', { note: '核实已立案' }],
  ]);

  test.each([
    ['while it is worked on', talkative],
    ['refused', refused],
    ['refused, with a review asked', tell(refused, [['lin', 'askReview', { note: '我还没有起诉' }]])],
    ['refused for good', reviewed],
  ])('reads no words that were written to the reporter or by them: %s', (_, it) => {
    const view = shown(it, 'wu', true);
    const told = JSON.stringify(view);
    expect(words.filter((one) => told.includes(one))).toEqual([]);
    for (const field of [
      'measure',
      'refusal',
      'question',
      'description',
      'rating',
      'onBehalf',
      'contact',
      'uncontacted',
    ])
      expect(view).not.toHaveProperty(field);
    for (const line of view.history)
      for (const field of ['note', 'measure', 'method', 'refusalClass', 'channel'])
        expect(line).not.toHaveProperty(field);
    expect(view.turn).not.toBe('centre');
    expect(told).not.toMatch(/askReview|upholdRefusal|supplement|notContacted|contact/);
  });

  test('learns that a refusal was taken back, and not how; nor that staff wrote the report down', () => {
    const taken = tell(refused, [
      ['lin', 'askReview', { note: '我还没有起诉' }],
      ['luo', 'overturnRefusal', { note: '没有立案', track: 'easy' }],
    ]);
    expect(shown(taken, 'wu', true).history.map(({ action }) => action)).toEqual(['report', 'refuse', 'accept']);
    const written = {
      ...taken,
      events: taken.events.map((event) =>
        event.action === 'report'
          ? { ...event, by: { role: 'desk' as const, personId: 'gao', unitName: '阳光社区' } }
          : event,
      ),
    };
    expect(shown(written, 'wu', true).history[0]?.by).toEqual({ role: 'resident', unitName: '', me: false });
  });
});

test('no message but the one with the question carries a sentence, and that one goes to the reporter', () => {
  const asked = talkative.outbox.filter(({ facts }) => facts.words !== undefined);
  expect(asked.map(({ notice, to }) => [notice, to])).toEqual([['questionAsked', { person: 'lin' }]]);
});

test('what a resident says of pressure is in no line that the unit reads', () => {
  const rating: Rating = { ...happy, satisfaction: 'veryUnsatisfied', pressured: true, complaints: ['attitude'] };
  const rated = tell(aCase('callback'), [['lin', 'rate', { rating, note: '他们让我打满分' }]]);
  for (const name of ['sun', 'he', 'gao', 'chen', 'qian', 'tang'] as const)
    expect(JSON.stringify(shown(rated, name))).not.toMatch(/veryUnsatisfied|attitude|满分|pressured/);
});

test('a picture in the words is not cut in half', () => {
  const it = report({ description: `${'灯'.repeat(59)}😀😀` });
  expect(viewCaseCard(it, { actor: people.lin, visibility: 'own', context: world() }).summary).toBe(
    `${'灯'.repeat(59)}😀`,
  );
});
