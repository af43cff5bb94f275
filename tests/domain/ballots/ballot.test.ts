import {
  blankBallot,
  boxRows,
  castBallot,
  contestBallot,
  enterPaper,
  MAX_CHANGES,
  verifyPaper,
  type Ballot,
  type CastRequest,
  type OpenedBallot,
} from '@domain/ballots/ballot';

const blank = blankBallot('r1', 't1');
const request = (id: string, words = id) => ({ id, words });
const cast = (id: string, voter = 'lin', words = id): CastRequest => ({
  ...{ request: request(id, words), voter, sealed: `sealed ${words}` },
});
const paper = (by: string, choice = 'racks') => ({ by, sealed: choice, photos: ['photo'] });
const closed = (ballot: Ballot): Ballot => ({ ...ballot, phase: 'closed' });
const opened = (ballot: Ballot, option = 'racks'): OpenedBallot => ({ ...ballot, choice: { option } });

describe('a household’s ballot', () => {
  test('is cast, and changed until the end', () => {
    const first = castBallot(blank, cast('a'));
    expect(first).toMatchObject({ origin: 'phone', voter: 'lin', sealed: 'sealed a', version: 2 });
    expect(castBallot(first, cast('b'))).toMatchObject({ sealed: 'sealed b', version: 3 });
    expect(() => castBallot(closed(first), cast('b'))).toThrow('ballots.closed');
  });

  test('obeys a command once, also when it comes again after another one', () => {
    const changed = castBallot(castBallot(blank, cast('a')), cast('b'));
    expect(castBallot(changed, cast('a'))).toBe(changed);
    expect(castBallot(closed(changed), cast('a')).phase).toBe('closed');
    expect(() => castBallot(changed, cast('a', 'lin', 'other words'))).toThrow('sentBefore');
  });

  test('stays with the adult who cast it', () => {
    const first = castBallot(blank, cast('a'));
    expect(() => castBallot(first, cast('b', 'wu'))).toThrow('ballots.otherAdult');
  });

  test('can be changed so often and no more', () => {
    const often = Array.from({ length: MAX_CHANGES }, (_, n) => cast(`${n}`)).reduce(castBallot, blank);
    expect(() => castBallot(often, cast('last'))).toThrow('ballots.tooManyChanges');
  });

  test('is taken the way that came first: the phone closes the paper, and the paper the phone', () => {
    const byPhone = castBallot(blank, cast('a'));
    expect(() => enterPaper(byPhone, paper('gao'), request('p'))).toThrow('ballots.byPhone');
    const onPaper = enterPaper(blank, paper('gao'), request('p'));
    expect(() => castBallot(onPaper, cast('a'))).toThrow('ballots.onPaper');
  });

  test('another adult may object until the end, and take that back; whoever cast it may not', () => {
    const first = castBallot(blank, cast('a'));
    const contested = contestBallot(first, { by: 'wu', contest: true });
    expect(boxRows([opened(contested)])).toMatchObject([{ choice: 'contested' }]);
    expect(contestBallot(contested, { by: 'wu', contest: true })).toBe(contested);
    expect(boxRows([opened(castBallot(contested, cast('b')))])).toMatchObject([{ choice: 'contested' }]);
    const settled = contestBallot(contested, { by: 'wu', contest: false });
    expect(boxRows([opened(settled)])).toMatchObject([{ choice: { option: 'racks' } }]);
    expect(() => contestBallot(first, { by: 'lin', contest: true })).toThrow('ballots.own');
    expect(() => contestBallot(contested, { by: 'shu', contest: false })).toThrow('ballots.otherObjection');
    expect(() => contestBallot(closed(first), { by: 'wu', contest: true })).toThrow('ballots.closed');
    expect(() => contestBallot(blank, { by: 'wu', contest: true })).toThrow('ballots.nothingCast');
  });
});

describe('a paper', () => {
  const entered = enterPaper(blank, paper('gao'), request('p'));
  const verify = (ballot: Ballot, by: string, isSame = true) =>
    verifyPaper(ballot, paper(by), { request: request(`v-${by}`), isSame });

  test('counts once two people entered the same', () => {
    expect(boxRows([opened(entered)])).toMatchObject([{ origin: 'paper', choice: 'invalid' }]);
    expect(boxRows([opened(verify(entered, 'chen'))])).toMatchObject([{ choice: { option: 'racks' } }]);
    expect(() => verify(entered, 'gao')).toThrow('ballots.ownPaper');
    expect(() => verify(blank, 'chen')).toThrow('ballots.noPaper');
    expect(() => verify(verify(entered, 'chen'), 'tang')).toThrow('ballots.paperChecked');
  });

  test('that two people read differently is entered again by the first of them', () => {
    expect(() => verify(entered, 'chen', false)).toThrow('ballots.entriesDiffer');
    const corrected = enterPaper(entered, paper('gao', 'nothing'), request('again'));
    expect(corrected.papers).toEqual([paper('gao', 'nothing')]);
    expect(() => enterPaper(entered, paper('chen'), request('again'))).toThrow('ballots.paperEntered');
  });

  test('that came in time is checked after the end, and none comes after it', () => {
    expect(verify(closed(entered), 'chen').papers).toHaveLength(2);
    expect(() => enterPaper(closed(blank), paper('gao'), request('p'))).toThrow('ballots.closed');
    expect(() => verify({ ...entered, phase: 'counted' }, 'chen')).toThrow('ballots.closed');
  });
});

test('one person in two households has cast two contested ballots', () => {
  const two = ['r1', 'r2'].map((receipt) => opened(castBallot(blankBallot(receipt, 't1'), cast(receipt, 'lin'))));
  expect(boxRows(two).map(({ choice }) => choice)).toEqual(['contested', 'contested']);
});
