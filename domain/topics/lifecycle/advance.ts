import { AppError } from '../../errors';
import * as eventSourced from '../../lifecycle/event-sourced';
import { viewOffered } from '../../lifecycle/transitions';
import type { Actor } from '../../people/actor';
import { maskForPublic } from '../../wording/public-words';
import { legalModeOf, type LegalMode } from '../legal-mode';
import { hasBallot, type StepPack } from '../packs/pack';
import type { TopicFacts } from '../topic';
import type { StoredTopic } from '../topic-types';
import { missingArtefacts } from './artefacts';
import { stageEndsAt, type TopicContext } from './conditions';
import type { TopicAction, TopicDetails, TopicSystemAction } from './event';
import { topicLifecycle } from './lifecycle';

/** What a person may do with a topic now, with what each action needs and takes. */
export function offeredActions(topic: TopicFacts, actor: Actor, context: TopicContext) {
  const packs = topic.state === 'screened' ? context.rules.packs : [undefined];
  const rows = packs.flatMap((pack) =>
    eventSourced.offeredTo(topicLifecycle, topic, actor, {
      ...context,
      personId: actor.personId,
      ...(pack && { pack }),
    }),
  );
  return viewOffered([...new Set(rows)]);
}

/**
 * Takes one action of a person. Throws `ruleBroken` with `topics.<action>` when it is not open, `topics.incomplete`
 * with what is missing, `topics.early` with when it may be taken, and what `choose` throws; and `invalidInput`.
 */
export function advance(
  topic: StoredTopic,
  action: TopicAction,
  actor: Actor,
  details: TopicDetails,
  base: TopicContext,
): StoredTopic {
  const context = { ...base, personId: actor.personId, official: details.official };
  const chosen = choose(topic.facts, action, details, context);
  const spoken = maskWords(action, details);
  try {
    return eventSourced.advance(topicLifecycle, topic, { action, actor, details: spoken }, { ...context, ...chosen });
  } catch (error) {
    throw explainRefusal(topic.facts, action, actor, { ...context, ...chosen }) ?? error;
  }
}

/** Takes an action of a timer or of the cloud. Throws `ruleBroken` when the state does not allow it. */
export const advanceBySystem = (topic: StoredTopic, action: TopicSystemAction, context: TopicContext): StoredTopic =>
  eventSourced.advanceBySystem(topicLifecycle, topic, action, context);

/** What a resident says is read by everybody once it is answered. */
const maskWords = (action: TopicAction, details: TopicDetails): TopicDetails =>
  (action === 'ask' || action === 'object') && details.text !== undefined
    ? { ...details, text: maskForPublic(details.text) }
    : details;

type Choice = { pack?: StepPack; mode?: LegalMode };

/**
 * The steps and the legal mode that follow from what the committee said. Throws `invalidInput` for an unknown pack, and
 * `ruleBroken` with `topics.everybody` where each owner must agree, `topics.meetingLaw` while the county has not
 * entered the law, `topics.light` for what is too large for the light path, `topics.ballot` for a pack without one.
 */
function choose(topic: TopicFacts, action: TopicAction, details: TopicDetails, { rules }: TopicContext): Choice {
  if (action === 'leaveLightPath') {
    const pack = rules.packs.find(({ key }) => key === topic.pack?.otherwise);
    return pack ? { pack } : {};
  }
  const { answers, light } = details;
  if (action !== 'screen') return {};
  if (!answers) throw new AppError('invalidInput', 'answers');
  const pack = rules.packs.find(({ key }) => key === details.pack);
  if (!pack) throw new AppError('invalidInput', 'pack');
  const mode = legalModeOf(answers);
  if (!mode) throw new AppError('ruleBroken', 'topics.everybody');
  if (mode === 'meeting' && !rules.meetingLaw) throw new AppError('ruleBroken', 'topics.meetingLaw');
  if (mode !== 'advisory' && !hasBallot(pack)) throw new AppError('ruleBroken', 'topics.ballot');
  const isLight = light !== undefined && light.buildings <= rules.lightBuildings && light.costsNothing;
  if (pack.light && !(isLight && light.nobodyLoses)) throw new AppError('ruleBroken', 'topics.light');
  return { pack, mode };
}

/** Why a step cannot be left yet, for who would leave it: something is missing, or its time is not over. */
function explainRefusal(
  topic: TopicFacts,
  action: TopicAction,
  actor: Actor,
  context: TopicContext,
): AppError | undefined {
  const { roles } = topicLifecycle;
  const rows = topicLifecycle.transitions.filter(
    (row) =>
      row.action === action &&
      row.from.includes(topic.state) &&
      row.by.some((role) => roles[role](topic, actor, context)),
  );
  const needed = rows.flatMap(({ when = [] }) => when);
  const [missing] = missingArtefacts(topic);
  if (needed.includes('complete') && missing) return new AppError('ruleBroken', 'topics.incomplete', { missing });
  const endsAt = stageEndsAt(topic) ?? 0;
  if (needed.includes('timeOver') && endsAt > context.now)
    return new AppError('ruleBroken', 'topics.early', { from: endsAt });
  return undefined;
}
