import type { NoticeRule } from '../../lifecycle/lifecycle';
import type { Audience, NoticeFacts } from '../../messages/notice';
import { positionKey } from '../../people/actor';
import { isActive, panelOf, type MediationFacts } from '../mediation';
import type { MediationEvent, MediationEventTypes } from './event';

const people = (ids: readonly (string | undefined)[]): Audience[] =>
  ids.flatMap((person) => (person === undefined ? [] : [{ person }]));

/** Who can be told of something about a mediation, by name. */
export const AUDIENCES = {
  parties: ({ parties }) => people(parties.filter(isActive).map(({ person }) => person)),
  newcomer: ({ parties }) => people(parties.slice(-1).map(({ person }) => person)),
  panel: (mediation) => people(panelOf(mediation).map(({ person }) => person)),
  appointed: ({ panel }) => people(panel.slice(-1).map(({ person }) => person)),
  desk: ({ unit }) => [{ position: positionKey('mediationDesk', unit) }],
} satisfies Record<string, (mediation: MediationFacts) => Audience[]>;
export type MediationAudience = keyof typeof AUDIENCES;

type MediationNoticeRule = NoticeRule<MediationEventTypes, MediationAudience>;

/** The notices of mediations. The column `notifies` of the transition table says when each is sent. */
export const mediationNotices = {
  mediationNewsForParties: { template: 'caseProgress', to: ['parties'] },
  mediationNewsForNewcomer: { template: 'caseProgress', to: ['newcomer'] },
  mediationTaskForDesk: { template: 'staffTask', to: ['desk'] },
  mediationTaskForPanel: { template: 'staffTask', to: ['panel'] },
  mediationTaskForAppointed: { template: 'staffTask', to: ['appointed'] },
} satisfies Record<string, MediationNoticeRule>;
export type MediationNotice = keyof typeof mediationNotices;

/** Nothing: whoever looks at a locked phone, or over a shoulder, learns nothing from a message. */
export const mediationNoticeFacts = (_: MediationFacts, __: MediationEvent): NoticeFacts => ({});
