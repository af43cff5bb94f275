import { ofAllRounds } from '@domain/cases/lifecycle/case-roles';
import type { Case } from '@domain/cases/record';
import { actorOf, type Person } from '@domain/people/person';
import type { Moment } from '@domain/time';
import type { WallCard, CardPlace } from '@domain/walls/card';
import type { CardContext } from '@domain/walls/lifecycle/conditions';
import { advance, createCaseCard, createNoticeCard, publishOrLapse } from '@domain/walls/lifecycle/lifecycle';
import { publicFieldsOf } from '@domain/walls/public-words';
import { sampleWallRules } from '@domain/walls/rules';
import { cardIdOf } from '../../../../cloudfunctions/modules/walls/card-ids';
import { toDocument } from '../../../../cloudfunctions/modules/walls/card-repository';
import { DAY } from '@domain/time';
import type { Album } from '../pictures/photos';
import type { Scene } from '../pictures/scenes';
import { compounds, grids } from '../places';

type Neighbour = { person: Person };
type Stage = {
  now: Moment;
  key: string;
  people: Neighbour[];
  album: Album;
  /** The cases of the sample by their drafts. */
  caseOf: (draft: string) => Case;
};

/** A card of the sample: which case it shows, with which pictures, and how far it came. */
type Told = { draft: string; before?: Scene; after?: Scene; hidePlace?: boolean; waits?: true };

const CARDS: readonly Told[] = [
  { draft: 'mother-ramp', before: 'ramp-missing', after: 'ramp-built' },
  { draft: 'footbridge-step' },
  { draft: 'bus-stop-seat', after: 'bench-mended' },
  { draft: 'rain-pipes', hidePlace: true },
  { draft: 'handrail' },
  { draft: 'stair-lamp', before: 'lamp-out', after: 'lamp-lit', waits: true },
];

const NOTICE = {
  title: '健身步道通了',
  text: '锦绣家园到望桥新村之间的两百米健身步道修好了，晚上有灯，路边添了三条长椅。',
};

/** The walls of the sample: five finished cases and a result notice in public, one card before its second reader. */
export function wallDocuments(stage: Stage) {
  const cards = [...CARDS.map((told) => play(told, stage)), playNotice(stage)];
  return {
    cards: cards.map((card) => toDocument({ ...card, outbox: [] })),
    contentchecks: cards.flatMap(({ id, before, after }) =>
      [...before, ...after].flatMap((photo, n) => [
        { _id: `${id}-${n}`, card: id, of: 'photo' as const, photo, suggest: 'pass' as const, at: stage.now },
      ]),
    ),
  };
}

function play(
  { draft, before, after, hidePlace = false, waits }: Told,
  { now, key, people, album, caseOf }: Stage,
): WallCard {
  const { facts } = caseOf(draft);
  const { rating, place } = facts;
  if (!rating) throw new Error(`${draft} was not rated`);
  const since = now - rating.at;
  const at = (share: number): CardContext => ({
    now: rating.at + Math.round(since * share),
    rules: sampleWallRules,
    case: facts,
  });
  const who = castOf(people, place);
  const reporter = people.find(({ person }) => person.personId === facts.reporter)!.person;
  const fields = publicFieldsOf(
    facts,
    hidePlace,
    compounds.find(({ id }) => id === place.compound),
  );
  const id = cardIdOf(facts, key);
  const consent = {
    fields,
    seen: 'sample',
    hidePlace,
    usesPhotos: before !== undefined || after !== undefined,
    ratedAt: rating.at,
    handlers: ofAllRounds(facts, 'handlers'),
  };
  const named = { id, case: facts.id, round: facts.round, reporter: facts.reporter, place: placeOf(place) };
  const consented = createCaseCard(named, consent, actorOf(reporter), at(0.1));
  const take = (scene: Scene | undefined): string[] => (scene ? [album.take(`card/${id}`, scene)] : []);
  const proposed = advance(consented, 'propose', actorOf(who.desk), at(0.2), {
    before: take(before),
    after: take(after),
  });
  if (waits) return proposed;
  return publishOrLapse(advance(proposed, 'approve', actorOf(who.leader), at(0.3)), at(0.5));
}

function playNotice({ now, people }: Stage): WallCard {
  const grid = grids.find(({ community }) => community === 'yangguangli')!;
  const { desk, leader } = castOf(people, grid);
  const at = (days: number): CardContext => ({ now: now - days * DAY, rules: sampleWallRules });
  const card = createNoticeCard(
    { id: 'sample-notice-path', place: placeOf(grid) },
    { notice: NOTICE, after: [] },
    actorOf(desk),
    at(4),
  );
  return publishOrLapse(advance(card, 'approve', actorOf(leader), at(3.5)), at(2));
}

/** Who writes and who reads at a community. */
function castOf(people: readonly Neighbour[], { community }: { community: string }): { desk: Person; leader: Person } {
  const holder = (role: 'desk' | 'leader'): Person =>
    people.find(({ person }) => person.positions.some((one) => one.role === role && one.unit === community))!.person;
  return { desk: holder('desk'), leader: holder('leader') };
}

const placeOf = ({ community, communityName, subdistrict, subdistrictName, district, districtName }: CardPlace) => ({
  ...{ community, communityName, subdistrict, subdistrictName, district, districtName },
});
