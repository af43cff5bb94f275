import { screen } from '@testing-library/react';
import type { BallotView } from '@domain/ballots/view';
import OwnBallot from '@/pages/ballots/ballot';
import { answer } from '../../support/phone/render';
import { phone } from '../../support/phone/taro';
import { options } from '../../support/aVote';
import { openPage, sees, seesNot, tap } from '../openPage';

const RECEIPT = 'abcd'.repeat(6);
const blank = { cast: false, mine: false, changesLeft: 20, contested: false, contestedByMe: false };
const cast = { ...blank, cast: true, mine: true, origin: 'phone' as const, changesLeft: 19, receipt: RECEIPT };

const aBallot = (changes: Partial<BallotView> = {}): BallotView => ({
  ...{ topic: 't1', title: '飞线充电怎么治', mode: 'advisory', state: 'open', opensAt: 0, closesAt: 4e12, options },
  ...{ somebodyWorseOff: false, roll: 120, turnout: 40, voterState: 'voter', household: '3 号楼 2 单元 402' },
  ballot: blank,
  ...changes,
});

/** What a command answers leaves out how many voted. */
const answered = ({ turnout: _, ...vote }: BallotView): BallotView => vote;

const open = (vote = aBallot(), after = answered(aBallot({ ballot: cast }))) =>
  openPage(<OwnBallot />, {
    params: { id: 't1' },
    answers: {
      'ballots.show': () => answer('ballots.show', vote),
      'ballots.cast': () => answer('ballots.cast', after),
      'ballots.object': () => answer('ballots.object', after),
    },
  });
const sent = (name: string) => phone.asked.filter((one) => one.name === name).map(({ input }) => input);

test('nothing is chosen for anybody, and what was chosen is looked at once more before it is sent', async () => {
  await open();
  for (const option of screen.getAllByRole('radio')) expect(option.getAttribute('aria-checked')).toBe('false');
  await tap('下一步');
  expect(sent('ballots.cast')).toEqual([]);
  await tap(/建充电棚/, 'radio');
  await tap('下一步');
  sees('您选的是', '建充电棚，每户 60 元');
  expect(sent('ballots.cast')).toEqual([]);
  await tap('再想想');
  await tap('维持现状', 'radio');
  await tap('下一步');
  await tap('交上去');
  expect(sent('ballots.cast')).toMatchObject([{ topic: 't1', choice: 'nothing' }]);
});

test('after sending, the page shows a receipt and not the choice, and it can be changed', async () => {
  await open();
  await tap('维持现状', 'radio');
  await tap('下一步');
  await tap('交上去');
  sees('投好了', 'abcd abcd abcd abcd abcd abcd', '120 户里，41 户投了');
  seesNot('维持现状');
  await tap(/^改我家的票/);
  for (const option of screen.getAllByRole('radio')) expect(option.getAttribute('aria-checked')).toBe('false');
});

test('a vote leads back to the plan, also where it is the second one about a topic', async () => {
  await open(aBallot({ topic: 't1-2' }));
  await tap('看看要定的方案');
  expect(phone.visited).toEqual(['to /pages/topics/topic?id=t1']);
});

test('another adult of the household reads that it voted, and may object', async () => {
  const byOther = { ...blank, cast: true, origin: 'phone' as const };
  await open(aBallot({ ballot: byOther }), aBallot({ ballot: { ...byOther, contested: true, contestedByMe: true } }));
  sees('您家已经投票了，是另一位家人投的。');
  await tap('我不同意这一票');
  expect(sent('ballots.object')).toEqual([{ topic: 't1', contest: true }]);
  sees('商量好了，收回意见');
});

test('who has no household yet is led to claim one', async () => {
  const { ballot: _, household: _h, ...vote } = aBallot({ voterState: 'noHousehold' });
  await open(vote);
  await tap('去认领');
  expect(phone.visited).toEqual(['to /pages/ballots/household']);
});

test('the result says whether it passed, by how many households, and finds a ballot by its receipt', async () => {
  const result = {
    ...{ roll: 120, turnout: 80, byPhone: 70, byPaper: 10, contested: 1, invalid: 0, hash: 'f'.repeat(64) },
    votes: [
      { option: 'racks', count: 60 },
      { option: 'nothing', count: 19 },
      { option: 'abstain', count: 0 },
    ],
    ...{ quorum: { needed: 60, reached: true }, needed: 41, outcome: 'passed' as const, option: 'racks' },
  };
  await open(aBallot({ state: 'counted', result, complaintsUntil: 4e12 }));
  sees('通过了：建充电棚，每户 60 元', '至少要 60 户投票，来了 80 户', '60 户', '家里意见不一');
  seesNot('下一步');
});
