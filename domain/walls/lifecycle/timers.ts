import * as timers from '../../lifecycle/timers';
import type { TimerTable } from '../../lifecycle/timers';
import type { Moment } from '../../time';
import type { WallCard } from '../card';

/** An approved card becomes public, or lapses where its case went on. */
const TIMERS: TimerTable<WallCard, undefined, 'publish'> = {
  publication: ({ state, publishAt }) =>
    state === 'approved' && publishAt !== undefined ? [{ at: publishAt, action: 'publish' }] : [],
};

/** When a card is due next; undefined when nothing happens to it by itself. */
export const nextTimerAt = (card: WallCard): Moment | undefined => timers.nextTimerAt(TIMERS, card, undefined);
