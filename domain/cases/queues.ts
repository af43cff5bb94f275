import { keysOf, postKey, type Actor } from '../people/actor';
import { listenerOf, type CaseFacts } from './case';
import { unitsOf } from './parties';

/** The desk at which a person's own turn waits. */
export const personKey = (personId: string): string => `person@${personId}`;

/** Where a case waits for its next step: the keys under which worklists find it. */
export function queuesOf(it: CaseFacts): string[] {
  const { place, holder } = it;
  const above = (role: 'verifier' | 'caller') => unitsOf(it).map((unit) => postKey(role, unit));
  switch (it.state) {
    case 'submitted':
      return [postKey('desk', place.community), postKey('gridOfficer', place.grid)];
    case 'accepted':
      return [postKey('desk', place.community), ...(it.track === 'easy' ? [postKey('gridOfficer', place.grid)] : [])];
    case 'dispatched':
      return [...(it.round === 1 ? [postKey('handler', holder.unit)] : []), postKey('leader', holder.unit)];
    case 'working':
      return it.handler ? [personKey(it.handler)] : [];
    case 'needInfo':
      return [personKey(listenerOf(it))];
    case 'handled':
      return above('verifier');
    case 'callback':
      return [...(it.registrar ? [] : [personKey(it.reporter)]), ...above('caller')];
    case 'refused':
      return it.refusal?.review === 'asked' ? [postKey('centre', place.district)] : [];
    default:
      return [];
  }
}

/** All places where an actor's work waits. */
export const worklistOf = (actor: Actor): string[] => [personKey(actor.personId), ...keysOf(actor)];
