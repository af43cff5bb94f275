import type { InferInput, InferOutput } from 'valibot';
import { ballotContract } from './ballots/contract';
import { callContract } from './calls/contract';
import { caseContract } from './cases/contract';
import { supervisionContract } from './cases/supervision/contract';
import { countyContract } from './county/contract';
import type { ErrorCode, Facts } from './errors';
import { availabilityContract } from './bookings/availability/availability-contract';
import { bookingContract } from './bookings/contract';
import { codeContract } from './codes/contract';
import { hallContract } from './halls/contract';
import { householdContract } from './households/contract';
import { ledgerContract } from './ledgers/contract';
import { ownDataContract } from './own-data/contract';
import { campaignContract } from './campaigns/contract';
import { mediationContract } from './mediations/contract';
import { meetingContract } from './meetings/contract';
import { messageContract } from './messages/contract';
import { peopleContract } from './people/contract';
import { placeContract } from './places/contract';
import { wallContract } from './walls/contract';
import { topicContract } from './topics/contract';
import { rateContract } from './rates/contract';

/** Everything the mini-program can ask of the cloud, one line a subject. */
export const contract = {
  ...peopleContract,
  ...ownDataContract,
  ...placeContract,
  ...countyContract,
  ...caseContract,
  ...callContract,
  ...meetingContract,
  ...campaignContract,
  ...mediationContract,
  ...supervisionContract,
  ...hallContract,
  ...availabilityContract,
  ...bookingContract,
  ...codeContract,
  ...messageContract,
  ...wallContract,
  ...householdContract,
  ...ballotContract,
  ...topicContract,
  ...rateContract,
  ...ledgerContract,
};

type Contract = typeof contract;
export type EndpointName = keyof Contract;
/** What `exports` answers, and not `api`. */
export type ExportName =
  | 'codes.sheet'
  | 'households.slips'
  | 'mediations.agreement'
  | 'meetings.minutes'
  | 'topics.certificate'
  | 'topics.paper'
  | 'walls.poster'
  | `county.${'show' | 'check' | 'plan' | 'apply' | 'export'}`;
export type EndpointNameOf<Kind> = { [N in EndpointName]: Contract[N]['kind'] extends Kind ? N : never }[EndpointName];

export type Input<N extends EndpointName> = InferInput<Contract[N]['input']>; // what the screen sends
export type ParsedInput<N extends EndpointName> = InferOutput<Contract[N]['input']>; // what the handler receives
export type Output<N extends EndpointName> = Contract[N]['output'];

export type ApiError = { code: ErrorCode; reason: string; facts?: Facts; requestId: string };
export type ApiReply<N extends EndpointName> = { ok: true; data: Output<N> } | { ok: false; error: ApiError };
