import type { CreateTransition, PersonTransition } from '../../lifecycle/lifecycle';
import { MAX_AMENDMENTS } from '../input-limits';
import type { MonthTypes } from './month-types';

/** How the month of a community begins: with the first look at it. */
export const CREATION: CreateTransition<MonthTypes> = { action: 'begin', to: 'unsigned' };

/** What people do to a month. Nobody signs twice, and nothing of it is ever edited. */
export const TRANSITIONS: readonly PersonTransition<MonthTypes>[] = [
  { action: 'sign', from: ['unsigned'], to: 'signed', by: ['community'], when: ['complete'] },
  { action: 'check', from: ['signed'], to: 'checked', by: ['otherSupervisor'] },
  { action: 'lock', from: ['checked'], to: 'locked', by: ['otherCentre'] },
  {
    action: 'amend',
    from: ['signed', 'checked', 'locked'],
    to: 'same',
    by: ['supervisorBeforeLock', 'centre'],
    when: ['changes'],
    needs: ['row', 'column', 'reason'],
    takes: ['value'],
    limited: { most: MAX_AMENDMENTS, recent: { most: 60, hours: 1 } },
  },
];
