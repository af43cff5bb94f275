import { caseNotices } from '@domain/cases/lifecycle/notices';
import { formatNotice, NOTICE_NAMES } from '@domain/vocabulary/messages';
import { WEDNESDAY } from '../cases/world';

const facts = {
  ...{ number: '250910-CASE1', title: '楼道灯不亮', place: '阳光里小区', category: 'facilities', unitName: '城管局' },
  ...{ dueAt: WEDNESDAY, clock: 'sign', round: 2, words: '哪一层？', contacted: 'no', solved: 'no' },
  ...{ satisfaction: 'unsatisfied' },
} as const;
const cases = Object.keys(caseNotices);

describe('“您有一条新消息，到底是哪件事”', () => {
  test.each(cases)('%s says which case by its first words', (notice) => {
    expect(formatNotice(notice, facts, WEDNESDAY).words).toContain('“楼道灯不亮”');
  });

  test.each(cases)('%s of a case without words still reads as a sentence', (notice) => {
    const { words } = formatNotice(notice, {}, WEDNESDAY);
    expect(words).not.toMatch(/undefined|“”/);
    expect(words).toMatch(/[。？）]$/);
  });
});

test('a reason that ends with a full stop does not bring a second one', () => {
  for (const notice of cases)
    for (const words of ['配件要排产。', '配件要排产'])
      expect(formatNotice(notice, { ...facts, words, ask: 'extension' }, WEDNESDAY).words).not.toMatch(/。。|产$/);
});

test('“哪个申请没批”: whoever asked reads what was asked, of which case, and why not', () => {
  const refused = formatNotice('askRefused', { ...facts, words: '先修能修的。', ask: 'pause' }, WEDNESDAY);
  expect(refused.words).toMatch(/^“楼道灯不亮”的暂缓没有批：先修能修的。请在 /);
  const granted = formatNotice('askGranted', { ...facts, ask: 'pause' }, WEDNESDAY);
  expect(granted.words).toBe('“楼道灯不亮”的暂缓批下来了。');
});

test('“怎么又印一遍”: what the sentence names is not printed again below it', () => {
  for (const notice of NOTICE_NAMES) {
    const { words, where } = formatNotice(
      notice,
      { ...facts, place: '书画室', day: '2025-09-11', from: '14:00' },
      WEDNESDAY,
    );
    for (const part of where.split(' · ').filter(Boolean)) expect(words).not.toContain(part);
  }
});

test('staff who wrote a case down are not told that they reported it', () => {
  for (const [notice, { to }] of Object.entries(caseNotices)) {
    if (!to.includes('reporter')) continue;
    const { title, words } = formatNotice(notice, { ...facts, recorded: 1 }, WEDNESDAY);
    expect(title + words).not.toContain('您反映的事');
  }
});
