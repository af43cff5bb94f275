import { communityDay } from '@domain/time';
import { contract, type EndpointName } from '@domain/contract';
import { aCard, aNotice } from '../support/aCard';
import { aCase, aReport, step } from '../support/aCase';
import { WAYS } from '../support/case-ways';
import { openTestApi, type TestApi } from '../support/cloud/test-api';
import { aVote } from '../support/cloud/vote-on-emulator';
import { photoFolderOf } from '../../cloudfunctions/modules/files/photo-folder';
import { everybody, nameOf, openidOf, phoneOf, IDENTITY_KEY, personIdFor, type Somebody } from '../support/people';
import { inFirstGrid } from '../support/places';
import { aDay, aWish } from './bookings/requests';
import { aCall, aCallRequest } from './calls/a-call';
import { aProposal, aTopic } from './topics/a-topic';
import { aCampaign, aCampaignRequest } from './campaigns/a-campaign';
import { aMediation, aMediationRequest } from './mediations/a-mediation';
import { aDecision, aMeeting, aMeetingRequest } from './meetings/a-meeting';

describe('what reaches a phone', () => {
  let testApi: TestApi;
  let ids: string[];
  let booked: string[];
  let code: string;
  let called: string;
  let met: string;
  let ran: string;
  let mediated: string;
  let walls: string[];
  let voting: { ids: string[]; photo: string };
  let topics: string[];
  beforeAll(async () => {
    testApi = await openTestApi();
    ids = [];
    for (const state of Object.keys(WAYS) as (keyof typeof WAYS)[])
      ids.push(await aCase(testApi, state, { photos: [await testApi.photo('lin')] }));
    ids.push(await aCase(testApi, 'submitted', { private: true }));
    await testApi.ask('wu', 'cases.support', { id: ids[0]! });
    called = await aCall(testApi, 'measured', ids[0]);
    met = await aMeeting(testApi, ids[0]!);
    const { ids: doors } = await aVote(testApi, { residents: { lin: 0, wu: 0 } });
    await testApi.ask('lin', 'ballots.cast', { topic: 't1', choice: 'racks', requestId: 'b1' });
    voting = { ids: doors, photo: await testApi.photo('gao', 'paper.jpg') };
    topics = [];
    for (const state of ['proposed', 'published', 'notice'] as const) topics.push(await aTopic(testApi, state));
    await testApi.ask('wu', 'topics.object', { id: topics[2]!, text: '我家离得远' });
    ran = await aCampaign(testApi, ids[1]!);
    mediated = await aMediation(testApi, 'proposed');
    walls = [];
    for (const state of ['consented', 'proposed', 'published', 'hidden'] as const)
      walls.push(await aCard(testApi, state));
    await testApi.ask('luo', 'people.invite', { role: 'desk', unit: 'c1', requestId: 'i1' });
    const note = '给老人过生日';
    booked = [
      (await testApi.ask('lin', 'bookings.book', aWish({ note }))).id,
      (await testApi.ask('wu', 'bookings.book', aWish({ roomId: 'h1-ask', note }))).id,
    ];
    booked.push(
      (
        await testApi.ask(
          'gao',
          'bookings.book',
          aWish({ roomId: 'h1-chess', guest: { name: nameOf('zhao'), phone: phoneOf('zhao') } }),
        )
      ).id,
    );
    code = (await testApi.ask('gao', 'codes.create', { hall: 'h1', kind: 'room', room: 'h1-talk', requestId: 'c1' }))
      .codes[0]!.id;
  });
  afterAll(() => testApi.close());

  /** Every question and command that an ordinary reader can send, well formed. */
  const inputs = (): Record<EndpointName, object[]> => ({
    'people.me': [{}],
    'people.join': [{ agreed: true, compound: 'k1' }],
    'people.correct': [{ name: '陈阿姨' }],
    'people.myData': [{}, { part: 'cases', page: 1 }],
    'people.leave': [{ confirmed: 'later' }],
    'people.claimSetup': [{ code: 'not-the-code' }],
    'people.invite': [{ role: 'desk', unit: 'c1', requestId: 'i1' }],
    'people.positions': [{}, { unit: 'c1' }, { unit: 'd1' }, { unit: 'x1' }],
    'people.endPosition': [{ role: 'desk', unit: 'c9' }],
    'people.withdrawInvitation': [{ unit: 'c9', invitation: 'nothing' }],
    'people.identityAccesses': [{}],
    'people.unitAccesses': [{}],
    'people.acceptInvitation': [{ code: 'nevergiven' }],
    'places.list': [{}],
    'places.search': [{}, { text: '阳光' }, { point: { longitude: 104.005, latitude: 38.005 } }],
    'places.contacts': [{}, { compound: 'k1' }, { station: 'st1' }],
    'county.show': [{}],
    'county.check': [{ file: 'cloud://somewhere/else.xlsx' }],
    'county.plan': [{ file: 'cloud://somewhere/else.xlsx' }],
    'county.apply': [{ file: 'cloud://somewhere/else.xlsx', base: '1', version: 'other' }],
    'county.export': [{}],
    'stations.show': [{ id: 'st1' }],
    'cases.report': [aReport()],
    'cases.nearby': [
      { place: aReport().place },
      { place: { kind: 'station', station: 'st1' } },
      { place: { kind: 'point', ...inFirstGrid } },
    ],
    'cases.search': [{}, { part: 'closed' }, { words: '402' }, { order: 'oldest', words: '楼道' }],
    'cases.list': ['mine', 'joined', 'work', 'unit'].map((list) => ({ list })),
    'cases.overview': [{}],
    'supervision.desk': [{}],
    'cases.show': ids.map((id) => ({ id })),
    'cases.history': ids.map((id) => ({ id })),
    'cases.reporterAccesses': ids.map((id) => ({ id })),
    'cases.advance': ids.map((id) => ({ id, version: 1, action: 'supplement', note: '五层也坏了' })),
    'cases.revealReporter': ids.map((id) => ({ id, reason: 'contact', requestId: id })),
    'cases.recordDial': ids.map((id) => ({ id, access: 'nothing' })),
    'cases.similar': ids.map((id) => ({ id })),
    'cases.support': ids.map((id) => ({ id })),
    'cases.rateAsNeighbour': ids.map((id) => ({ id, solved: 'no', satisfaction: 'unsatisfied' })),
    'cases.reviewRefusal': ids.map((id) => ({ id, version: 1, note: '请再看一看' })),
    'calls.make': [{ ...aCallRequest(), caseId: ids[0]! }],
    'calls.sign': [{ id: called }],
    'calls.arrive': [{ id: called, unit: 'd1' }],
    'calls.measure': [{ id: called, words: '当场换了灯' }],
    'calls.rate': [{ id: called, unit: 'd1', score: 'satisfied' }],
    'calls.list': [{}],
    'calls.show': [{ id: called }],
    'calls.form': [{}, { id: ids[0]! }],
    'mediations.ask': [aMediationRequest()],
    'mediations.join': [{ code: 'nevergiven' }],
    'mediations.advance': [{ id: mediated, version: 1, action: 'tell', words: '我也来说一句' }],
    'mediations.agreement': [{ id: mediated }],
    'mediations.list': [{}],
    'mediations.show': [{ id: mediated }],
    'meetings.call': [{ ...aMeetingRequest(ids[0]!), cases: ['nothing'] }],
    'meetings.attend': [{ id: met, unit: 'd1' }],
    'meetings.decide': [aDecision(met, 'nothing')],
    'campaigns.open': [{ ...aCampaignRequest('nothing'), requestId: 'p1' }],
    'campaigns.drop': [{ id: ran, reason: '不用专项' }],
    'campaigns.change': [{ id: ran, cases: ['nothing'] }],
    'campaigns.close': [{ id: ran, result: '都办好了' }],
    'campaigns.list': [{}],
    'campaigns.form': [{ case: ids[0]! }],
    'campaigns.show': [{ id: ran }],
    'meetings.minutes': [{ id: met }],
    'meetings.list': [{}],
    'meetings.show': [{ id: met }],
    'meetings.form': [{}],
    'topics.propose': [aProposal()],
    'topics.support': topics.map((id) => ({ id })),
    'topics.object': topics.map((id) => ({ id, text: '太吵了' })),
    'topics.advance': topics.map((id) => ({ id, version: 1, action: 'withdraw' })),
    'topics.certificate': topics.map((id) => ({ id })),
    'topics.paper': topics.map((id) => ({ id, kind: 'notice' })),
    'topics.list': [{ list: 'mine' }, { list: 'nearby' }, { list: 'all' }, { list: 'work' }],
    'topics.show': topics.map((id) => ({ id })),
    'gatherings.call': [{ id: topics[2]!, version: 1, at: Date.now(), place: '楼下' }],
    'gatherings.signIn': [{ id: topics[2]!, gathering: 1, code }],
    'gatherings.ask': topics.map((id) => ({ id, text: '谁出钱？' })),
    'gatherings.answer': [{ id: topics[2]!, version: 1, question: 1, text: '物业出', owner: '物业' }],
    'halls.list': [{}],
    'halls.day': [{ hall: 'h1', day: aDay() }],
    'halls.freeRooms': [{ hall: 'h1', day: aDay(), from: '10:00', to: '12:00' }],
    'halls.create': [{ name: '阳光社区邻里中心', address: '阳光路9号', community: 'c1', requestId: 'h1' }],
    'halls.setup': [{ hall: 'h1' }],
    'halls.guestUse': [{}],
    'halls.utilisation': [{ hall: 'h1', from: aDay(), to: aDay() }],
    'rooms.list': [{}, { hall: 'h1' }],
    'rooms.week': ['h1-talk', 'h1-ask', 'h1-chess'].map((roomId) => ({ roomId, from: aDay() })),
    'halls.updateSetup': [{ hall: 'h1', version: 99, kind: 'ordinary', day: aDay() }],
    'bookings.book': [aWish()],
    'bookings.mine': [{}],
    'bookings.show': booked.map((id) => ({ id })),
    'bookings.guestAccesses': booked.map((id) => ({ id })),
    'bookings.revealGuest': booked.map((id) => ({ id, reason: 'counter', requestId: id })),
    'bookings.cancel': [{ id: 'nothing' }],
    'bookings.reschedule': booked.map((id) => ({ id, day: aDay(), from: '10:00', to: '12:00' })),
    'bookings.checkIn': booked.map((id) => ({ id, code })),
    'bookings.leave': booked.map((id) => ({ id })),
    'bookings.acceptOffer': booked.map((id) => ({ id })),
    'bookings.joinWaitlist': [aWish()],
    'bookings.leaveWaitlist': [{ id: 'nothing' }],
    'bookings.appeal': booked.map((id) => ({ id, note: '路上堵车了' })),
    'bookings.excuse': booked.map((id) => ({ id, excused: true, reply: '知道了' })),
    'bookings.desk': [{ hall: 'h1', day: aDay() }],
    'bookings.deskList': ['pending', 'appeals', 'bookings'].map((list) => ({ hall: 'h1', list, day: aDay() })),
    'bookings.decide': [{ id: 'nothing', approve: true }],
    'bookings.createBlock': [{ ...aWish(), title: '消防检查' }],
    'bookings.createSeries': [{ ...aWish(), title: '书法班', weeks: 2 }],
    'codes.resolve': [{ text: code }],
    'codes.list': [{ hall: 'h1' }],
    'codes.create': [{ hall: 'h1', kind: 'hall', requestId: 'c2' }],
    'codes.revoke': [{ id: 'nothing' }],
    'codes.sheet': [{ hall: 'h1' }],
    'walls.show': [{}, { community: 'c1' }, { station: 'st1' }, ...walls.map((card) => ({ card }))],
    'walls.card': walls.map((id) => ({ id })),
    'walls.preview': ids.map((id) => ({ case: id })),
    'walls.consent': ids.map((id) => ({ case: id, seen: 'x', agreed: true, hidePlace: false, photos: false })),
    'walls.withdraw': [{ id: 'nothing' }],
    'walls.list': ['waiting', 'reading', 'hidden', 'public'].map((list) => ({ list })),
    'walls.propose': walls.map((id) => ({ id, version: 99 })),
    'walls.proposeNotice': [aNotice()],
    'walls.approve': walls.map((id) => ({ id, version: 99 })),
    'walls.return': walls.map((id) => ({ id, version: 99, reason: 'privacy' })),
    'walls.flag': walls.map((id) => ({ id, reason: 'other' })),
    'walls.restore': walls.map((id) => ({ id, version: 99 })),
    'walls.remove': walls.map((id) => ({ id, version: 99, reason: 'privacy' })),
    'walls.moderation': [{}],
    'walls.poster': [{ ids: walls, paper: 'A4', perPage: 6 }],
    'rates.show': [{ unit: 'c1', period: communityDay(Date.now()).slice(0, 7) }],
    'rates.list': [{ unit: 'c1', period: communityDay(Date.now()).slice(0, 7), count: 'received' }],
    'ledgers.list': [{}],
    'ledgers.show': (['day', 'month'] as const).map((kind) => ({
      ...{ unit: 'c1', kind, period: communityDay(Date.now()).slice(0, kind === 'day' ? 10 : 7) },
    })),
    'ledgers.sign': [{ unit: 'c1', period: '2026-01' }],
    'ledgers.check': [{ unit: 'c1', period: '2026-01' }],
    'ledgers.lock': [{ unit: 'c1', period: '2026-01' }],
    'ledgers.amend': [
      { unit: 'c1', period: '2026-01', row: ids[0]!, column: 'channel', value: 'phone', reason: '当时是打电话来的' },
    ],
    'households.mine': [{}],
    'households.claim': [{ compound: 'k1', building: '1', unit: '1', door: '102' }],
    'households.leave': [{ confirmed: 'later' }],
    'households.asked': [{}],
    'households.confirm': [{ household: voting.ids[0]!, accept: true, check: '0000' }],
    'households.slips': [{ compound: 'k1', building: '1' }],
    'rolls.show': [{ topic: 't1' }, { topic: 't1', building: { compound: 'k1', building: '1' } }],
    'rolls.challenge': [
      { topic: 't1', requestId: 'w1', words: '搬走了', about: { kind: 'wrong', household: voting.ids[2]! } },
    ],
    'rolls.decide': [{ topic: 't1', id: 'nothing', accepted: true, note: '核对过了' }],
    'ballots.show': [{ topic: 't1' }],
    'ballots.cast': [{ topic: 't1', choice: 'racks', requestId: 'b2' }],
    'ballots.object': [{ topic: 't1', contest: true }],
    'ballots.receipt': [{ topic: 't1', receipt: 'a'.repeat(24) }],
    'ballots.papers': [{ topic: 't1' }, { topic: 't1', building: { compound: 'k1', building: '1' } }],
    'ballots.enterPaper': [
      { topic: 't1', household: voting.ids[3]!, choice: 'invalid', photos: [voting.photo], requestId: 'p1' },
    ],
    'ballots.verify': [{ topic: 't1', household: voting.ids[3]!, choice: 'invalid', requestId: 'v1' }],
    'inbox.list': [{}],
    'inbox.markRead': [{ upTo: 1 }],
    'messages.grantSubscriptions': [{ requestId: 'g1', results: {} }],
  });

  const secretsOf = (who: Somebody) => [openidOf(who), nameOf(who), phoneOf(who), personIdFor(who)];
  const folders = /^photos\/\d{4}-\d\d-\d\d[a-z2-7]{20}$/;

  /**
   * What the vault is opened for on purpose: the desk reads for whom it wrote a booking down, and who works on a case
   * reads who reports it; nobody else does.
   */
  const opened = (who: Somebody, name: EndpointName) => {
    if (name === 'bookings.revealGuest') return who === 'gao' ? [nameOf('zhao'), phoneOf('zhao')] : [];
    const works = ['gao', 'chen', 'sun'].includes(who);
    return name === 'cases.revealReporter' && works ? [nameOf('lin'), phoneOf('lin')] : [];
  };

  test.each(everybody)(
    '%s is told no openid, name, phone or personId but their own name and phone, whatever they ask',
    async (who) => {
      const own = who === 'stranger' ? [] : [nameOf(who), phoneOf(who)];
      for (const [name, tried] of Object.entries(inputs()) as [EndpointName, object[]][]) {
        for (const input of tried) {
          const answer = await testApi.reply(who, name, input);
          const told = JSON.stringify(answer);
          const leaked = everybody
            .flatMap(secretsOf)
            .filter(
              (secret) =>
                told.includes(secret) &&
                !(own.includes(secret) && name.startsWith('people.')) &&
                !opened(who, name).includes(secret),
            );
          expect({ name, leaked }).toEqual({ name, leaked: [] });
          expect(told).not.toContain('cloud://');
        }
      }
    },
  );

  test('every name of the contract is walked', () => {
    expect(Object.keys(inputs()).sort()).toEqual(Object.keys(contract).sort());
  });

  test('each step of a case answers without a secret, whoever takes it', async () => {
    for (const state of ['working', 'closed', 'refused'] as const) {
      const id = await aCase(testApi);
      for (const one of WAYS[state]) {
        const told = JSON.stringify(await step(testApi, id, one));
        for (const secret of everybody.flatMap(secretsOf)) expect(told).not.toContain(secret);
      }
    }
  });

  test('no collection but the vault holds an openid, a name or a phone number', () => {
    const identities = everybody.flatMap((who) => [openidOf(who), nameOf(who), phoneOf(who)]);
    for (const { name } of testApi.emulator.database.collections()) {
      if (name === 'vault') continue;
      const kept = JSON.stringify(testApi.all(name));
      expect({ name, kept: identities.filter((secret) => kept.includes(secret)) }).toEqual({ name, kept: [] });
    }
  });

  test('the folder of photos is another one each day, so that the addresses of two photos never tell of one person', async () => {
    const { uploadFolder } = await testApi.ask('lin', 'people.me', {});
    expect(uploadFolder).toMatch(folders);
    expect((await testApi.ask('wu', 'people.me', {})).uploadFolder).not.toBe(uploadFolder);
    const days = ['2025-09-10', '2025-09-11'].map((day) =>
      photoFolderOf(personIdFor('lin'), IDENTITY_KEY, day).slice(-20),
    );
    expect(new Set([...days, uploadFolder.slice(-20)]).size).toBe(3);
  });

  test('a photo of an earlier day is still lin’s own', async () => {
    const photo = await testApi.upload('lin', `${photoFolderOf(personIdFor('lin'), IDENTITY_KEY, '2025-09-10')}/1.jpg`);
    expect(await testApi.ask('lin', 'cases.report', aReport({ photos: [photo] }))).toHaveProperty('id');
    expect(await testApi.refusal('wu', 'cases.report', aReport({ photos: [photo] }))).toMatchObject({
      code: 'invalidInput',
      reason: 'photos',
    });
  });
});
