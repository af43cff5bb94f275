import type { EventActor, LifecycleEvent } from '../../lifecycle/lifecycle';
import type { Hazard } from '../../wording/hazards/hazard';
import type { EndReason, ExclusionGround, PauseReason } from '../asks/ask';
import type { NeighbourCounts } from '../neighbours/counts';
import type { FlagFinding, FlagKind, SupervisionReason } from '../supervision/supervision';
import type { Day } from '../../time';
import type {
  CaseCall,
  CaseCampaign,
  CaseFacts,
  CaseTopic,
  Category,
  ClockKind,
  ContactMethod,
  Holder,
  MeetingOutcome,
  Outcome,
  Rating,
  SameMatter,
  Track,
} from '../case';

/** What people can do to a case. */
export const CASE_PERSON_ACTIONS = [
  'accept',
  'start',
  'take',
  'refuse',
  'dispatch',
  'sign',
  'contact',
  'dial',
  'ask',
  'answer',
  'withdrawQuestion',
  'finish',
  'handOver',
  'pass',
  'fail',
  'rate',
  'recordCall',
  'missCall',
  'reopen',
  'withdraw',
  'supplement',
  'clearHazard',
  'notContacted',
  'askReview',
  'upholdRefusal',
  'overturnRefusal',
  'instruct',
  'completePlan',
  'transfer',
  'askReturn',
  'assign',
  'withdrawAsk',
  'askPause',
  'grantPause',
  'refusePause',
  'resume',
  'objectToPause',
  'upholdObjection',
  'dismissObjection',
  'askExtension',
  'grantExtension',
  'refuseExtension',
  'supervise',
  'replySupervision',
  'reviewFlag',
  'recall',
  'merge',
  'repeat',
  'askSplit',
  'split',
  'refuseSplit',
  'raiseTrack',
  'lowerTrack',
  'askEnd',
  'grantEnd',
  'refuseEnd',
  'askExclusion',
  'grantExclusion',
  'refuseExclusion',
] as const;
export type CasePersonAction = (typeof CASE_PERSON_ACTIONS)[number];

/** What timers do to a case. */
export const CASE_SYSTEM_ACTIONS = [
  'flagNeighbours',
  'remind',
  'lapse',
  'closeUnrated',
  'archive',
  'recalculate',
  'raiseHazard',
  'reporterLeft',
  'warn',
  'missAccept',
  'missDispatch',
  'missSign',
  'missContact',
  'missVerify',
  'supervise',
  'stepUp',
  'proposeMeeting',
  'vacate',
  'registrarLeft',
  'endPause',
  'missDecide',
  'planDue',
  'callUnits',
  'deliberate',
  'decideByMeeting',
  'missReply',
  'joinCampaign',
  'leaveCampaign',
  'closeCampaign',
] as const;
export type CaseSystemAction = (typeof CASE_SYSTEM_ACTIONS)[number];

export type CaseAction = 'report' | CasePersonAction | CaseSystemAction;
/** Every action that a history may contain; it begins with `report`. A person supervises, and a clock may too. */
export const CASE_ACTIONS: readonly CaseAction[] = [
  ...new Set<CaseAction>(['report', ...CASE_PERSON_ACTIONS, ...CASE_SYSTEM_ACTIONS]),
];

/** What somebody may do whatever a case waits for, so that nothing of theirs waits in it. */
export const UNASKED_ACTIONS: readonly CasePersonAction[] = ['supervise', 'recall'];

/** Actions whose notes only staff read. */
export const STAFF_ONLY_ACTIONS: readonly CaseAction[] = [
  'dispatch',
  'contact',
  'handOver',
  'fail',
  'pass',
  'recordCall',
  'missCall',
  'instruct',
  'askReturn',
  'assign',
  'refusePause',
  'refuseExtension',
  'supervise',
  'replySupervision',
  'reviewFlag',
  'recall',
  'raiseTrack',
  'askEnd',
  'refuseEnd',
  'askExclusion',
  'grantExclusion',
  'refuseExclusion',
];

/** What is asked about the statistics, of which its reporter reads nothing. */
export const STATISTICS_ACTIONS: readonly CaseAction[] = ['askExclusion', 'grantExclusion', 'refuseExclusion'];

/** What a person may add to an action; which of it an action needs is in the transition table. */
export type Details = {
  note?: string | undefined;
  photos?: string[] | undefined;
  track?: Track | undefined;
  category?: Category | undefined;
  refusalClass?: string | undefined;
  channel?: string | undefined;
  unit?: string | undefined;
  /** The unit that a complaint is about, or `NO_UNIT`. */
  aboutUnit?: string | undefined;
  method?: ContactMethod | undefined;
  outcome?: Outcome | undefined;
  measure?: string | undefined;
  plannedUntil?: string | undefined;
  pauseReason?: PauseReason | undefined;
  endReason?: EndReason | undefined;
  ground?: ExclusionGround | undefined;
  /** The id of the case that has the same matter. */
  sameAs?: string | undefined;
  /** The last day of a pause. */
  until?: string | undefined;
  workDays?: number | undefined;
  supervision?: SupervisionReason | undefined;
  flag?: FlagKind | undefined;
  finding?: FlagFinding | undefined;
  rating?: Rating | undefined;
};
export type Detail = keyof Details;

/** Whether the category given with an action makes the case a danger, whatever its reporter chose. */
export const isHazard = ({ category }: Details): boolean => category === 'safety';

/** What is known when a case begins. */
export type InitialFacts = Pick<
  CaseFacts,
  | 'id'
  | 'number'
  | 'reporter'
  | 'registrar'
  | 'guest'
  | 'channel'
  | 'private'
  | 'aboutStaff'
  | 'description'
  | 'photos'
  | 'category'
  | 'place'
  | 'receivedAt'
  | 'rulesVersion'
  | 'urgent'
  | 'hazard'
  | 'holder'
>;

/** The topic that a case goes to, the last day until which its time is paused, and who let that happen. */
export type DeliberatedCase = CaseTopic & { until: Day; grantedBy: string };

export type CaseEventTypes = {
  facts: CaseFacts;
  personAction: CasePersonAction;
  systemAction: CaseSystemAction;
  createAction: 'report';
  details: Details;
  clock: ClockKind;
  by: EventActor;
  /**
   * The round, the unit that holds the case from here on where the action changes it, the danger it tells of, the
   * working days of a pause or an extension that was granted, the units that were called, the topic that was made of
   * it, what a meeting decided, the case that has the same matter, the campaign that it belongs to, and that a good
   * rating was drawn to be asked about again.
   */
  eventFields: {
    round: number;
    holder?: Holder;
    neighbours?: NeighbourCounts;
    hazard?: Hazard;
    workDays?: number;
    call?: CaseCall;
    topic?: DeliberatedCase;
    meeting?: MeetingOutcome;
    same?: SameMatter;
    recheck?: true;
    campaign?: CaseCampaign;
  };
  initialFacts: InitialFacts;
};

/** One entry of the history of a case. Events are only ever added. */
export type CaseEvent = LifecycleEvent<CaseEventTypes>;
