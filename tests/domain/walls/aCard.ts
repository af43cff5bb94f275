import type { CaseReport } from '@domain/cases/lifecycle/create-case';
import type { CaseFacts } from '@domain/cases/case';
import type { WallCard, CardConsent } from '@domain/walls/card';
import type { CardContext } from '@domain/walls/lifecycle/conditions';
import { advance, createCaseCard } from '@domain/walls/lifecycle/lifecycle';
import { publicFieldsOf } from '@domain/walls/public-words';
import { sampleWallRules } from '@domain/walls/rules';
import { HOUR } from '@domain/time';
import { aCase } from '../cases/story';
import { people, place, WEDNESDAY } from '../cases/world';

/** The compound of the case, by all its names. */
export const compound = { name: place.name, aliases: ['阳光里'] };

/** lin's lamp, which was repaired and which the reporter rated. */
export const aClosedCase = (change: Partial<CaseReport> = {}): CaseFacts => aCase('closed', change).facts;

/** Some days after the rating. */
export const later = (facts: CaseFacts | undefined, hours = 100): CardContext => ({
  now: WEDNESDAY + hours * HOUR,
  rules: sampleWallRules,
  case: facts,
});

export const consentTo = (facts: CaseFacts, change: Partial<CardConsent> = {}): CardConsent => ({
  ...{ fields: publicFieldsOf(facts, false, compound), hidePlace: false, usesPhotos: false, seen: 'words' },
  ...{ ratedAt: facts.rating!.at, handlers: facts.participants.handlers, ...change },
});

/** What lin agreed to. */
export const aConsentedCard = (facts = aClosedCase(), change: Partial<CardConsent> = {}): WallCard =>
  createCaseCard(
    { id: 'card1', case: facts.id, round: facts.round, reporter: 'lin', place },
    consentTo(facts, change),
    people.lin,
    later(facts),
  );

/** What gao proposed. */
export const aProposedCard = (facts = aClosedCase()): WallCard =>
  advance(aConsentedCard(facts), 'propose', people.gao, later(facts));
