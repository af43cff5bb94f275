import { createInboxEntry, inboxId, type OutboxEntry } from '@domain/messages/notice';
import {
  sendOutcomeOf,
  MAX_SEND_ATTEMPTS,
  RETRY_DELAY,
  type SendOutcome,
  type SendResult,
} from '@domain/messages/sending';

const now = 1_000_000;

describe('what WeChat answered, and what becomes of the message', () => {
  const table: [string, SendResult, number, SendOutcome][] = [
    ['a sent message has spent its grant', { sent: true, msgId: 7 }, 1, { send: 'sent', quota: 'spent', msgId: 7 }],
    ['a message without an answer is never sent again', { unknown: true }, 1, { send: 'unknown', quota: 'spent' }],
    [
      'somebody who granted nothing has the inbox',
      { refused: 43101 },
      1,
      { send: 'noQuota', quota: 'exhausted', result: '43101' },
    ],
    [
      'somebody who is being written to is written to later',
      { refused: 43108 },
      1,
      { send: 'due', quota: 'refunded', retryAt: now + RETRY_DELAY, result: '43108' },
    ],
    [
      'an overloaded cloud is asked later',
      { refused: -501003 },
      3,
      { send: 'due', quota: 'refunded', retryAt: now + RETRY_DELAY, result: '-501003' },
    ],
    [
      'somebody is not waited for for ever',
      { refused: 43108 },
      MAX_SEND_ATTEMPTS,
      { send: 'failed', quota: 'refunded', result: '43108' },
    ],
    [
      'a wrong template is not tried again',
      { refused: 40037 },
      1,
      { send: 'failed', quota: 'refunded', result: '40037' },
    ],
    [
      'a value WeChat dislikes is not tried again',
      { refused: 47003 },
      1,
      { send: 'failed', quota: 'refunded', result: '47003' },
    ],
    [
      'a missing permission is not tried again',
      { refused: -604101 },
      1,
      { send: 'failed', quota: 'refunded', result: '-604101' },
    ],
  ];
  for (const [what, answer, attempts, ending] of table)
    test(what, () => expect(sendOutcomeOf(answer, attempts, now)).toEqual(ending));
});

describe('one message a person and event', () => {
  const entry: OutboxEntry = {
    id: 'case1-0-0',
    to: { position: 'gridOfficer@g1' },
    notice: 'caseArrived',
    template: 'staffTask',
    facts: { number: 'N1' },
    about: { subject: 'case', id: 'case1' },
    at: now,
  };

  test('an officer who also sits at the desk gets one', () => {
    const asDesk: OutboxEntry = { ...entry, id: 'case1-0-1', to: { position: 'desk@c1' } };
    expect(createInboxEntry(asDesk, 'chen').id).toBe(createInboxEntry(entry, 'chen').id);
  });

  test('two people, and two events, have messages of their own', () => {
    expect(
      new Set([
        inboxId('case1-0-0', 'chen'),
        inboxId('case1-0-0', 'gao'),
        inboxId('case1-1-0', 'chen'),
        inboxId('case1-10-0', 'chen'),
      ]).size,
    ).toBe(4);
  });

  test('what is put into an inbox still has to be sent', () => {
    expect(createInboxEntry(entry, 'chen')).toEqual({
      id: 'case1-0_chen',
      to: 'chen',
      notice: 'caseArrived',
      template: 'staffTask',
      facts: { number: 'N1' },
      about: { subject: 'case', id: 'case1' },
      at: now,
      send: 'due',
      sendDue: now,
      attempts: 0,
    });
  });
});
