import type { SystemTransition } from '../../../lifecycle/lifecycle';
import { CASE_STATES, IN_HAND_STATES, MEETING_STATES_OF_CASE, OPEN_STATES, TIMED_STATES } from '../../case';
import type { CaseTypes } from '../../case-types';
import { keepingObjection } from './keeping-objection';

type Row = SystemTransition<CaseTypes>;

/** What timers and other subjects do to a case, besides what they do to questions and flags. */
export const OWN_SYSTEM_TRANSITIONS: readonly SystemTransition<CaseTypes>[] = [
  { action: 'remind', from: ['needInfo'], to: 'same', notifies: ['questionReminder'] },
  {
    action: 'lapse',
    from: ['needInfo'],
    to: 'closed',
    stops: ['answer'],
    starts: ['reopen'],
    notifies: ['questionLapsed', 'supportedLapsed'],
  }, // 15
  {
    action: 'closeUnrated',
    from: ['callback'],
    to: 'closed',
    stops: ['callback'],
    starts: ['reopen'],
    notifies: ['caseClosedUnrated', 'supportedClosed'],
  },
  { action: 'archive', from: ['closed'], to: 'archived', stops: 'all' }, // 27

  ...keepingObjection<Row>({
    action: 'planDue',
    from: ['closed'],
    to: 'accepted',
    when: ['planOpen'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
    notifies: ['planMissed', 'planMissedForReporter', 'supportedResumed'],
  }), // 28

  // clocks that nobody kept (domain rules §5.2)
  {
    action: 'warn',
    from: ['submitted', 'accepted', 'dispatched', 'returning', 'working'],
    to: 'same',
    notifies: ['deadlineNear'],
  },
  {
    action: 'missAccept',
    from: ['submitted'],
    to: 'same',
    starts: ['finish'],
    notifies: ['acceptMissed', 'acceptMissedForReporter'],
  }, // the community's time runs from here, so that a report that nobody touches moves up
  { action: 'missDispatch', from: ['accepted'], to: 'same', notifies: ['dispatchMissed', 'dispatchMissedForReporter'] },
  { action: 'missSign', from: ['dispatched'], to: 'same', notifies: ['signMissed'] },
  {
    action: 'missContact',
    from: ['dispatched', 'returning', 'working', 'paused'],
    to: 'same',
    notifies: ['contactMissed'],
  },
  { action: 'missVerify', from: ['handled'], to: 'same', notifies: ['verifyMissed', 'verifyMissedForReporter'] },
  {
    action: 'stepUp',
    from: ['submitted', 'accepted', 'dispatched', 'returning', 'working'],
    to: 'dispatched',
    when: ['atCommunity'],
    stops: 'all',
    starts: ['sign', 'contact', 'finish'],
    notifies: ['caseSteppedUp', 'supportedSteppedUp', 'caseAssignedFromBelow', 'caseLeftCommunity'],
  }, // 29
  ...keepingObjection<Row>({
    action: 'stepUp',
    from: ['accepted', 'dispatched', 'returning', 'working'],
    to: 'accepted',
    when: ['aboveCommunity'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
    notifies: ['caseSteppedUp', 'supportedSteppedUp', 'caseReachedCentre', 'caseLeftUnit'],
  }), // 29
  {
    action: 'supervise',
    from: ['accepted', 'dispatched', 'returning', 'working'],
    to: 'same',
    when: ['aboveCommunity'],
    starts: ['supervise'],
    notifies: ['supervisionDue', 'caseOverdue', 'caseSupervised'],
  }, // 24
  {
    action: 'proposeMeeting',
    from: ['accepted', 'dispatched', 'returning', 'working'],
    to: 'same',
    notifies: ['meetingProposed', 'meetingProposedForReporter'],
  },

  // a lower unit calls upper ones to the spot (domain rules §5.4)
  { action: 'callUnits', from: OPEN_STATES, to: 'same', notifies: ['unitsCalled', 'supportedUnitsCalled'] },

  // residents talk it over; the two days of a community are not paused for it (domain rules §4.4, P4)
  {
    action: 'deliberate',
    from: ['working'],
    to: 'paused',
    when: ['untalked', 'aboveCommunity', 'nothingAsked', 'hasTimeLeft'],
    pauses: 'finish',
    notifies: ['casePaused', 'supportedPaused'],
  },
  {
    action: 'deliberate',
    from: OPEN_STATES,
    to: 'same',
    when: ['untalked'],
    notifies: ['caseDeliberated', 'supportedDeliberated'],
  },

  // what many complain of is handled together (domain rules §5.2)
  {
    action: 'joinCampaign',
    from: CASE_STATES,
    to: 'same',
    notifies: ['campaignJoined', 'supportedCampaignJoined'],
  },
  { action: 'leaveCampaign', from: CASE_STATES, to: 'same' },
  {
    action: 'closeCampaign',
    from: CASE_STATES,
    to: 'same',
    notifies: ['campaignClosed', 'supportedCampaignClosed'],
  },

  // what a joint meeting decides is binding (domain rules §5.1, seed S4-21)
  ...keepingObjection<Row>({
    action: 'decideByMeeting',
    from: MEETING_STATES_OF_CASE,
    to: 'dispatched',
    stops: 'all',
    starts: ['sign', 'contact', 'finish'],
    notifies: ['meetingDecided', 'supportedDispatched', 'caseAssignedByMeeting'],
  }),

  // what the reporter adds tells of a danger
  {
    action: 'raiseHazard',
    from: OPEN_STATES,
    to: 'same',
    when: ['calm'],
    hastens: true,
    notifies: ['hazardRaised'],
  },
  // once a missing holiday table is there
  { action: 'recalculate', from: TIMED_STATES, to: 'same', recalculates: true },
  { action: 'reporterLeft', from: CASE_STATES, to: 'same' },
  // a position ended
  { action: 'vacate', from: IN_HAND_STATES, to: 'same', notifies: ['caseVacated'] },
  { action: 'registrarLeft', from: TIMED_STATES, to: 'same' },
];
