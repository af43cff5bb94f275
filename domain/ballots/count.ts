import { choiceText, type BoxChoice, type BoxRow, type Counted } from './box';
import { leastReaching, reaches } from './shares';
import { decisionRule, type Vote, type VoteOption } from './vote';

/**
 * Counts the box: contested and invalid ballots take part and agree to nothing. An option passes if enough households
 * took part and enough of those chose it; options that are against, or abstain, never pass.
 */
export function countBox(
  vote: Pick<Vote, 'mode' | 'rules' | 'somebodyWorseOff' | 'options'> & { rollSize: number },
  rows: readonly BoxRow[],
  hash: string,
): Counted {
  const { quorum, majority } = decisionRule(vote);
  const of = (choice: BoxChoice): number => rows.filter((row) => choiceText(row.choice) === choiceText(choice)).length;
  const votes = vote.options.map(({ id }) => ({ option: id, count: of({ option: id }) }));
  const turnout = rows.length;
  const isQuorate = reaches(turnout, vote.rollSize, quorum);
  const winner = votes.find(({ option, count }) => isFor(vote.options, option) && reaches(count, turnout, majority));
  return {
    ...{ roll: vote.rollSize, turnout, hash, votes },
    byPhone: rows.filter(({ origin }) => origin === 'phone').length,
    byPaper: rows.filter(({ origin }) => origin === 'paper').length,
    ...{ contested: of('contested'), invalid: of('invalid') },
    quorum: { needed: leastReaching(vote.rollSize, quorum), reached: isQuorate },
    needed: leastReaching(turnout, majority),
    outcome: !isQuorate ? 'noQuorum' : winner ? 'passed' : 'rejected',
    ...(isQuorate && winner && { option: winner.option }),
  };
}

const isFor = (options: readonly VoteOption[], id: string): boolean =>
  options.some((option) => option.id === id && option.kind === 'for');
