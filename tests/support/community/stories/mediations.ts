import type { MediationContext } from '@domain/mediations/lifecycle/conditions';
import { advance } from '@domain/mediations/lifecycle/advance';
import { createMediation } from '@domain/mediations/lifecycle/create-mediation';
import type { MediationAction, MediationDetails } from '@domain/mediations/lifecycle/event';
import type { StoredMediation } from '@domain/mediations/mediation-types';
import { sampleMediationRules } from '@domain/mediations/rules';
import { staffUnitsOf } from '@domain/mediations/ties';
import type { OutboxEntry } from '@domain/messages/notice';
import { addDays, communityDay, DAY, HOUR, type Moment } from '@domain/time';
import { toDocument } from '../../../../cloudfunctions/modules/mediations/mediation-repository';
import { after, startOf, type Gap } from '../moments';
import type { Stage } from '../replay';
import { units } from '../units';
import { actorFor } from '../upward/calls';

type Step = [gap: Gap, who: string, action: MediationAction, details?: MediationDetails];
type MediationStory = {
  draft: string;
  who: string;
  /** Working days before now. */
  start: number;
  kind: 'neighbours' | 'property';
  words: string;
  other: string;
  name: string;
  steps: Step[];
};

const storiesAt = (now: Moment): MediationStory[] => [
  {
    ...{ draft: 'mediation-noise', who: 'lin', start: 5, kind: 'neighbours' },
    words: '楼上半夜拖家具，我心脏不好，一夜一夜睡不着。说了几次，越说越僵。',
    ...{ other: '楼上那一户', name: '楼下住户' },
    steps: [
      [30, 'bo', 'accept', { kind: 'neighbours', summary: '楼上楼下夜里的声音' }],
      [10, 'bo', 'invite', { name: '楼上住户' }],
      [60, 'wu', 'join'],
      [5, 'wu', 'agree', { words: '孩子小，白天上班，只有晚上能收拾。', contact: '晚上七点以后' }],
      [60, 'bo', 'appoint', { member: 'gong' }],
      [30, 'gong', 'declare'],
      [30, 'gong', 'schedule', { at: Math.ceil((now + 2 * DAY) / HOUR) * HOUR, place: '阳光里社区谈心室' }],
      [
        ...([200, 'gong', 'propose'] as const),
        {
          terms:
            '一、晚上十点以后，楼上不拖家具、不开洗衣机。\n二、楼上把椅脚都装上垫子。\n三、有事先在微信上说，不敲管子。',
          days: [addDays(communityDay(now), 30), addDays(communityDay(now), 90)],
        },
      ],
      [20, 'lin', 'sign'],
    ],
  },
  {
    ...{ draft: 'mediation-parking', who: 'wu', start: 0.2, kind: 'property' },
    words: '物业把我家门口的公共车位划给了别人，还说是我自己退的。',
    ...{ other: '小区物业', name: '一户业主' },
    steps: [],
  },
];

/** Plays the mediations of the sample; nothing else of it knows that they are. */
export function playMediations(stage: Stage): {
  mediations: ReturnType<typeof toDocument>[];
  messages: OutboxEntry[];
} {
  const played = storiesAt(stage.now).map((story) => play(story, stage));
  return {
    mediations: played.map((mediation) => toDocument({ ...mediation, outbox: [] })),
    messages: played.flatMap(({ outbox }) => outbox),
  };
}

function play({ draft, who, start, steps, ...request }: MediationStory, stage: Stage): StoredMediation {
  const actor = actorFor(who, stage);
  const unit = units.find(({ kind }) => kind === 'district');
  if (!unit) throw new Error('the sample has no district');
  let at = startOf(start, stage.now, stage.calendar);
  const context = (about: Partial<MediationContext> = {}): MediationContext => ({
    ...{ now: at, calendar: stage.calendar, rules: sampleMediationRules },
    ...about,
  });
  const id = stage.idOf(actor.personId, draft);
  let mediation = createMediation(request, { id, actor, unit, own: [] }, context());
  for (const [gap, person, action, details = {}] of steps) {
    at = after(at, gap, stage.calendar);
    const { member, ...said } = details;
    const about = aboutOf(action, { person, member, id }, stage);
    const sent = {
      ...said,
      ...(member !== undefined && { member: stage.idOf(actorFor(member, stage).personId, 'roster') }),
    };
    const before = { ...mediation, version: mediation.version + 1 };
    mediation = advance(
      before,
      { action, details: sent, version: before.version },
      actorFor(person, stage),
      context(about),
    );
  }
  return mediation;
}

/** Who is invited, comes in or is appointed. */
function aboutOf(
  action: MediationAction,
  { person, member, id }: { person: string; member: string | undefined; id: string },
  stage: Stage,
): Partial<MediationContext> {
  const code = id.slice(0, 10);
  if (action === 'invite') return { comes: { code } };
  if (action === 'join') {
    const actor = actorFor(person, stage);
    return { comes: { code, person: actor.personId, units: staffUnitsOf(actor) } };
  }
  if (action !== 'appoint' || member === undefined) return {};
  const actor = actorFor(member, stage);
  return { member: { person: actor.personId, name: '老龚', role: 'mediator', units: staffUnitsOf(actor) } };
}
