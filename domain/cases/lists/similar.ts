import { mask } from '../../wording/masking';
import { truncate } from '../../truncate';
import { OPEN_STATES, type CaseFacts } from '../case';
import { isNear, type NearbyRow } from './nearby';

/** How much of its words the desk reads of a candidate, and how many of them. */
const SUMMARY_LENGTH = 60;
const MAX_SIMILAR = 8;

/** A case that may have the same matter as the one that a desk looks at. */
export type SimilarCase = Pick<NearbyRow, 'id' | 'number' | 'category' | 'state' | 'receivedAt' | 'supporterCount'> & {
  summary: string;
  placeName: string;
  /** The same person reported it: the later one repeats it; else one may be merged into the other. */
  samePerson?: true;
};

/** `cases.similar`: those of the same person first, then what was joined most, then the newest. */
export type SimilarView = { cases: SimilarCase[] };

type Looked = Pick<CaseFacts, 'id' | 'reporter' | 'receivedAt' | 'place' | 'private'>;

/** What the desk may merge a case into, or what it repeats: at the same place, and never somebody's private case. */
export function viewSimilar(rows: readonly NearbyRow[], looked: Looked): SimilarView {
  const each = new Map(rows.filter(({ id }) => id !== looked.id).map((row) => [row.id, row]));
  const cases = [...each.values()]
    .filter((row) => isNear(looked.place, row.place))
    .filter((row) => (row.reporter === looked.reporter ? isEarlier(row, looked) : isMaster(row) && !looked.private))
    .map((row): SimilarCase => {
      const { id, number, category, state, receivedAt, supporterCount, description, place, reporter } = row;
      return {
        ...{ id, number, category, state, receivedAt, supporterCount, placeName: place.name },
        summary: truncate(mask(description), SUMMARY_LENGTH),
        ...(reporter === looked.reporter && { samePerson: true as const }),
      };
    });
  return { cases: cases.sort(compare).slice(0, MAX_SIMILAR) };
}

const isEarlier = ({ state, receivedAt }: NearbyRow, looked: Looked): boolean =>
  state !== 'withdrawn' && state !== 'merged' && receivedAt <= looked.receivedAt;

const isMaster = ({ state, private: isPrivate }: NearbyRow): boolean =>
  !isPrivate && OPEN_STATES.includes(state) && state !== 'submitted';

const compare = (one: SimilarCase, other: SimilarCase): number =>
  Number(other.samePerson ?? false) - Number(one.samePerson ?? false) ||
  other.supporterCount - one.supporterCount ||
  other.receivedAt - one.receivedAt;
