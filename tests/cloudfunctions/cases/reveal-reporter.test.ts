import { DAY } from '@domain/time';
import { aCase, afterOwnDay, aReport, step } from '../../support/aCase';
import { happy } from '../../support/case-ways';
import { everybody, nameOf, personIdFor, phoneOf } from '../../support/people';
import { openTestApi, type TestApi } from '../../support/cloud/test-api';

describe('they can ring me up, and I see who looked', () => {
  let testApi: TestApi;
  beforeEach(async () => void (testApi = await openTestApi()));
  afterEach(() => testApi.close());
  const reveal = { reason: 'contact', requestId: 'look1' } as const;
  const lastEvent = (id: string) => testApi.one<{ events: object[] }>('cases', id)?.events.slice(-1)[0];

  test('the handler reads my name and number after that was put on record, and I find it under my own', async () => {
    const id = await aCase(testApi, 'working');
    expect(await testApi.ask('sun', 'cases.show', { id })).toMatchObject({
      contact: { reasons: ['contact', 'visit'], relayOnly: false },
    });
    const told = await testApi.ask('sun', 'cases.revealReporter', { id, ...reveal });
    expect(told).toMatchObject({
      name: nameOf('lin'),
      phone: phoneOf('lin'),
      identityAccesses: [{ role: 'handler', unitName: '城管局', reason: 'contact', subject: 'case', about: id }],
    });
    const order = testApi.recordedRequests().map(({ collection }) => collection);
    expect(order.indexOf('identityaccesses')).toBeLessThan(order.indexOf('vault'));
    expect((await testApi.ask('lin', 'people.identityAccesses', {})).own).toEqual([
      expect.objectContaining({ role: 'handler', reason: 'contact', subject: 'case', about: id }),
    ]);
    expect(testApi.all('identityaccesses')).toEqual([
      expect.objectContaining({ personId: personIdFor('lin'), by: personIdFor('sun'), unit: 'd1' }),
    ]);
  });

  test('the call is written down as the contact I wait for, once, whatever the handler saw last', async () => {
    const id = await aCase(testApi, 'working');
    const { access } = await testApi.ask('sun', 'cases.revealReporter', { id, ...reveal });
    await testApi.ask('lin', 'cases.advance', { id, version: 4, action: 'supplement', note: '五层也坏了' });
    for (let tap = 0; tap < 2; tap++)
      expect((await testApi.ask('sun', 'cases.recordDial', { id, access })).history.slice(-1)[0]).toMatchObject({
        action: 'contact',
        method: 'phone',
      });
    expect(testApi.one<{ events: object[] }>('cases', id)?.events).toHaveLength(6);
  });

  test('a number that was not looked at, by somebody else, of another case or a day ago calls nobody', async () => {
    const [id, other] = [await aCase(testApi, 'working'), await aCase(testApi, 'working')];
    const { access } = await testApi.ask('sun', 'cases.revealReporter', { id, ...reveal });
    const before = lastEvent(id);
    expect(await testApi.refusal('sun', 'cases.recordDial', { id, access: 'nothing' })).toMatchObject({
      code: 'notFound',
    });
    for (const [who, about] of [
      ['chen', id],
      ['sun', other],
    ] as const)
      expect(await testApi.refusal(who, 'cases.recordDial', { id: about, access })).toMatchObject({
        reason: 'people.lookFirst',
      });
    await testApi.put({
      identityaccesses: testApi.all('identityaccesses').map((it) => ({ ...it, at: Date.now() - DAY - 1 })),
    });
    expect(await testApi.refusal('sun', 'cases.recordDial', { id, access })).toMatchObject({
      reason: 'people.lookFirst',
    });
    expect(await testApi.refusal('sun', 'cases.advance', { id, version: 4, action: 'dial' })).toMatchObject({
      reason: 'cases.dial',
    });
    expect(lastEvent(id)).toEqual(before);
  });

  test('nobody else looks, and nothing is on record of who was turned away', async () => {
    const id = await aCase(testApi, 'working');
    for (const who of everybody.filter((one) => !['gao', 'chen', 'sun'].includes(one)))
      expect(['forbidden', 'notSignedIn', 'notFound', 'ruleBroken']).toContain(
        (await testApi.refusal(who, 'cases.revealReporter', { id, ...reveal })).code,
      );
    for (const reason of [undefined, '', 'curious', 'counter'])
      expect(await testApi.refusal('sun', 'cases.revealReporter', { id, requestId: 'x', reason })).toMatchObject({
        code: 'invalidInput',
        reason: 'reason',
      });
    expect(testApi.all('identityaccesses')).toEqual([]);
  });

  test('a complaint about staff opens to nobody', async () => {
    const id = await aCase(testApi, 'working');
    await testApi.put({ cases: [{ ...testApi.one('cases', id)!, aboutStaff: 'community' }] });
    expect(await testApi.ask('sun', 'cases.show', { id })).toMatchObject({ contact: { reasons: [], relayOnly: true } });
    expect(await testApi.refusal('sun', 'cases.revealReporter', { id, ...reveal })).toMatchObject({
      reason: 'cases.relayOnly',
    });
    for (const who of ['gao', 'chen'] as const)
      expect(await testApi.refusal(who, 'cases.revealReporter', { id, ...reveal })).toMatchObject({ code: 'notFound' });
    expect(testApi.all('identityaccesses')).toEqual([]);
  });

  test('for whom the desk wrote something down, the caller reads the number that was left', async () => {
    const { id } = await testApi.ask(
      'gao',
      'cases.report',
      aReport({ channel: 'phone', onBehalf: { name: '周奶奶', phone: '09005550199' } }),
    );
    expect(await testApi.ask('chen', 'cases.revealReporter', { id, ...reveal })).toMatchObject({
      name: '周奶奶',
      phone: '09005550199',
    });
    const nameless = await testApi.ask('gao', 'cases.report', aReport({ channel: 'paperBox' }));
    expect(await testApi.ask('chen', 'cases.show', { id: nameless.id })).not.toHaveProperty('contact');
  });

  test('a caller looks, rings and writes down what I said; I read it and may have it done again', async () => {
    const id = await aCase(testApi, 'callback');
    const callback = { id, reason: 'callback', requestId: 'c1' } as const;
    expect(await testApi.refusal('tang', 'cases.revealReporter', callback)).toMatchObject({ reason: 'cases.reveal' });
    await afterOwnDay(testApi, id);
    const call = { rating: happy, note: '通话五分钟' };
    const version = () => testApi.one<{ version: number }>('cases', id)!.version;
    const record = { id, action: 'recordCall', ...call } as const;
    expect(await testApi.refusal('tang', 'cases.advance', { ...record, version: version() })).toMatchObject({
      reason: 'cases.recordCall',
    });
    const { access } = await testApi.ask('tang', 'cases.revealReporter', callback);
    expect(await testApi.refusal('tang', 'cases.advance', { ...record, version: version() })).toMatchObject({
      reason: 'cases.recordCall',
    });
    const { actions } = await testApi.ask('tang', 'cases.recordDial', { id, access });
    expect(actions.map(({ action }) => action)).toEqual(['recordCall', 'missCall']);
    await step(testApi, id, ['tang', 'recordCall', call]);
    expect(await testApi.ask('lin', 'cases.show', { id })).toMatchObject({
      rating: { by: 'caller', solved: 'yes' },
      actions: [{ action: 'rate' }, { action: 'reopen' }],
    });
    const { entries } = await testApi.ask('lin', 'inbox.list', {});
    expect(entries.map(({ words }) => words).join()).toContain(
      '回访员在电话里替您记下：有人联系过，解决了，非常满意。',
    );
  });
});
