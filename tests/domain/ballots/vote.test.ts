import { boxText, type BoxChoice, type BoxRow } from '@domain/ballots/box';
import { countBox } from '@domain/ballots/count';
import { MORE_THAN_HALF, TWO_THIRDS } from '@domain/ballots/shares';
import { sampleVoteRules } from '@domain/ballots/rules';
import {
  checkCasting,
  closedVote,
  createVote,
  destroyedVote,
  openedVote,
  signedVote,
  type Vote,
} from '@domain/ballots/vote';
import { DAY } from '@domain/time';
import { anOpenVote, aRecord, options, POSTED } from '../../support/aVote';

const row = (n: number, choice: BoxChoice): BoxRow => ({ receipt: `r${String(n).padStart(5, '0')}`, origin: 'phone', choice }); // prettier-ignore
const rowsOf = (counts: [BoxChoice, number][]): BoxRow[] =>
  counts.flatMap(([choice, count]) => Array.from({ length: count }, () => choice)).map((choice, n) => row(n, choice));
const racks = { option: 'racks' };
const nothing = { option: 'nothing' };

describe('a vote and its law', () => {
  test('owners’ votes are never held here, and those of a meeting not before the county entered the law', () => {
    expect(() => createVote(aRecord({ mode: 'owners' }), sampleVoteRules, POSTED)).toThrow('votes.ownersElsewhere');
    expect(() => createVote(aRecord({ mode: 'meeting' }), sampleVoteRules, POSTED)).toThrow('votes.lawMissing');
    const meeting = { article: '某法第某条', quorum: MORE_THAN_HALF, majority: MORE_THAN_HALF };
    expect(createVote(aRecord({ mode: 'meeting' }), { ...sampleVoteRules, meeting }, POSTED).state).toBe('roll');
  });

  test.each([
    ['a cut-off that is to come', { cutOff: POSTED + 1 }, 'cutOff'],
    ['an end before the beginning', { opensAt: POSTED + 2, closesAt: POSTED + 2 }, 'closesAt'],
    ['one option', { options: options.slice(0, 1) }, 'options'],
    ['an option twice', { options: [options[0]!, options[0]!] }, 'options'],
    ['nothing to agree to', { options: options.slice(1) }, 'options'],
    ['no households', { area: { community: 'c1', compounds: [] } }, 'area'],
  ])('%s makes no sense', (_, changes, field) => {
    expect(() => createVote(aRecord(changes), sampleVoteRules, POSTED)).toThrow(`invalidInput: ${field}`);
  });

  test('it opens once its roll stands: three days later, with every challenge answered', () => {
    const vote = createVote(aRecord(), sampleVoteRules, POSTED);
    const whole = { ...vote, rollSize: 120 };
    const after = POSTED + 3 * DAY;
    expect(() => openedVote(vote, { undecided: 0, now: after })).toThrow('votes.rollIncomplete');
    expect(() => openedVote({ ...vote, rollSize: 0 }, { undecided: 0, now: after })).toThrow('votes.rollEmpty');
    expect(() => openedVote(whole, { undecided: 0, now: after - 1 })).toThrow('votes.challengesOpen');
    expect(() => openedVote(whole, { undecided: 1, now: after })).toThrow('votes.challengesUndecided');
    expect(openedVote(whole, { undecided: 0, now: after }).state).toBe('open');
  });

  test('ballots are taken until the last moment before the end, and not at the end', () => {
    const vote = anOpenVote(120);
    expect(() => checkCasting(vote, vote.opensAt - 1)).toThrow('ballots.notOpen');
    expect(() => checkCasting(vote, vote.closesAt - 1)).not.toThrow();
    expect(() => checkCasting(vote, vote.closesAt)).toThrow('ballots.closed');
  });

  test('it closes at its end and stays closed, whatever a clock says later', () => {
    const vote = anOpenVote(120);
    expect(() => closedVote(vote, vote.closesAt - 1)).toThrow('votes.notOver');
    const closed = closedVote(vote, vote.closesAt);
    expect(closedVote(closed, vote.opensAt)).toBe(closed);
    expect(() => checkCasting(closed, vote.opensAt)).toThrow('ballots.closed');
    expect(() => openedVote(closed, { undecided: 0, now: vote.opensAt })).toThrow('votes.over');
  });
});

describe('a count', () => {
  test.each<[string, [BoxChoice, number][], Partial<Vote>, string]>([
    ['60 of 120 are a quorum, and 31 of them a majority', [[racks, 31], [nothing, 29]], {}, 'passed'],
    ['59 of 120 are no quorum, though all agree', [[racks, 59]], {}, 'noQuorum'],
    ['half is no majority', [[racks, 40], [nothing, 40]], {}, 'rejected'],
    ['contested ballots take part and agree to nothing', [[racks, 31], ['contested', 31]], {}, 'rejected'],
    ['contested ballots help the quorum', [[racks, 40], ['contested', 20]], {}, 'passed'],
    ['invalid papers take part and agree to nothing', [[racks, 31], ['invalid', 31]], {}, 'rejected'],
    ['those who abstain took part', [[racks, 30], [{ option: 'abstain' }, 30]], {}, 'rejected'],
    ['a majority against changes nothing', [[nothing, 70], [racks, 10]], {}, 'rejected'],
    ['79 of 120 are too few where somebody is worse off', [[racks, 79], [nothing, 41]], { somebodyWorseOff: true }, 'rejected'],
    ['80 of 120 are enough where somebody is worse off', [[racks, 80], [nothing, 40]], { somebodyWorseOff: true }, 'passed'],
  ])('%s', (_, counts, changes, outcome) => {
    expect(countBox(anOpenVote(120, changes), rowsOf(counts), 'hash').outcome).toBe(outcome);
  }); // prettier-ignore

  test('says how many it needed', () => {
    const counted = countBox(anOpenVote(1_528), rowsOf([[racks, 800]]), 'hash');
    expect(counted).toMatchObject({ roll: 1_528, turnout: 800, quorum: { needed: 764, reached: true }, needed: 401 });
    const meeting = { article: '某法第某条', quorum: TWO_THIRDS, majority: MORE_THAN_HALF };
    const village = anOpenVote(1_528, { mode: 'meeting', rules: { ...sampleVoteRules, meeting } });
    expect(countBox(village, rowsOf([[racks, 1_018]]), 'hash')).toMatchObject({
      quorum: { needed: 1_019, reached: false },
    });
  });

  test('the sum of choices, contested and invalid ballots is the turnout, for any box', () => {
    for (let seed = 1; seed < 200; seed++) {
      const counts: [BoxChoice, number][] = [
        [racks, (seed * 7) % 13],
        [nothing, (seed * 5) % 11],
        [{ option: 'abstain' }, seed % 5],
        ['contested', seed % 3],
        ['invalid', seed % 2],
      ];
      const rows = rowsOf(counts);
      const { turnout, votes, contested, invalid, byPhone, byPaper } = countBox(anOpenVote(120), rows, '');
      expect(votes.reduce((sum, { count }) => sum + count, contested + invalid)).toBe(turnout);
      expect([turnout, byPhone + byPaper]).toEqual([rows.length, rows.length]);
    }
  });

  test('the text of the box is the same in whatever order ballots came', () => {
    const rows = rowsOf([[racks, 3], [nothing, 2], ['contested', 1]]); // prettier-ignore
    expect(boxText('t1', [...rows].reverse())).toBe(boxText('t1', rows));
    expect(boxText('t1', rows.slice(1))).not.toBe(boxText('t1', rows));
  });
});

describe('two people who count', () => {
  const vote = closedVote(anOpenVote(120), POSTED + 20 * DAY);
  const counted = countBox(anOpenVote(120), rowsOf([[racks, 80]]), 'hash');
  const now = POSTED + 21 * DAY;

  test('sign the same box; one person twice is one counter', () => {
    const once = signedVote(vote, counted, { by: 'gao', now });
    expect(once).toMatchObject({ state: 'closed' });
    expect(once.result).toBeUndefined();
    expect(signedVote(once, counted, { by: 'gao', now }).state).toBe('closed');
    const twice = signedVote(once, counted, { by: 'tang', now });
    expect(twice).toMatchObject({ state: 'counted', result: counted, complaintsUntil: now + 7 * DAY });
  });

  test('who finds another box is alone again', () => {
    const once = signedVote(vote, counted, { by: 'gao', now });
    const other = signedVote(once, { ...counted, hash: 'other' }, { by: 'tang', now });
    expect(other).toMatchObject({ state: 'closed', signatures: [{ by: 'tang', hash: 'other' }] });
  });

  test('nobody counts before the end', () => {
    expect(() => signedVote(anOpenVote(120), counted, { by: 'gao', now })).toThrow('votes.notOver');
  });

  test('the secret stays as long as anybody can complain', () => {
    const done = signedVote(signedVote(vote, counted, { by: 'gao', now }), counted, { by: 'tang', now });
    expect(() => destroyedVote(done, now + 7 * DAY - 1)).toThrow('votes.secretNeeded');
    expect(() => destroyedVote(vote, now + 70 * DAY)).toThrow('votes.secretNeeded');
    expect(destroyedVote(done, now + 7 * DAY).state).toBe('destroyed');
  });
});
