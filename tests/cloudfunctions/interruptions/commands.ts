import { DAY, HOUR } from '@domain/time';
import { toDocument, type BookingDocument } from '../../../cloudfunctions/modules/bookings/booking/booking-repository';
import { aCase, aReport } from '../../support/aCase';
import type { TestApi } from '../../support/cloud/test-api';
import { personIdFor, SETUP_CODE, type Somebody } from '../../support/people';
import { aDay, aWish } from '../bookings/requests';
import { aCall, aCallRequest } from '../calls/a-call';
import { aWorkbook, renamed } from '../county/a-workbook';
import { aCampaign, aCampaignRequest, aProposal } from '../campaigns/a-campaign';
import { aMediation, aMediationRequest, anAcceptance, codeOf } from '../mediations/a-mediation';
import { aDecision, aMeeting, aMeetingRequest } from '../meetings/a-meeting';
import { BALLOT_COMMANDS } from './ballot-commands';
import type { CommandName, Situation } from './situation';
import { TOPIC_COMMANDS } from './topic-commands';
import { WALL_COMMANDS } from './wall-commands';
import { aMonth, lastMonth } from '../ledgers/a-month';

export type { CommandName, Situation } from './situation';

type Commands = { [N in CommandName]: Situation<N>[] };

const book = async (testApi: TestApi, who: Somebody, wish: object = {}) =>
  (await testApi.ask(who, 'bookings.book', aWish(wish))).id;
const wait = async (testApi: TestApi, who: Somebody, wish: object = {}) =>
  (await testApi.ask(who, 'bookings.joinWaitlist', aWish(wish))).id;

/** A booking at another moment: a few minutes ago, so that it can be missed or checked in. */
async function shift(
  testApi: TestApi,
  id: string,
  change: (booking: BookingDocument) => Partial<BookingDocument>,
): Promise<void> {
  const booking = testApi.one<BookingDocument>('bookings', id)!;
  const { _id, timerDue: _due, ...rest } = { ...booking, ...change(booking) };
  const document = toDocument({ id: _id, ...rest } as never);
  await testApi.put({ bookings: [document as never] });
}

async function missed(testApi: TestApi, who: Somebody): Promise<string> {
  const id = await book(testApi, who);
  const now = Date.now();
  await shift(testApi, id, ({ endAt, startAt }) => ({
    startAt: now - 20 * 60_000,
    endAt: now - 20 * 60_000 + endAt - startAt,
  }));
  await testApi.tick();
  return id;
}

/**
 * Somebody checked in to a room of today; the hours of the day are whatever they are now, so the booking is put there.
 */
async function checkedIn(testApi: TestApi): Promise<{ id: string }> {
  const id = await book(testApi, 'lin');
  await wait(testApi, 'wu', { from: '11:00', to: '12:00' });
  const now = Date.now();
  await shift(testApi, id, () => ({ state: 'checkedIn', checkedInAt: now }));
  return { id };
}

/** So that it may still be asked for after a night. */
const inThreeDays = <T extends { at: number }>(request: T): T => ({ ...request, at: Date.now() + 3 * DAY });

const accessOf = async (testApi: TestApi, id: string): Promise<string> =>
  (await testApi.ask('sun', 'cases.revealReporter', { id, reason: 'contact', requestId: `r-${id}` })).access;

async function monthInput(testApi: TestApi, until: Parameters<typeof aMonth>[1]) {
  await aMonth(testApi, until);
  return { unit: 'c1', period: lastMonth() };
}

/** Every command of the contract; a new one does not compile until it stands here. */
export const COMMANDS: Commands = {
  ...TOPIC_COMMANDS,
  ...WALL_COMMANDS,
  ...BALLOT_COMMANDS,
  'people.join': [
    {
      what: 'a stranger registers',
      who: 'stranger',
      prepare: async () => ({ agreed: true, compound: 'k1', name: '新来的人' }),
    },
  ],
  'people.correct': [{ what: 'name and home', who: 'lin', prepare: async () => ({ compound: 'k2', name: '林秀兰' }) }],
  'people.claimSetup': [
    {
      what: 'the first administrator',
      who: 'lin',
      prepare: async () => ({ code: SETUP_CODE }),
      repeated: 'the same person may claim it again, and nobody else can',
    },
  ],
  'people.invite': [
    { what: 'a desk', who: 'luo', prepare: async () => ({ role: 'desk', unit: 'c1', requestId: 'i1' }) },
  ],
  'people.acceptInvitation': [
    {
      what: 'a position',
      who: 'wu',
      prepare: async (testApi) => {
        const { code } = await testApi.ask('luo', 'people.invite', { role: 'handler', unit: 'd1', requestId: 'i1' });
        return { code };
      },
      repeated: 'the same person may use the code again for an hour',
    },
  ],
  'people.endPosition': [
    {
      what: 'somebody else’s, with work to hand over',
      who: 'luo',
      prepare: async (testApi) => {
        await aCase(testApi, 'working');
        const { held } = await testApi.ask('luo', 'people.positions', { unit: 'd1' });
        return { role: 'handler', unit: 'd1', person: held.find(({ role }) => role === 'handler')!.person };
      },
    },
  ],
  'people.withdrawInvitation': [
    {
      what: 'an open one',
      who: 'luo',
      prepare: async (testApi) => {
        await testApi.ask('luo', 'people.invite', { role: 'desk', unit: 'c1', requestId: 'i1' });
        const { invitations } = await testApi.ask('luo', 'people.positions', { unit: 'c1' });
        return { unit: 'c1', invitation: invitations[0]!.invitation };
      },
    },
  ],
  'people.leave': [
    {
      what: 'somebody with cases, supports, bookings and a place in line',
      who: 'lin',
      prepare: async (testApi) => {
        await aCase(testApi);
        const { id } = await testApi.ask('wu', 'cases.report', aReport());
        await testApi.ask('lin', 'cases.support', { id });
        await book(testApi, 'lin');
        await book(testApi, 'wu', { roomId: 'h1-chess', from: '14:00', to: '15:00' });
        await wait(testApi, 'lin', { roomId: 'h1-chess', from: '14:00', to: '15:00' });
        return { confirmed: true };
      },
    },
  ],
  'cases.report': [
    { what: 'one’s own', who: 'lin', prepare: async () => aReport() },
    {
      what: 'for somebody without a phone',
      who: 'gao',
      prepare: async () => aReport({ channel: 'phone', onBehalf: { name: '王大爷', phone: '13800001111' } }),
    },
  ],
  'cases.advance': [
    {
      what: 'accepting, told to reporter and supporters',
      who: 'gao',
      prepare: async (testApi) => {
        const id = await aCase(testApi);
        await testApi.ask('wu', 'cases.support', { id });
        return { id, version: 1, action: 'accept', track: 'easy' };
      },
    },
    {
      what: 'a reporter’s words',
      who: 'lin',
      prepare: async (testApi) => ({ id: await aCase(testApi), version: 1, action: 'supplement', note: '五层也坏了' }),
    },
  ],
  'cases.support': [
    { what: 'a neighbour joins', who: 'wu', prepare: async (testApi) => ({ id: await aCase(testApi) }) },
  ],
  'cases.rateAsNeighbour': [
    {
      what: 'a neighbour says how it went',
      who: 'wu',
      prepare: async (testApi) => {
        const id = await aCase(testApi, 'callback');
        await testApi.ask('wu', 'cases.support', { id });
        return { id, solved: 'no', satisfaction: 'unsatisfied' };
      },
    },
  ],
  'cases.reviewRefusal': [
    {
      what: 'the reporter asks',
      who: 'lin',
      prepare: async (testApi) => ({ id: await aCase(testApi, 'refused'), version: 2, note: '我还没有起诉' }),
    },
  ],
  'cases.revealReporter': [
    {
      what: 'the handler',
      who: 'sun',
      prepare: async (testApi) => ({ id: await aCase(testApi, 'working'), reason: 'contact', requestId: 'v1' }),
    },
  ],
  'cases.recordDial': [
    {
      what: 'a call',
      who: 'sun',
      prepare: async (testApi) => {
        const id = await aCase(testApi, 'working');
        return { id, access: await accessOf(testApi, id) };
      },
    },
  ],
  'calls.make': [
    { what: 'for a case', who: 'gao', prepare: async (testApi) => inThreeDays(aCallRequest(await aCase(testApi))) },
    { what: 'without a case', who: 'gao', prepare: async () => inThreeDays(aCallRequest()) },
  ],
  'calls.sign': [{ what: 'the only unit', who: 'sun', prepare: async (testApi) => ({ id: await aCall(testApi) }) }],
  'calls.arrive': [
    { what: 'by hand', who: 'gao', prepare: async (testApi) => ({ id: await aCall(testApi), unit: 'd1' }) },
    {
      what: 'by a code',
      who: 'sun',
      prepare: async (testApi) => ({
        id: await aCall(testApi),
        code: (await testApi.ask('gao', 'codes.create', { hall: 'h1', kind: 'hall', requestId: 'c1' })).codes[0]!.id,
      }),
    },
  ],
  'calls.measure': [
    {
      what: 'the only unit',
      who: 'sun',
      prepare: async (testApi) => ({ id: await aCall(testApi, 'arrived'), words: '当场换了灯' }),
    },
  ],
  'calls.rate': [
    {
      what: 'the only unit',
      who: 'gao',
      prepare: async (testApi) => ({ id: await aCall(testApi, 'measured'), unit: 'd1', score: 'satisfied' }),
    },
  ],
  'mediations.ask': [{ what: 'a resident', who: 'lin', prepare: async () => aMediationRequest() }],
  'mediations.join': [
    {
      what: 'the other side',
      who: 'wu',
      prepare: async (testApi) => ({ code: await codeOf(testApi, await aMediation(testApi, 'inviting')) }),
    },
  ],
  'mediations.advance': [
    {
      what: 'the desk takes it in',
      who: 'bai',
      prepare: async (testApi) => ({
        ...{ id: await aMediation(testApi), version: 1, action: 'accept' as const },
        ...anAcceptance,
      }),
    },
  ],
  'mediations.agreement': [
    {
      what: 'a document',
      who: 'wu',
      prepare: async (testApi) => ({ id: await aMediation(testApi, 'proposed') }),
    },
  ],
  'meetings.call': [
    {
      what: 'about a case',
      who: 'luo',
      prepare: async (testApi) => inThreeDays(aMeetingRequest(await aCase(testApi, 'accepted'))),
    },
  ],
  'meetings.attend': [
    {
      what: 'by hand',
      who: 'luo',
      prepare: async (testApi) => ({ id: await aMeeting(testApi, await aCase(testApi, 'accepted')), unit: 'd1' }),
    },
  ],
  'meetings.decide': [
    {
      what: 'the only case',
      who: 'luo',
      prepare: async (testApi) => {
        const caseId = await aCase(testApi, 'accepted');
        await testApi.ask('wu', 'cases.support', { id: caseId });
        return aDecision(await aMeeting(testApi, caseId, 'attended'), caseId);
      },
    },
  ],
  'campaigns.open': [
    {
      what: 'about a case',
      who: 'jiang',
      prepare: async (testApi) => aCampaignRequest(await aCase(testApi, 'accepted')),
    },
  ],
  'campaigns.drop': [
    {
      what: 'a proposal',
      who: 'jiang',
      prepare: async (testApi) => ({
        ...{ id: await aProposal(testApi, await aCase(testApi, 'accepted')), reason: '已经在统一改造' },
      }),
    },
  ],
  'campaigns.change': [
    {
      what: 'one comes, one goes',
      who: 'jiang',
      prepare: async (testApi) => ({
        id: await aCampaign(testApi, await aCase(testApi, 'accepted')),
        cases: [await aCase(testApi, 'accepted')],
      }),
    },
  ],
  'campaigns.close': [
    {
      what: 'of a case with a neighbour',
      who: 'jiang',
      prepare: async (testApi) => {
        const caseId = await aCase(testApi, 'accepted');
        await testApi.ask('wu', 'cases.support', { id: caseId });
        return { id: await aCampaign(testApi, caseId), result: '三处都装好了' };
      },
    },
  ],
  'meetings.minutes': [
    {
      what: 'a document',
      who: 'luo',
      prepare: async (testApi) => ({ id: await aMeeting(testApi, await aCase(testApi, 'accepted')) }),
    },
  ],
  'ledgers.sign': [{ what: 'a month that is over', who: 'gao', prepare: (testApi) => monthInput(testApi, 'unsigned') }],
  'ledgers.check': [{ what: 'a signed month', who: 'jiang', prepare: (testApi) => monthInput(testApi, 'signed') }],
  'ledgers.lock': [{ what: 'a checked month', who: 'luo', prepare: (testApi) => monthInput(testApi, 'checked') }],
  'ledgers.amend': [
    {
      what: 'a locked month',
      who: 'luo',
      prepare: async (testApi) => ({
        ...{ row: await aMonth(testApi, 'locked'), unit: 'c1', period: lastMonth() },
        ...{ column: 'channel', value: 'phone', reason: '当时是打电话来的' },
      }),
    },
  ],
  'halls.create': [
    {
      what: 'a new hall',
      who: 'gao',
      prepare: async () => ({ name: '邻里中心', address: '阳光路9号', community: 'c1', requestId: 'h1' }),
    },
  ],
  'halls.updateSetup': [
    {
      what: 'a closed day, with three bookings and somebody waiting',
      who: 'gao',
      prepare: (testApi) => closing(testApi),
    },
    {
      what: 'the usual hours again',
      who: 'gao',
      prepare: async (testApi) => {
        const { version } = await testApi.ask('gao', 'halls.updateSetup', await closing(testApi, ['h1-talk']));
        return { hall: 'h1', version, kind: 'ordinary', day: aDay() };
      },
    },
    {
      what: 'a room',
      who: 'gao',
      prepare: async () => ({
        ...{ hall: 'h1', version: 1, kind: 'room' as const },
        room: {
          id: 'h1-new',
          space: 'h1-new',
          name: '新房间',
          kind: 'multi',
          capacity: 9,
          floor: '',
          equipment: [],
          note: '',
          inUse: true,
        },
      }),
    },
  ],
  'bookings.book': [
    { what: 'a room', who: 'lin', prepare: async () => aWish() },
    { what: 'a guest', who: 'gao', prepare: async () => aWish({ guest: { name: '王大爷', phone: '13800001111' } }) },
    {
      what: 'a time that is taken',
      who: 'lin',
      prepare: async (testApi) => {
        await book(testApi, 'wu');
        return aWish();
      },
    },
  ],
  'bookings.revealGuest': [
    {
      what: 'the desk',
      who: 'gao',
      prepare: async (testApi) => ({
        id: await book(testApi, 'gao', { guest: { name: '王大爷', phone: '13800001111' } }),
        reason: 'counter',
        requestId: 'v1',
      }),
    },
  ],
  'bookings.cancel': [
    {
      what: 'while two wait',
      who: 'lin',
      prepare: async (testApi) => {
        const id = await book(testApi, 'lin');
        for (const who of ['wu', 'chen'] as const) await wait(testApi, who);
        return { id };
      },
    },
    {
      what: 'an offer, while another waits',
      who: 'wu',
      prepare: async (testApi) => {
        const id = await book(testApi, 'lin');
        for (const who of ['wu', 'chen'] as const) await wait(testApi, who);
        await testApi.ask('lin', 'bookings.cancel', { id });
        return { id: offerOf(testApi, 'wu') };
      },
    },
    {
      what: 'by the desk, with a reason',
      who: 'gao',
      prepare: async (testApi) => ({ id: await book(testApi, 'lin'), reason: '水管爆了' }),
    },
  ],
  'bookings.reschedule': [
    {
      what: 'while somebody waits for the old time',
      who: 'lin',
      prepare: async (testApi) => {
        const id = await book(testApi, 'lin');
        await wait(testApi, 'wu');
        return { id, day: aDay(), from: '14:00', to: '16:00' };
      },
    },
    {
      what: 'to a time that is taken',
      who: 'lin',
      prepare: async (testApi) => {
        await book(testApi, 'wu', { from: '14:00', to: '16:00' });
        return { id: await book(testApi, 'lin'), day: aDay(), from: '14:00', to: '16:00' };
      },
    },
  ],
  'bookings.checkIn': [
    {
      what: 'by the desk',
      who: 'gao',
      prepare: async (testApi) => {
        const id = await book(testApi, 'lin');
        const now = Date.now();
        await shift(testApi, id, () => ({ startAt: now, endAt: now + HOUR }));
        return { id };
      },
    },
  ],
  'bookings.leave': [
    {
      what: 'after an hour, while somebody waits for the rest',
      who: 'lin',
      prepare: (testApi) => checkedIn(testApi),
    },
  ],
  'bookings.acceptOffer': [
    {
      what: 'a freed time',
      who: 'wu',
      prepare: async (testApi) => {
        const id = await book(testApi, 'lin');
        await wait(testApi, 'wu');
        await testApi.ask('lin', 'bookings.cancel', { id });
        return { id: offerOf(testApi, 'wu') };
      },
    },
  ],
  'bookings.joinWaitlist': [
    {
      what: 'for a time that becomes free at this moment',
      who: 'wu',
      prepare: async (testApi) => {
        await book(testApi, 'lin');
        return aWish();
      },
    },
  ],
  'bookings.leaveWaitlist': [
    {
      what: 'a place',
      who: 'wu',
      prepare: async (testApi) => {
        await book(testApi, 'lin');
        return { id: await wait(testApi, 'wu') };
      },
    },
  ],
  'bookings.appeal': [
    {
      what: 'a no-show',
      who: 'lin',
      prepare: async (testApi) => ({ id: await missed(testApi, 'lin'), note: '我来了，没扫上' }),
    },
  ],
  'bookings.excuse': [
    {
      what: 'a no-show that counted',
      who: 'gao',
      prepare: async (testApi) => ({ id: await missed(testApi, 'lin'), excused: true, reply: '知道了' }),
    },
  ],
  'bookings.decide': [
    {
      what: 'no, while somebody waits',
      who: 'gao',
      prepare: async (testApi) => {
        const id = await book(testApi, 'lin', { roomId: 'h1-ask' });
        await wait(testApi, 'wu', { roomId: 'h1-ask' });
        return { id, approve: false, reason: '那天要检修' };
      },
    },
    {
      what: 'yes',
      who: 'gao',
      prepare: async (testApi) => ({ id: await book(testApi, 'lin', { roomId: 'h1-ask' }), approve: true }),
    },
  ],
  'bookings.createBlock': [
    {
      what: 'over two bookings, of which one was offered',
      who: 'gao',
      prepare: async (testApi) => {
        const id = await book(testApi, 'lin', { from: '10:00', to: '11:00' });
        await wait(testApi, 'wu', { from: '10:00', to: '11:00' });
        await testApi.ask('lin', 'bookings.cancel', { id });
        await book(testApi, 'chen', { from: '11:00', to: '12:00' });
        return { ...when(), title: '消防检查', override: true, requestId: 'b1' };
      },
    },
    { what: 'a free time', who: 'gao', prepare: async () => ({ ...when(), title: '书法班', requestId: 'b1' }) },
  ],
  'bookings.createSeries': [
    {
      what: 'three weeks',
      who: 'gao',
      prepare: async () => ({ ...when(), title: '书法班', weeks: 3, requestId: 's1' }),
    },
  ],
  'codes.create': [
    {
      what: 'a paper notice',
      who: 'gao',
      prepare: async () => ({ hall: 'h1', kind: 'notice', label: '广场舞', requestId: 'c1' }),
    },
  ],
  'codes.revoke': [
    {
      what: 'a code',
      who: 'gao',
      prepare: async (testApi) => ({
        id: (await testApi.ask('gao', 'codes.create', { hall: 'h1', kind: 'hall', requestId: 'c1' })).codes[0]!.id,
      }),
    },
  ],
  'codes.sheet': [
    {
      what: 'a sheet',
      who: 'gao',
      prepare: async (testApi) => {
        await testApi.ask('gao', 'codes.create', { hall: 'h1', kind: 'hall', requestId: 'c1' });
        return { hall: 'h1' };
      },
    },
  ],
  'county.apply': [
    {
      what: 'a workbook with another name of a compound',
      who: 'luo',
      prepare: async (testApi) => {
        const file = await aWorkbook(testApi, renamed);
        const { base, version } = await testApi.ask('luo', 'county.plan', { file });
        return { file, base, version };
      },
    },
  ],
  'county.export': [{ what: 'the workbook', who: 'luo', prepare: async () => ({}) }],
  'inbox.markRead': [
    {
      what: 'what was told',
      who: 'lin',
      prepare: async (testApi) => {
        await aCase(testApi, 'accepted');
        return { upTo: Date.now() + DAY };
      },
    },
  ],
  'messages.grantSubscriptions': [
    {
      what: 'one accepted, one rejected',
      who: 'lin',
      prepare: async () => ({ requestId: 'g1', results: { TPL_PROGRESS: 'accept', TPL_TASK: 'reject' } }),
    },
  ],
};

const when = () => ({ roomId: 'h1-talk', day: aDay(), from: '10:00', to: '12:00' });

/** A day that is to be closed, with bookings in three rooms and somebody who waits. */
async function closing(testApi: TestApi, rooms?: string[]) {
  await book(testApi, 'lin');
  await book(testApi, 'wu', { roomId: 'h1-chess', from: '14:00', to: '15:00' });
  await book(testApi, 'chen', { roomId: 'h1-big', from: '09:00', to: '10:00' });
  await wait(testApi, 'zhao');
  return {
    ...{ hall: 'h1', version: 1, kind: 'exception' as const, day: aDay(), open: [] },
    ...{ reason: '停水检修', override: true, ...(rooms && { rooms }) },
  };
}

function offerOf(testApi: TestApi, who: Somebody): string {
  const offer = testApi
    .all<BookingDocument>('bookings')
    .find(({ personId, state }) => personId === personIdFor(who) && state === 'offered');
  if (!offer) throw new Error(`${who} has no offer`);
  return offer._id;
}

/** Every command in every situation, with a name, as the rows of a table test. */
export const SITUATIONS = Object.entries(COMMANDS).flatMap(([name, list]) =>
  (list as Situation<CommandName>[]).map((one) => [`${name}: ${one.what}`, name as CommandName, one] as const),
);
