import { castBallot, objectToBallot, showBallot } from './ballots/cast-ballot';
import { enterPaper, listPapers, verifyPaper } from './ballots/enter-paper';
import { findReceipt } from './ballots/find-receipt';
import { challengeRoll, decideChallenge, showRoll } from './ballots/show-roll';
import { acceptOffer } from './bookings/waitlist/accept-offer';
import { appealNoShow, excuseNoShow } from './bookings/no-shows/answer-appeal';
import { createBlock } from './bookings/desk/create-block';
import { bookRoom } from './bookings/booking/book-room';
import { leaveEarly } from './bookings/booking/leave-early';
import { cancelBooking } from './bookings/booking/cancel-booking';
import { updateHallSetup } from './bookings/desk/update-hall-setup';
import { checkIn } from './codes/check-in';
import { decideBooking } from './bookings/desk/decide-booking';
import { listMyBookings } from './bookings/booking/list-my-bookings';
import { createSeries } from './bookings/desk/create-series';
import { rescheduleBooking } from './bookings/booking/reschedule-booking';
import { listGuestAccesses, revealGuest } from './bookings/desk/reveal-guest';
import { showBooking } from './bookings/booking/show-booking';
import { listDeskBookings, showDesk } from './bookings/desk/show-desk';
import { showGuestUse } from './bookings/desk/show-guest-use';
import { showUtilisation } from './bookings/desk/show-utilisation';
import { leaveWaitlist, joinWaitlist } from './bookings/waitlist/join-waitlist';
import { arriveAtCall, measureCall, rateCall, signCall } from './calls/advance-call';
import { listCalls } from './calls/list-calls';
import { makeCall } from './calls/make-call';
import { showCall, showCallForm } from './calls/show-call';
import { advanceCase } from './cases/advance-case';
import { endPosition } from './cases/handover/end-position';
import { rateAsNeighbour } from './cases/supports/rate-as-neighbour';
import { supportCase } from './cases/supports/support-case';
import { listCases } from './cases/lists/list-cases';
import { searchCases } from './cases/lists/search-cases';
import { listNearby } from './cases/lists/list-nearby';
import { listSimilar } from './cases/lists/list-similar';
import { reportCase } from './cases/report-case';
import { recordDial } from './cases/contact/record-dial';
import { listReporterAccesses, revealReporter } from './cases/contact/reveal-reporter';
import { reviewRefusal } from './cases/review-refusal';
import { showSupervisionDesk } from './cases/supervision/show-desk';
import { listHistory, showCase } from './cases/show-case';
import { showOverview } from './cases/lists/show-overview';
import { listCodes, createCode, revokeCode } from './codes/manage-codes';
import { showCode } from './codes/show-code';
import { attendMeeting, decideAtMeeting } from './meetings/advance-meeting';
import { callMeeting } from './meetings/call-meeting';
import { listMeetings, showMeeting, showMeetingForm } from './meetings/show-meeting';
import { claimHousehold, leaveHousehold, showOwnHousehold } from './households/claim-household';
import { confirmMember, listAsked } from './households/confirm-member';
import { advanceMediation } from './mediations/advance-mediation';
import { askMediation } from './mediations/ask-mediation';
import { joinMediation } from './mediations/join-mediation';
import { listMediations, showMediation } from './mediations/show-mediations';
import { createHall } from './halls/create-hall';
import { findFreeRooms, listRooms, showDay, showWeek } from './bookings/room-days/show-rooms';
import { listHalls } from './halls/list-halls';
import { showSetup } from './halls/show-setup';
import {
  advanceTopic,
  answerQuestion,
  askQuestion,
  callGathering,
  objectToTopic,
  signInAtGathering,
} from './topics/advance-topic';
import { proposeTopic } from './topics/propose-topic';
import { listTopics, showTopic } from './topics/show-topics';
import { supportTopic } from './topics/supports/support-topic';
import type { Handlers } from './handler';
import { amendLedger, checkLedger, lockLedger, signLedger } from './ledgers/advance-month';
import { listLedgers, showLedger } from './ledgers/show-ledgers';
import { grantSubscriptions } from './messages/grant-subscriptions';
import { changeCampaign, closeCampaign, dropCampaign, openCampaign } from './campaigns/advance-campaign';
import { showCampaignForm } from './campaigns/show-campaign-form';
import { listCampaigns, showCampaign } from './campaigns/show-campaign';
import { listInbox } from './messages/list-inbox';
import { markRead } from './messages/mark-read';
import { leaveCommunity } from './own-data/leave-community';
import { showOwnData } from './own-data/show-own-data';
import { acceptInvitation } from './people/positions/accept-invitation';
import { correctRegistration } from './people/correct-registration';
import { claimSetup } from './people/positions/claim-setup';
import { createInvitation } from './people/positions/create-invitation';
import { joinCommunity } from './own-data/join-community';
import { listIdentityAccesses, listUnitAccesses } from './people/identity/list-identity-accesses';
import { showPositions } from './people/positions/show-positions';
import { withdrawInvitation } from './people/positions/withdraw-invitation';
import { showMe } from './people/show-me';
import { listPlaces } from './places/list-places';
import { showContacts } from './places/show-contacts';
import { searchPlaces } from './places/search-places';
import { showStation } from './places/show-station';
import { consentCard, previewCard, withdrawCard } from './walls/consent-card';
import { approveCard, countModeration, flagCard, removeCard, restoreCard, returnCard } from './walls/moderate-card';
import { proposeCard, proposeNotice } from './walls/propose-card';
import { listCards, showCard, showWall } from './walls/show-wall';
import { listRateCases, showRates } from './rates/show-rates';

// A name in the contract without a line here does not compile.
export const handlers: Handlers = {
  'people.me': showMe,
  'people.join': joinCommunity,
  'people.correct': correctRegistration,
  'people.myData': showOwnData,
  'people.leave': leaveCommunity,
  'people.claimSetup': claimSetup,
  'people.invite': createInvitation,
  'people.positions': showPositions,
  'people.endPosition': endPosition,
  'people.withdrawInvitation': withdrawInvitation,
  'people.identityAccesses': listIdentityAccesses,
  'people.unitAccesses': listUnitAccesses,
  'people.acceptInvitation': acceptInvitation,

  'places.list': listPlaces,
  'places.search': searchPlaces,
  'places.contacts': showContacts,
  'stations.show': showStation,

  'cases.report': reportCase,
  'cases.nearby': listNearby,
  'cases.list': listCases,
  'cases.search': searchCases,
  'cases.overview': showOverview,
  'cases.show': showCase,
  'cases.history': listHistory,
  'cases.advance': advanceCase,
  'cases.revealReporter': revealReporter,
  'cases.reporterAccesses': listReporterAccesses,
  'cases.recordDial': recordDial,
  'cases.similar': listSimilar,
  'cases.support': supportCase,
  'cases.rateAsNeighbour': rateAsNeighbour,
  'cases.reviewRefusal': reviewRefusal,

  'calls.make': makeCall,
  'calls.sign': signCall,
  'calls.arrive': arriveAtCall,
  'calls.measure': measureCall,
  'calls.rate': rateCall,
  'calls.list': listCalls,
  'calls.show': showCall,
  'calls.form': showCallForm,
  'supervision.desk': showSupervisionDesk,

  'meetings.call': callMeeting,
  'meetings.attend': attendMeeting,
  'meetings.decide': decideAtMeeting,
  'meetings.list': listMeetings,
  'meetings.show': showMeeting,
  'meetings.form': showMeetingForm,

  'topics.propose': proposeTopic,
  'topics.support': supportTopic,
  'topics.object': objectToTopic,
  'topics.advance': advanceTopic,
  'topics.list': listTopics,
  'topics.show': showTopic,
  'gatherings.call': callGathering,
  'gatherings.signIn': signInAtGathering,
  'gatherings.ask': askQuestion,
  'gatherings.answer': answerQuestion,
  'mediations.ask': askMediation,
  'mediations.join': joinMediation,
  'mediations.advance': advanceMediation,
  'mediations.list': listMediations,
  'mediations.show': showMediation,

  'campaigns.open': openCampaign,
  'campaigns.drop': dropCampaign,
  'campaigns.change': changeCampaign,
  'campaigns.close': closeCampaign,
  'campaigns.list': listCampaigns,
  'campaigns.form': showCampaignForm,
  'campaigns.show': showCampaign,

  'halls.list': listHalls,
  'halls.day': showDay,
  'halls.freeRooms': findFreeRooms,
  'halls.create': createHall,
  'halls.setup': showSetup,
  'halls.guestUse': showGuestUse,
  'halls.utilisation': showUtilisation,
  'rooms.list': listRooms,
  'rooms.week': showWeek,
  'halls.updateSetup': updateHallSetup,

  'bookings.book': bookRoom,
  'bookings.mine': listMyBookings,
  'bookings.show': showBooking,
  'bookings.guestAccesses': listGuestAccesses,
  'bookings.revealGuest': revealGuest,
  'bookings.cancel': cancelBooking,
  'bookings.reschedule': rescheduleBooking,
  'bookings.checkIn': checkIn,
  'bookings.leave': leaveEarly,
  'bookings.acceptOffer': acceptOffer,
  'bookings.joinWaitlist': joinWaitlist,
  'bookings.leaveWaitlist': leaveWaitlist,
  'bookings.appeal': appealNoShow,
  'bookings.excuse': excuseNoShow,
  'bookings.desk': showDesk,
  'bookings.deskList': listDeskBookings,
  'bookings.decide': decideBooking,
  'bookings.createBlock': createBlock,
  'bookings.createSeries': createSeries,

  'codes.resolve': showCode,
  'codes.list': listCodes,
  'codes.create': createCode,
  'codes.revoke': revokeCode,

  'walls.show': showWall,
  'walls.card': showCard,
  'walls.preview': previewCard,
  'walls.consent': consentCard,
  'walls.withdraw': withdrawCard,
  'walls.list': listCards,
  'walls.propose': proposeCard,
  'walls.proposeNotice': proposeNotice,
  'walls.approve': approveCard,
  'walls.return': returnCard,
  'walls.flag': flagCard,
  'walls.restore': restoreCard,
  'walls.remove': removeCard,
  'walls.moderation': countModeration,

  'households.mine': showOwnHousehold,
  'households.claim': claimHousehold,
  'households.leave': leaveHousehold,
  'households.asked': listAsked,
  'households.confirm': confirmMember,

  'rolls.show': showRoll,
  'rolls.challenge': challengeRoll,
  'rolls.decide': decideChallenge,
  'ballots.show': showBallot,
  'ballots.cast': castBallot,
  'ballots.object': objectToBallot,
  'ballots.receipt': findReceipt,
  'ballots.papers': listPapers,
  'ballots.enterPaper': enterPaper,
  'ballots.verify': verifyPaper,

  'inbox.list': listInbox,
  'inbox.markRead': markRead,
  'messages.grantSubscriptions': grantSubscriptions,

  'rates.show': showRates,
  'rates.list': listRateCases,

  'ledgers.list': listLedgers,
  'ledgers.show': showLedger,
  'ledgers.sign': signLedger,
  'ledgers.check': checkLedger,
  'ledgers.lock': lockLedger,
  'ledgers.amend': amendLedger,
};
