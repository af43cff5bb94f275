import { advanceCase } from './cases/advance-case';
import { joinCase } from './cases/join-case';
import { listCases } from './cases/list-cases';
import { listNearby } from './cases/list-nearby';
import { reportCase } from './cases/report-case';
import { reviewRefusal } from './cases/review-refusal';
import { showCase } from './cases/show-case';
import { showOverview } from './cases/show-overview';
import type { Handlers } from './handler';
import { grantSubscriptions } from './messages/grant-subscriptions';
import { listInbox } from './messages/list-inbox';
import { markRead } from './messages/mark-read';
import { acceptInvitation } from './people/accept-invitation';
import { claimSetup } from './people/claim-setup';
import { invite } from './people/invite';
import { joinCommunity } from './people/join-community';
import { showMe } from './people/show-me';
import { listPlaces } from './places/list-places';
import { showStation } from './places/show-station';

// A name in the contract without a line here does not compile.
export const handlers: Handlers = {
  'people.me': showMe,
  'people.join': joinCommunity,
  'people.claimSetup': claimSetup,
  'people.invite': invite,
  'people.acceptInvitation': acceptInvitation,

  'places.list': listPlaces,
  'stations.show': showStation,

  'cases.report': reportCase,
  'cases.nearby': listNearby,
  'cases.list': listCases,
  'cases.overview': showOverview,
  'cases.show': showCase,
  'cases.advance': advanceCase,
  'cases.join': joinCase,
  'cases.reviewRefusal': reviewRefusal,

  'inbox.list': listInbox,
  'inbox.markRead': markRead,
  'messages.granted': grantSubscriptions,
};
