import type { SentAction } from './form/actionFields';
import type { MediationView } from '@domain/mediations/view';
import { mediationActionText } from '@/text/mediations/mediation-actions';

/** Everything that the reader may do to the whole; whom to appoint is offered with the candidates. */
export const openActions = ({ actions, candidates = [] }: MediationView): SentAction[] => [
  ...(candidates.length ? (['appoint'] as const) : []),
  ...actions.filter((action): action is SentAction => action !== 'join'),
];

/** The main button: the answer that others wait for, then what brings it on. */
export function mainActionOf(shown: MediationView): SentAction | undefined {
  const { state, panel, sessions } = shown;
  const isMet = sessions.some((session) => session.state !== 'cancelled');
  const order: readonly (SentAction | false)[] = [
    ...(['agree', 'sign', 'declare', 'accept'] as const),
    state === 'inviting' && 'invite',
    panel.length === 0 && 'appoint',
    !isMet && 'schedule',
    'propose',
  ];
  return order.find((action): action is SentAction => action !== false && openActions(shown).includes(action));
}

/** Everything else; what ends or leaves something comes last. */
export function otherActionsOf(shown: MediationView): SentAction[] {
  const others = openActions(shown).filter((action) => action !== mainActionOf(shown));
  const isDangerous = (action: SentAction): boolean => mediationActionText[action].danger === true;
  return [...others.filter((action) => !isDangerous(action)), ...others.filter(isDangerous)];
}
