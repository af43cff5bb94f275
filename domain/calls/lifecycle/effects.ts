import type { Changes } from '../../lifecycle/lifecycle';
import { arrivalOf } from '../../people/arrival';
import type { CalledUnit, CallFacts } from '../call';
import { owesSignature } from './conditions';
import type { CallAction, CallEvent, CallSystemAction } from './event';

/** The facts that the first event stands for. */
export function factsAtCreation({ initialFacts, to }: CallEvent): CallFacts {
  if (!initialFacts) throw new Error('a history begins with a call');
  return { ...initialFacts, state: to, clocks: [] };
}

type Effect = (call: CallFacts, event: CallEvent) => Changes<CallFacts>;

const withUnit =
  (change: (one: CalledUnit, event: CallEvent) => CalledUnit): Effect =>
  ({ called }, event) => ({ called: called.map((one) => (one.unit === event.unit ? change(one, event) : one)) });

/** What each action changes beside state and clocks. */
export const EFFECTS: Partial<Record<CallAction | CallSystemAction | 'make', Effect>> = {
  sign: withUnit((one, { at }) => ({ ...one, signedAt: at })),
  arrive: withUnit((one, { at, details: { code } }) => ({
    ...one,
    signedAt: one.signedAt ?? at,
    arrival: arrivalOf(at, code),
  })),
  measure: withUnit((one, { at, details: { words = '' } }) => ({ ...one, measure: { words, at } })),
  rate: withUnit((one, { at, details: { score, note } }) =>
    score ? { ...one, rating: { score, at, ...(note && { note }) } } : one,
  ),
  missSign: ({ called }) => ({ called: called.map((one) => (owesSignature(one) ? { ...one, late: true } : one)) }),
  tell: () => ({ told: true }),
};
