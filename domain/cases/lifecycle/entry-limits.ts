import type { EntryLimit } from '../../lifecycle/lifecycle';

/** What one asks and another decides, over all rounds. */
const SECOND_OPINION: EntryLimit = { most: 4, recent: { most: 3, hours: 24 } };

const ONCE: EntryLimit = { most: 1, recent: { most: 1, hours: 24 } };
const TWICE: EntryLimit = { most: 2, recent: { most: 2, hours: 24 } };

/**
 * How often a case takes what people may repeat: far above honest use, and so low that a case can always be opened.
 * Each action has a number of its own, so that one person's words never leave too little room for another's work.
 */
export const ENTRY_LIMITS = {
  supplement: { most: 30, recent: { most: 6, hours: 1 } },
  notContacted: { most: 10, recent: { most: 2, hours: 24 } },
  rateAgain: { most: 30, recent: { most: 5, hours: 24 } },
  askReview: TWICE, // of a refusal, and of an end
  reopen: { most: 15, recent: { most: 3, hours: 24 } },
  dial: { most: 60, recent: { most: 20, hours: 24 } },
  contact: { most: 40, recent: { most: 12, hours: 24 } },
  handOver: { most: 40, recent: { most: 12, hours: 24 } },
  takeOver: { most: 20, recent: { most: 12, hours: 24 } },
  clearHazard: { most: 20, recent: { most: 4, hours: 24 } },
  fail: { most: 40, recent: { most: 12, hours: 24 } },
  instruct: { most: 10, recent: { most: 4, hours: 24 } },
  supervise: { most: 8, recent: { most: 4, hours: 24 } },
  replySupervision: { most: 8, recent: { most: 4, hours: 24 } },
  reviewFlag: { most: 6, recent: { most: 4, hours: 24 } },
  recall: SECOND_OPINION,
  merge: ONCE, // what was split off is not merged again
  askSplit: ONCE,
  split: ONCE,
  refuseSplit: ONCE,
  raiseTrack: TWICE,
  lowerTrack: ONCE,
  askEnd: TWICE,
  grantEnd: ONCE,
  refuseEnd: TWICE,
  askExclusion: ONCE,
  grantExclusion: ONCE,
  refuseExclusion: ONCE,
  completePlan: SECOND_OPINION,
  askReturn: SECOND_OPINION,
  assign: SECOND_OPINION,
  withdrawAsk: SECOND_OPINION,
  askPause: SECOND_OPINION,
  grantPause: SECOND_OPINION,
  refusePause: SECOND_OPINION,
  objectToPause: SECOND_OPINION,
  upholdObjection: SECOND_OPINION,
  dismissObjection: SECOND_OPINION,
  askExtension: SECOND_OPINION,
  grantExtension: SECOND_OPINION,
  refuseExtension: SECOND_OPINION,
} satisfies Record<string, EntryLimit>;

/** From this round on the supervisor is told of each reopening; the last of the limit was told twelve times. */
export const ROUNDS_FOR_SUPERVISOR = 4;

/** Photos that a case takes from those who report it, and from those who work on it. */
export const MAX_REPORTED_PHOTOS = 45;
export const MAX_EVIDENCE_PHOTOS = 90;
