import type { CreateTransition, PersonTransition, SystemTransition } from '../../lifecycle/lifecycle';
import type { CallTypes } from '../call-types';

/** How a call begins. */
export const CREATION: CreateTransition<CallTypes> = {
  action: 'make',
  to: 'called',
  starts: ['sign'],
  notifies: ['callMade'],
};

/** What people do to a call, each line about one of its units; of several lines that fit the first one counts. */
export const TRANSITIONS: readonly PersonTransition<CallTypes>[] = [
  {
    action: 'sign',
    from: ['called'],
    to: 'same',
    by: ['calledUnit'],
    when: ['unsigned', 'othersSigned'],
    stops: ['sign'],
  },
  { action: 'sign', from: ['called'], to: 'same', by: ['calledUnit'], when: ['unsigned'] },
  // who comes has signed, too
  {
    action: 'arrive',
    from: ['called'],
    to: 'same',
    by: ['calledUnit'],
    when: ['absent', 'begun', 'othersSigned'],
    needs: ['code'],
    stops: ['sign'],
  },
  { action: 'arrive', from: ['called'], to: 'same', by: ['calledUnit'], when: ['absent', 'begun'], needs: ['code'] },
  {
    action: 'arrive',
    from: ['called'],
    to: 'same',
    by: ['callingUnit'],
    when: ['absent', 'begun', 'othersSigned'],
    stops: ['sign'],
  },
  { action: 'arrive', from: ['called'], to: 'same', by: ['callingUnit'], when: ['absent', 'begun'] },
  {
    action: 'measure',
    from: ['called'],
    to: 'answered',
    by: ['calledUnit'],
    when: ['present', 'othersAnswered'],
    needs: ['words'],
    notifies: ['callAnswered'],
  },
  { action: 'measure', from: ['called'], to: 'same', by: ['calledUnit'], when: ['present'], needs: ['words'] },
  {
    action: 'rate',
    from: ['called', 'answered'],
    to: 'ended',
    by: ['callingUnit'],
    when: ['rateable', 'othersRated'],
    needs: ['score'],
    takes: ['note'],
    stops: 'all',
  },
  {
    action: 'rate',
    from: ['called'],
    to: 'answered',
    by: ['callingUnit'],
    when: ['rateable', 'othersAnswered'],
    needs: ['score'],
    takes: ['note'],
    stops: 'all',
  },
  {
    action: 'rate',
    from: ['called', 'answered'],
    to: 'same',
    by: ['callingUnit'],
    when: ['rateable'],
    needs: ['score'],
    takes: ['note'],
  },
];

/** What timers and the cloud do to a call. */
export const SYSTEM_TRANSITIONS: readonly SystemTransition<CallTypes>[] = [
  { action: 'missSign', from: ['called'], to: 'same', stops: ['sign'], notifies: ['signatureMissed'] },
  { action: 'tell', from: ['called', 'answered', 'ended'], to: 'same' },
  { action: 'end', from: ['called', 'answered'], to: 'ended', stops: 'all' },
];
