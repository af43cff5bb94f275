import { MAX_NAME_LENGTH } from '@domain/input-limits';
import * as limits from '@domain/mediations/input-limits';
import { NEXT_WAYS } from '@domain/mediations/mediation';
import { addDays, communityDay, DAY } from '@domain/time';

const many = <T>(length: number, one: (n: number) => T): T[] => Array.from({ length }, (_, n) => one(n + 1));
const words = (length: number) => '长'.repeat(length);

/** A mediation of the district in which everything was said as often and as long as it may be. */
export function fullMediation(n: number) {
  const now = Date.now();
  return {
    ...{ _id: `mediation${n}`, version: 9, round: 1, state: n % 2 ? 'ended' : 'settled', unit: 'x1', kind: 'other' },
    ...{ unitName: words(30), askedBy: 'party1', askedAt: now - n, other: words(MAX_NAME_LENGTH), clocks: [] },
    ...{ rules: { answerDays: 15, days: 60, closeDays: 30 }, concerned: [], summary: words(limits.MAX_NOTE_LENGTH) },
    ...{ about: { id: 'case', number: '261201-AAAAA' }, until: now + DAY },
    parties: many(limits.MAX_PARTIES, (party) => ({
      ...{ n: party, name: words(MAX_NAME_LENGTH), person: `party${party}`, units: [] },
      ...{ words: words(limits.MAX_WORDS_LENGTH), contact: words(limits.MAX_CONTACT_LENGTH) },
      answer: { agreed: true, at: 1 },
    })),
    panel: many(limits.MAX_PANEL, (seat) => ({
      ...{ n: seat, person: `mediator${seat}`, name: words(MAX_NAME_LENGTH), role: 'mediator', units: [] },
      declaredAt: 1,
    })),
    sessions: many(limits.MAX_SESSIONS, (session) => ({
      ...{ n: session, at: now, place: words(limits.MAX_PLACE_LENGTH), state: 'planned' },
      note: words(limits.MAX_NOTE_LENGTH),
    })),
    agreement: { terms: words(limits.MAX_TERMS_LENGTH), at: 1 },
    followUps: many(limits.MAX_FOLLOW_UPS, (followUp) => ({
      ...{ n: followUp, day: addDays(communityDay(now), followUp) },
      outcome: { kept: true, at: 1, note: words(limits.MAX_NOTE_LENGTH) },
    })),
    end: { reason: 'noAgreement', at: 1, note: words(limits.MAX_NOTE_LENGTH), ways: [...NEXT_WAYS] },
    ...{ keys: ['desk@x1'], events: [], outbox: [] },
  };
}
