import { doorText } from '../vocabulary/households/households';
import type { Moment } from '../time';
import { addressOf, type Address, type Household } from './household';
import type { HouseholdMember, Proof } from './member';

/** `households.mine` and what changes it: with whom the reader lives, as they see it. */
export type OwnHouseholdView = {
  /** The compound that they said they live in. */
  home?: { compound: string; name: string };
  household?: {
    address: Address;
    label: string;
    compoundName: string;
    state: HouseholdMember['state'];
    /** Verified adults, the reader too. */
    adults: number;
    proof?: Proof;
    /** While they wait: the number that the grid officer asks them for. */
    check?: string;
  };
};

export const viewOwnHousehold = (
  member: HouseholdMember | undefined,
  of: { household: Household | undefined; compoundName: string; adults: number; check: string },
): Pick<OwnHouseholdView, 'household'> =>
  member && of.household
    ? {
        household: {
          address: addressOf(of.household),
          ...{ label: doorText(of.household), compoundName: of.compoundName, state: member.state, adults: of.adults },
          ...(member.proof && { proof: member.proof }),
          ...(member.state === 'asked' && { check: of.check }),
        },
      }
    : {};

/** Somebody who waits for the grid officer; neither their name nor their number is told. */
export type AskedRow = { household: string; label: string; compoundName: string; askedAt: Moment; adults: number };

/** `households.asked` and what changes it: who waits for the reader, the longest waiting first. */
export type AskedView = { rows: AskedRow[]; next?: string };

/** `households.slips`: the temporary address of a document to print, and how many slips are in it. */
export type SlipsView = { name: string; url: string; slips: number };
