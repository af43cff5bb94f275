import type { HouseholdMember } from '@domain/households/member';
import type { Person } from '@domain/people/person';
import type { Database } from '../../platform/database/database';
import { toMember, type MemberDocument } from '../households/member-repository';
import { personOf, type PersonDocument } from '../people/people-repository';
import { toStoredVote, type StoredVote, type VoteDocument } from './vote-repository';

// The caller is read together with their household and the vote, in one aggregation.

/** Somebody who may vote, with what they vote in. */
export type Voter = { person: Person; member: HouseholdMember | undefined; stored: StoredVote | undefined };

/** The caller, with whom they live, and a vote; nothing for a stranger. Index: _id of all three. */
export async function findVoter(db: Database, personId: string, topic: string): Promise<Voter | undefined> {
  const byId = (_id: string) => db.command.aggregate.pipeline().match({ _id }).limit(1).done();
  const { list } = await db
    .collection<PersonDocument>('people')
    .aggregate()
    .match({ _id: personId })
    .limit(1)
    .lookup({ from: 'householdmembers', pipeline: byId(personId), as: 'members' })
    .lookup({ from: 'votes', pipeline: byId(topic), as: 'votes' })
    .end();
  const found = list[0] as (PersonDocument & { members: MemberDocument[]; votes: VoteDocument[] }) | undefined;
  if (!found) return undefined;
  const { members, votes, ...document } = found;
  const [member, vote] = [members[0], votes[0]];
  return {
    person: personOf(document, personId),
    member: member && toMember(member),
    stored: vote && toStoredVote(vote),
  };
}
