import { PNG } from 'pngjs';
import { CASE_STATES } from '@domain/cases/case';
import { CASE_ACTIONS } from '@domain/cases/lifecycle/event';
import { mask } from '@domain/wording/masking';
import { isPhotoName, isStoredPhoto, THUMBNAIL_PIXELS, thumbnailOf } from '@domain/files/photo';
import { project } from '@domain/cases/lifecycle/advance';
import { firstDueClock, isOverdue } from '@domain/cases/lifecycle/clocks';
import { POSITION_ROLES, positionKeys } from '@domain/people/actor';
import type { Grid, Ring } from '@domain/places/place';
import { DAY, HOUR } from '@domain/time';
import { toCase } from '../../cloudfunctions/modules/cases/case-document';
import { asRead } from './cloud/with-schemas';
import { personIdOf } from '../../cloudfunctions/platform/identity';
import community from './community';
import { compounds, grids, stations } from './community/places';
import { units } from './community/units';

const environment = { IDENTITY_KEY: 'a-key-of-this-test' };
const at = (moment: string) => community({ now: Date.parse(moment), environment });

const moments: [string, string][] = [
  ['a working Monday morning', '2026-03-09T09:05:00+08:00'],
  ['a Saturday night', '2026-03-14T22:30:00+08:00'],
  ['New Year’s Day', '2026-01-01T10:00:00+08:00'],
  ['a day of the long October holiday', '2026-10-03T11:00:00+08:00'],
  ['the last day of the Spring Festival holiday', '2026-02-23T23:50:00+08:00'],
];
const sample = at('2026-03-11T15:05:00+08:00');
/** Those with the app; of the others the vault has a number only. */
type Identity = { _id: string; openid: string; name: string; phone: string };
const identities = sample.vault.filter((one): one is Identity => 'openid' in one);
const nameOf = (personId: string) => identities.find(({ _id }) => _id === personId)?.openid;

test('the sample can be founded on any day of the year, at any hour', () => {
  for (let day = 0; day < 366; day += 13) {
    const moment = Date.parse('2026-01-05T00:30:00+08:00') + day * DAY + ((day * 5) % 24) * HOUR;
    expect(() => at(new Date(moment).toISOString())).not.toThrow();
  }
});

describe.each(moments)('the sample community founded on %s', (_, moment) => {
  const now = Date.parse(moment);
  const sample = at(moment);
  const cases = sample.cases.map((document) => toCase(asRead('cases', document)));

  test('has fifty cases, in every state', () => {
    expect(cases).toHaveLength(50);
    expect([...new Set(cases.map(({ facts }) => facts.state))].sort()).toEqual([...CASE_STATES].sort());
  });

  test('has six cards on the wall, and one that waits for its second reader', () => {
    const states = sample.cards.map(({ state }) => state);
    expect(states.filter((state) => state === 'published')).toHaveLength(6);
    expect(states.filter((state) => state === 'proposed')).toHaveLength(1);
    for (const { publishedAt = now } of sample.cards) expect(publishedAt).toBeLessThanOrEqual(now);
  });

  test('has seen every action; taking a case on the spot is kept as accepting and beginning', () => {
    const seen = new Set<string>(sample.cases.flatMap(({ events }) => events.map(({ action }) => action)));
    const taken = sample.cases.some(({ events }) =>
      events.some(({ action, by }) => action === 'accept' && by.role === 'gridOfficer'),
    );
    // and nobody of the sample has left, or lost a position; no plan's day has come, nobody complained about staff, too
    // few neighbours joined a case to doubt it, nobody wants a case by itself or out of the statistics, and none waits
    // for a topic
    expect(CASE_ACTIONS.filter((action) => !seen.has(action))).toEqual([
      'take',
      ...['recall', 'repeat', 'askSplit', 'split', 'refuseSplit', 'lowerTrack', 'refuseEnd'],
      ...['askExclusion', 'grantExclusion', 'refuseExclusion'],
      'flagNeighbours',
      'reporterLeft',
      'vacate',
      'registrarLeft',
      ...['planDue', 'deliberate', 'leaveCampaign', 'closeCampaign'],
    ]);
    expect(taken).toBe(true);
  });

  test('keeps facts that follow from the history alone', () => {
    for (const { facts, events } of cases) expect(facts).toEqual(project(events));
  });

  test('has no history in the future or out of order, and nothing left to send', () => {
    for (const { events, outbox } of cases) {
      const moments = events.map((event) => event.at);
      expect(moments).toEqual([...moments].sort((a, b) => a - b));
      expect(Math.max(...moments)).toBeLessThanOrEqual(now);
      expect(outbox).toEqual([]);
    }
  });

  test('leaves the scheduler nothing that was due before', () => {
    for (const { timerDue } of [...sample.cases, ...sample.calls])
      expect(timerDue ?? Infinity).toBeGreaterThan(now - HOUR / 60);
  });

  test('has work that is overdue and work whose clock runs out soon', () => {
    const open = cases.filter(({ facts }) => facts.state === 'working');
    const due = open.map(({ facts }) => firstDueClock(facts)?.dueAt ?? 0);
    expect(cases.filter(({ facts }) => isOverdue(facts, now)).length).toBeGreaterThanOrEqual(3);
    expect(due.some((moment) => moment > now && moment < now + 10 * DAY)).toBe(true);
  });

  test('has no document twice', () => {
    for (const documents of Object.values(sample) as { _id: string }[][]) {
      const ids = documents.map(({ _id }) => _id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  test('has messages that were read and messages that were not, all from before now', () => {
    expect(sample.inbox.filter(({ readAt }) => readAt === undefined).length).toBeGreaterThan(5);
    expect(sample.inbox.filter(({ readAt }) => readAt !== undefined).length).toBeGreaterThan(50);
    for (const { at: sentAt, readAt = sentAt } of sample.inbox) expect(sentAt <= readAt && readAt <= now).toBe(true);
  });
});

describe('the cases of the sample', () => {
  const facts = sample.cases;
  const histories = facts.map(({ events }) => events.map(({ action }) => action));

  test('tell of a refusal upheld, one overturned and one that still waits for its review', () => {
    expect(facts.map(({ refusal }) => refusal?.review)).toEqual(
      expect.arrayContaining(['asked', 'upheld', 'overturned']),
    );
    expect(
      facts.some(({ state, refusal }) => state === 'refused' && refusal?.class === 'labour' && !refusal.review),
    ).toBe(true);
  });

  test('tell of a second round, one still worked on and one that ended well', () => {
    expect(facts.filter(({ round }) => round === 2).map(({ state, rating }) => [state, rating?.satisfaction])).toEqual(
      expect.arrayContaining([
        ['closed', 'satisfied'],
        ['working', undefined],
      ]),
    );
  });

  test('tell of a verification that failed and passed later', () => {
    expect(
      histories.some(
        (history) =>
          history.includes('fail') && history.includes('pass') && history.indexOf('fail') < history.indexOf('pass'),
      ),
    ).toBe(true);
  });

  test('tell of a rating that was changed and of one that was asked for under pressure', () => {
    expect(histories.some((history) => history.join(' ').includes('rate rate'))).toBe(true);
    expect(facts.some(({ rating }) => rating?.pressured)).toBe(true);
  });

  test('hold one that is private, an urgent manhole, and one that six neighbours joined', () => {
    expect(facts.filter((it) => it.private)).toHaveLength(1);
    expect(
      facts.some(({ urgent, track, description }) => urgent && track === 'key' && description.includes('井盖')),
    ).toBe(true);
    expect(facts.map(({ supporterCount }) => supporterCount)).toContain(6);
  });

  test('count as many neighbours as joined', () => {
    for (const { _id, supporterCount } of facts)
      expect(sample.supports.filter((join) => join.case === _id)).toHaveLength(supporterCount);
    for (const join of sample.supports) expect(join._id).toBe(`${join.case}_${join.personId}`);
  });

  test('come from every kind of place, many channels and most categories', () => {
    expect(new Set(facts.map(({ place }) => place.kind)).size).toBe(3);
    expect(new Set(facts.map(({ channel }) => channel)).size).toBeGreaterThanOrEqual(7);
    expect(new Set(facts.map(({ category }) => category)).size).toBeGreaterThanOrEqual(9);
    expect(new Set(facts.map(({ place }) => place.grid)).size).toBe(grids.length);
    expect(new Set(facts.map(({ track }) => track)).size).toBe(4);
  });

  test('carry no phone, number, plate, door number or name in any text, and none stands outside the vault but on the signs of grids and in the roster of the workbook', () => {
    const said = facts.flatMap(({ description, place, events }) => [
      description,
      place.text ?? '',
      place.building ?? '',
      ...events.flatMap(({ details }) => [details.note ?? '', details.measure ?? '']),
    ]);
    for (const words of said) expect(mask(words)).toBe(words);
    const { vault: _vault, workbooks: _workbooks, $people: _people, ...others } = sample;
    const { $subscriptions: _subscriptions, $files: _files, ...outside } = others;
    const written = JSON.stringify(outside, (key, value: unknown) => (key === 'officer' ? undefined : value));
    for (const { phone } of sample.vault) expect(written.includes(phone)).toBe(false);
    for (const { openid, name, phone } of identities)
      for (const secret of [`"${openid}"`, name, phone]) expect(written).not.toContain(secret);
  });

  test('show photos that lie where only functions write, one person’s apart from another’s', () => {
    const shown = facts.flatMap(({ photos, reporter, events }) => [
      ...photos.map((photo) => ({ photo, taker: reporter })),
      ...events.flatMap(({ by, details }) =>
        (details.photos ?? []).map((photo) => ({ photo, taker: by.personId ?? '' })),
      ),
    ]);
    expect(shown.length).toBeGreaterThanOrEqual(15);
    for (const { photo, taker } of shown) {
      expect(isStoredPhoto(photo)).toBe(true);
      expect(sample.$files.find(({ fileID }) => fileID === photo)).not.toHaveProperty('openid');
      expect(shown.filter((other) => other.photo === photo && other.taker !== taker)).toEqual([]);
    }
  });

  test('have photos that open as pictures', () => {
    const { width, height, data } = PNG.sync.read(Buffer.from(sample.$files[0]?.base64 ?? '', 'base64'));
    expect([width, height]).toEqual([400, 300]);
    expect(new Set(data).size).toBeGreaterThan(8);
  });

  test('have a small one beside each', () => {
    const fullOnes = sample.$files.filter(({ fileID }) => isPhotoName(fileID.split('/').pop() ?? ''));
    expect(sample.$files).toHaveLength(2 * fullOnes.length);
    for (const { fileID } of fullOnes) {
      const { width, height } = PNG.sync.read(
        Buffer.from(sample.$files.find((file) => file.fileID === thumbnailOf(fileID))?.base64 ?? '', 'base64'),
      );
      expect(width * height).toBeLessThanOrEqual(THUMBNAIL_PIXELS);
    }
  });
});

describe('the people of the sample', () => {
  test('hold every role, and the keys of their positions', () => {
    expect(new Set(sample.people.flatMap(({ positions }) => positions.map(({ role }) => role)))).toEqual(
      new Set(POSITION_ROLES),
    );
    for (const { positions, keys } of sample.people) expect(keys).toEqual(positions.flatMap(positionKeys));
  });

  test('sit where the organisation needs them', () => {
    const seats = sample.people.flatMap(({ keys }) => keys);
    const needs = units.flatMap(({ id, kind }) => {
      if (kind === 'district') return [`centre@${id}`, `supervisor@${id}`];
      const judges = kind === 'department' ? [] : [`verifier@${id}`, `caller@${id}`];
      return [
        `handler@${id}`,
        `leader@${id}`,
        ...judges,
        ...(kind === 'community' ? [`desk@${id}`] : []),
        ...(kind === 'subdistrict' ? [`supervisor@${id}`] : []),
      ];
    });
    expect(seats).toEqual(expect.arrayContaining(needs));
    for (const { id } of grids) expect(seats.filter((seat) => seat === `gridOfficer@${id}`)).toHaveLength(1);
  });

  test('are known to the emulator under their openids, with one stranger nobody knows', () => {
    expect(sample.$people.map(({ openid }) => openid)).toEqual([...identities.map(({ openid }) => openid), 'visitor']);
    expect(new Set(sample.$people.map(({ openid }) => openid)).size).toBe(sample.$people.length);
    expect(sample.people.map(({ _id }) => _id)).toEqual(
      identities.map(({ openid }) => personIdOf(openid, environment.IDENTITY_KEY)),
    );
    expect(sample.people.some(({ _id }) => _id === personIdOf('visitor', environment.IDENTITY_KEY))).toBe(false);
    expect(sample.people.some(({ positions }) => positions.filter(({ role }) => role !== 'resident').length > 1)).toBe(
      true,
    );
  });

  test('used no more messages than they allowed, and WeChat counts as we do', () => {
    for (const { _id, remaining, granted, used } of sample.people) {
      for (const key of ['caseProgress', 'staffTask'] as const) {
        expect((remaining[key] ?? 0) + (used[key] ?? 0)).toBe(granted[key] ?? 0);
        const counted = sample.$subscriptions.find(
          (one) => one.openid === nameOf(_id) && one.templateId === sample.settings[0]?.templates[key].id,
        );
        expect(counted?.remaining ?? 0).toBe(remaining[key] ?? 0);
      }
    }
    expect(new Set(sample.inbox.map(({ send }) => send))).toEqual(new Set(['sent', 'noQuota']));
  });
});

describe('the map of the sample', () => {
  test('has grids of at most 300 households', () => {
    expect(grids).toHaveLength(9);
    for (const { households } of grids) expect(households).toBeLessThanOrEqual(300);
  });

  test('has grids that do not overlap and leave nothing between them', () => {
    for (const [n, one] of grids.entries())
      for (const other of grids.slice(n + 1)) expect(overlap(ringOf(one), ringOf(other))).toBe(false);
    const borders = grids.flatMap((grid) => edgesOf(ringOf(grid)).map(([a, b]) => [a, b].map(String).sort().join(' ')));
    const outer = borders.filter((border) => borders.filter((same) => same === border).length === 1);
    const ends = outer.flatMap((border) => border.split(' '));
    // one closed line around them all
    for (const end of ends) expect(ends.filter((same) => same === end)).toHaveLength(2);
  });

  test('has every compound and station inside its grid', () => {
    expect([compounds.length, stations.length]).toEqual([14, 4]);
    for (const { grid, point } of [...compounds, ...stations]) {
      const holding = grids.filter((one) => isInside(point.coordinates, ringOf(one)));
      expect(holding.map(({ id }) => id)).toEqual([grid]);
    }
  });

  test('has every reported point inside the grid of its case', () => {
    for (const { place } of sample.cases)
      if (place.point)
        expect(grids.filter((one) => isInside(place.point!.coordinates, ringOf(one))).map(({ id }) => id)).toEqual([
          place.grid,
        ]);
  });
});

test('the same moment and key make the same community, another key makes other tokens', () => {
  const now = Date.parse('2026-03-11T15:05:00+08:00');
  expect(community({ now, environment })).toEqual(sample);
  expect(community({ now, environment: { IDENTITY_KEY: 'another' } }).people[0]?._id).not.toBe(sample.people[0]?._id);
  expect(() => community({ now, environment: {} })).toThrow('IDENTITY_KEY');
});

type Spot = [number, number];
const ringOf = ({ area }: Grid): Ring => area?.coordinates[0] ?? [];
const edgesOf = (ring: Ring): [Spot, Spot][] => ring.slice(1).map((corner, n) => [ring[n]!, corner]);
const side = (a: Spot, b: Spot, c: Spot) =>
  Math.sign(Math.round(((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) * 1e12));
const isInside = ([x, y]: Spot, ring: Ring): boolean =>
  edgesOf(ring).filter(([a, b]) => a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
    .length %
    2 ===
  1;

/** Do the borders cross, or does a corner of one that is not also a corner of the other lie inside the other? */
function overlap(one: Ring, other: Ring): boolean {
  const crosses = edgesOf(one).some(([a, b]) =>
    edgesOf(other).some(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
  );
  const strays = (ring: Ring, into: Ring) =>
    ring.some((corner) => !into.some((same) => String(same) === String(corner)) && isInside(corner, into));
  return crosses || strays(one, other) || strays(other, one);
}
