import type { TopicAction } from '@domain/topics/lifecycle/event';
import type { TopicView } from '@domain/topics/view';

/** Actions that bring a topic on, the most pressing first; the first that is open is the main button. */
const MAIN: readonly TopicAction[] = [
  'publish',
  'screen',
  'count',
  'openVote',
  'secondBallot',
  'fileResult',
  'announce',
  'execute',
  'evaluate',
  'close',
  'startDrafting',
  'postNotice',
  'resume',
];

/** Actions with a button of their own beside what they are about. */
const BESIDE: readonly TopicAction[] = ['ask', 'object', 'answer', 'answerObjection'];

const openActions = ({ actions }: TopicView): TopicAction[] => actions.map(({ action }) => action);

/** The main button of whoever leads the step. */
export const mainActionOf = (shown: TopicView): TopicAction | undefined =>
  MAIN.find((action) => openActions(shown).includes(action));

/** What else the reader may do. */
export const otherActionsOf = (shown: TopicView): TopicAction[] =>
  openActions(shown).filter((action) => action !== mainActionOf(shown) && !BESIDE.includes(action));

/** Whether the reader may do it. */
export const mayDo = (shown: TopicView, action: TopicAction): boolean => openActions(shown).includes(action);
