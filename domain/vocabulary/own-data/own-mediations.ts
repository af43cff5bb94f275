import type { MediationEvent } from '../../mediations/lifecycle/event';
import { readerOf } from '../../mediations/lifecycle/mediation-roles';
import type { StoredMediation } from '../../mediations/mediation-types';
import { viewMediationCard } from '../../mediations/view';
import type { OwnDataEntry } from '../../own-data/own-data';
import type { Actor } from '../../people/actor';
import type { Moment } from '../../time';
import { mediationActionName, mediationKindName, mediationStateName } from '../mediations';
import { formatMoment } from '../time';

/** A mediation as a party of it reads what is stored about them: what they said and are called, and of nobody else. */
export function describeOwnMediation(
  { facts, events }: Pick<StoredMediation, 'facts' | 'events'>,
  actor: Actor,
  now: Moment,
): OwnDataEntry {
  const { personId } = actor;
  const { kind, state } = viewMediationCard(facts, readerOf(facts, actor) ?? 'formerParty');
  const party = facts.parties.find(({ person }) => person === personId);
  const asked = facts.askedBy === personId ? events[0]?.initialFacts : undefined;
  return {
    title: `${formatMoment(facts.askedAt, now)}，${mediationKindName[kind]}，${mediationStateName[state]}`,
    lines: [
      ...(party?.name ? [`各方怎么称呼您：${party.name}`] : []),
      ...(asked?.other ? [`您说的对方：${asked.other}`] : []),
      ...(asked?.about ? [`和诉求 ${asked.about.number} 有关`] : []),
      ...(asked?.parties[0]?.words ? [`您写的：${asked.parties[0].words}`] : []),
      ...(asked?.parties[0]?.contact ? [`怎么联系您：${asked.parties[0].contact}`] : []),
      ...events
        .filter(({ by }) => by.personId === personId && by.role === 'resident')
        .flatMap((event) => saidIn(event, now)),
      ...(party?.answer ? [party.answer.agreed ? '您同意调解' : '您没有同意调解'] : []),
      ...(party?.signedAt === undefined ? [] : [`您签字：${formatMoment(party.signedAt, now)}`]),
      ...(party?.leftAt === undefined ? [] : [`您退出：${formatMoment(party.leftAt, now)}`]),
    ],
  };
}

function saidIn({ action, at, details: { words, contact, note } }: MediationEvent, now: Moment): string[] {
  const reach = contact && `怎么联系您：${contact}`;
  const said = [words, note, reach].filter(Boolean).join('，');
  return said ? [`${formatMoment(at, now)} ${mediationActionName[action]}：${said}`] : [];
}
