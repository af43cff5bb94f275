import type { NoticeRule } from '../../lifecycle/lifecycle';
import type { Audience, NoticeFacts } from '../../messages/notice';
import { positionKey } from '../../people/actor';
import type { WallCard } from '../card';
import type { CardEvent, CardEventTypes } from './event';

/** Who can be told of something about a card, by name. */
export const AUDIENCES = {
  reporter: ({ reporter }) => (reporter === undefined ? [] : [{ person: reporter }]),
  proposer: ({ proposer }) => (proposer === undefined ? [] : [{ person: proposer }]),
  desk: ({ place }) => [{ position: positionKey('desk', place.community) }],
  secondReaders: ({ place }) => [
    { position: positionKey('leader', place.community) },
    { position: positionKey('supervisor', place.subdistrict) },
  ],
} satisfies Record<string, (card: WallCard) => Audience[]>;
export type CardAudience = keyof typeof AUDIENCES;

type CardNoticeRule = NoticeRule<CardEventTypes, CardAudience>;

/** The notices of cards. The column `notifies` of the transition table says when each is sent. */
export const cardNotices = {
  cardProposed: { template: 'staffTask', to: ['secondReaders'] },
  cardReturned: { template: 'staffTask', to: ['proposer'] },
  cardHidden: { template: 'staffTask', to: ['desk', 'secondReaders'] },
  // what hangs in a stairwell has to be taken down by hand
  cardWithdrawn: {
    template: 'staffTask',
    to: ['desk'],
    when: (_, { from }) => from === 'published' || from === 'hidden',
  },
  cardPublished: { template: 'caseProgress', to: ['reporter'] },
  cardRemoved: { template: 'caseProgress', to: ['reporter'] },
  cardLapsed: { template: 'caseProgress', to: ['reporter'] },
} satisfies Record<string, CardNoticeRule>;
export type CardNotice = keyof typeof cardNotices;

/** What the words of a notice about a card are made of; never words of the card itself. */
export type CardNoticeFacts = Pick<NoticeFacts, 'state' | 'unitName'> & { reason?: string; kind?: string };

/** The community, the state, and why. */
export function cardNoticeFacts({ state, place, kind }: WallCard, { details }: CardEvent): CardNoticeFacts {
  return { state, kind, unitName: place.communityName, ...(details.reason && { reason: details.reason }) };
}
