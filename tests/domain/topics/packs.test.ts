import { findPackProblem } from '@domain/topics/packs/check-pack';
import { nextStateOf, type TopicStage, type StepPack } from '@domain/topics/packs/pack';
import { samplePacks } from '@domain/topics/packs/sample-packs';
import { sampleTopicRules, supportsNeeded } from '@domain/topics/rules';

const five = samplePacks[0]!;
const change = (n: number, to: Partial<TopicStage>): StepPack => ({
  ...five,
  stages: five.stages.map((stage, at) => (at === n ? { ...stage, ...to } : stage)),
});

describe('step packs are data', () => {
  test('the five packs of the sources are sound, and each of them ends', () => {
    expect(samplePacks.map(({ name }) => name)).toEqual([
      ...['五步议事法', '征求—恳谈—解决—反馈', '五民主工作法', '四议两公开', '小马扎议事'],
    ]);
    for (const pack of samplePacks) {
      expect([pack.name, findPackProblem(pack, samplePacks)]).toEqual([pack.name, undefined]);
      expect(nextStateOf({ pack, stage: pack.stages.length - 1 })).toBe('closed');
    }
  });

  test.each<[string, StepPack, string]>([
    ['without steps', { ...five, stages: [] }, 'empty'],
    ['with a step that has no name', change(0, { step: ' ' }), 'name'],
    ['with a state that nobody knows', change(0, { state: 'party' as TopicStage['state'] }), 'unknown'],
    ['with a need that nobody knows', change(0, { needs: ['cake' as TopicStage['needs'][number]] }), 'unknown'],
    ['that nobody owns', change(0, { owner: '' as TopicStage['owner'] }), 'owner'],
    ['that begins with a ballot', { ...five, stages: five.stages.slice(3) }, 'start'],
    ['that goes backwards', { ...five, stages: [five.stages[1]!, five.stages[0]!, ...five.stages.slice(2)] }, 'order'],
    ['without an end', { ...five, stages: five.stages.slice(0, 6) }, 'end'],
    [
      'whose ballot nobody counts',
      { ...five, stages: five.stages.filter(({ state }) => state !== 'counted') },
      'ballot',
    ],
    [
      'that votes on what never hung out',
      { ...five, stages: five.stages.filter(({ state }) => state !== 'notice') },
      'ballot',
    ],
    ['with two days of notice', change(2, { minDays: 2 }), 'notice'],
    ['that leaves objections without an answer', change(2, { needs: ['posters'] }), 'objections'],
    ['that hangs out nothing', change(1, { needs: ['minutes'] }), 'draft'],
    ['that goes to work without tasks', change(6, { needs: [] }), 'tasks'],
    ['that is light and leads nowhere else', { ...five, light: true }, 'otherwise'],
  ])('a county’s pack %s is refused', (_, pack, problem) => {
    expect(findPackProblem(pack, samplePacks)).toBe(problem);
  });
});

test.each([
  [1, 1],
  [20, 1],
  [24, 2],
  [120, 6],
  [200, 10],
  [1528, 10],
  [0, 1],
])('of %i households %i have to ask', (households, needed) => {
  expect(supportsNeeded(sampleTopicRules, { households })).toBe(needed);
});
