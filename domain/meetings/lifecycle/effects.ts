import type { Changes } from '../../lifecycle/lifecycle';
import { arrivalOf } from '../../people/arrival';
import type { AgendaCase, MeetingFacts } from '../meeting';
import type { MeetingAction, MeetingEvent, MeetingSystemAction } from './event';

/** The facts that the first event stands for. */
export function factsAtCreation({ initialFacts, to }: MeetingEvent): MeetingFacts {
  if (!initialFacts) throw new Error('a history begins with an invitation');
  return { ...initialFacts, state: to };
}

type Effect = (meeting: MeetingFacts, event: MeetingEvent) => Changes<MeetingFacts>;

const withCase =
  (change: (one: AgendaCase, event: MeetingEvent) => AgendaCase): Effect =>
  ({ cases }, event) => ({ cases: cases.map((one) => (one.id === event.caseId ? change(one, event) : one)) });

/** What each action changes beside the state. */
export const EFFECTS: Partial<Record<MeetingAction | MeetingSystemAction | 'convene', Effect>> = {
  attend: ({ members }, { unit, at, details: { code } }) => ({
    members: members.map((one) => (one.unit === unit ? { ...one, attendance: arrivalOf(at, code) } : one)),
  }),
  decide: withCase((one, { at, decision }) => (decision ? { ...one, decision: { ...decision, at } } : one)),
  follow: withCase((one) => ({ ...one, followed: true })),
};
