import { replaceId } from '../lifecycle/replace-id';
import { advanceBySystem } from './lifecycle/advance';
import type { MediationContext } from './lifecycle/conditions';
import type { MediationEvent } from './lifecycle/event';
import type { StoredMediation } from './mediation-types';

/**
 * The mediation of a party who left the community: `alias` stands for them, and what they said and were called is gone,
 * in the history too. It goes on where enough others are left.
 */
export function unlinkParty(
  mediation: StoredMediation,
  personId: string,
  alias: string,
  context: MediationContext,
): StoredMediation {
  const party = mediation.facts.parties.find(({ person }) => person === personId)?.n;
  if (party === undefined) return mediation;
  // the first party asked, and each invitation added the next one
  const invitation = mediation.events.filter(({ action }) => action === 'invite')[party - 2]?.seq;
  const forgotten = advanceBySystem(mediation, 'forgetParty', { ...context, party });
  return {
    ...forgotten,
    version: mediation.version + 1,
    facts: replaceId(forgotten.facts, personId, alias),
    events: replaceId(
      forgotten.events.map((event) => withoutWords(event, personId, event.seq === invitation)),
      personId,
      alias,
    ),
    outbox: forgotten.outbox.filter(({ to }) => !('person' in to && to.person === personId)),
  };
}

/** An event without what one party said, what they were called and the fingerprint of their number. */
function withoutWords(event: MediationEvent, personId: string, isInvitation: boolean): MediationEvent {
  const { initialFacts, details } = event;
  const { words: _, contact: __, note: ___, ...unsaid } = details;
  const { phone: ____, ...unnumbered } = details;
  return {
    ...event,
    details: isInvitation ? { ...unnumbered, name: '' } : event.by.personId === personId ? unsaid : details,
    ...(initialFacts && {
      initialFacts: initialFacts.askedBy === personId ? withoutAsker(initialFacts) : initialFacts,
    }),
  };
}

function withoutAsker({
  other: _,
  about: __,
  parties,
  ...rest
}: NonNullable<MediationEvent['initialFacts']>): NonNullable<MediationEvent['initialFacts']> {
  const [{ words: ___, contact: ____, ...asker } = { n: 1, name: '' }, ...others] = parties;
  return { ...rest, parties: [{ ...asker, name: '' }, ...others] };
}
