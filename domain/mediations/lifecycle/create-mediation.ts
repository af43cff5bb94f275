import { AppError } from '../../errors';
import type { CaseFacts } from '../../cases/case';
import { createRecord } from '../../lifecycle/event-sourced';
import type { Actor } from '../../people/actor';
import type { Unit } from '../../places/place';
import { MAX_OPEN_MEDIATIONS } from '../input-limits';
import {
  DISPUTE_CATEGORIES,
  findOwnParty,
  OPEN_MEDIATION_STATES,
  type MediationFacts,
  type MediationKind,
} from '../mediation';
import type { StoredMediation } from '../mediation-types';
import { staffUnitsOf } from '../ties';
import type { MediationContext } from './conditions';
import { mediationLifecycle } from './lifecycle';

/** What somebody asks for: their words, whom they mean, how they are called, and how to reach them. */
export type MediationRequest = { kind: MediationKind; words: string; other: string; name: string; contact?: string };

type Asker = {
  id: string;
  actor: Actor;
  /** The district, whose desk it is. */
  unit: Pick<Unit, 'id' | 'name'>;
  about?: CaseFacts | undefined;
  /** Mediations in which they already are. */
  own: readonly MediationFacts[];
};

/** Whether a case may become a mediation: it is a quarrel, and whoever asks reported it. */
export const canBecomeMediation = (
  { category, reporter, aboutStaff }: Pick<CaseFacts, 'category' | 'reporter' | 'aboutStaff'>,
  personId: string,
): boolean => reporter === personId && aboutStaff === undefined && DISPUTE_CATEGORIES.some((one) => one === category);

/**
 * A new mediation, of which the case that it comes from learns nothing. Throws `mediations.case`,
 * `mediations.askedBefore` for a second one about the same, and `mediations.tooMany`.
 */
export function createMediation(
  { kind, words, other, name, contact }: MediationRequest,
  { id, actor, unit, about, own }: Asker,
  context: MediationContext,
): StoredMediation {
  const { personId } = actor;
  const { now, rules } = context;
  const open = own.filter((one) => isOpen(one) && findOwnParty(one, personId));
  if (about && !canBecomeMediation(about, personId)) throw new AppError('ruleBroken', 'mediations.case');
  if (open.some((one) => one.askedBy === personId && isSame(one, { other, caseId: about?.id })))
    throw new AppError('ruleBroken', 'mediations.askedBefore');
  if (open.filter(({ askedBy }) => askedBy === personId).length >= MAX_OPEN_MEDIATIONS)
    throw new AppError('ruleBroken', 'mediations.tooMany', { limit: MAX_OPEN_MEDIATIONS });
  return createRecord(
    mediationLifecycle,
    {
      by: { role: 'resident', personId },
      initialFacts: {
        ...{ id, round: 1, unit: unit.id, unitName: unit.name, kind, askedBy: personId, askedAt: now, other },
        rules: { answerDays: rules.answerDays, days: rules.days, closeDays: rules.closeDays },
        ...(about && { about: { id: about.id, number: about.number } }),
        parties: [
          {
            ...{ n: 1, name, person: personId, units: staffUnitsOf(actor), words },
            ...(contact && { contact }),
            answer: { agreed: true, at: now },
          },
        ],
        ...{ concerned: [], panel: [], sessions: [], followUps: [] },
      },
      eventFields: {},
    },
    context,
  );
}

const isOpen = ({ state }: MediationFacts): boolean => OPEN_MEDIATION_STATES.some((open) => open === state);

const isSame = (mediation: MediationFacts, { other, caseId }: { other: string; caseId: string | undefined }): boolean =>
  mediation.other === other || (caseId !== undefined && mediation.about?.id === caseId);
