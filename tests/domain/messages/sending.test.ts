import { deliver, inboxId, type OutboxEntry } from '@domain/messages/notice';
import { endingOf, MOST_TRIES, RETRY_AFTER, type Ending, type SendAnswer } from '@domain/messages/sending';

const now = 1_000_000;

describe('what WeChat answered, and what becomes of the message', () => {
  const table: [string, SendAnswer, number, Ending][] = [
    ['a sent message has spent its grant', { sent: true, msgId: 7 }, 1, { send: 'sent', quota: 'spent', msgId: 7 }],
    ['a message without an answer is never sent again', { unknown: true }, 1, { send: 'unknown', quota: 'spent' }],
    [
      'somebody who granted nothing has the inbox',
      { refused: 43101 },
      1,
      { send: 'noQuota', quota: 'none left', result: '43101' },
    ],
    [
      'somebody who is being written to is written to later',
      { refused: 43108 },
      1,
      { send: 'due', quota: 'given back', retryAt: now + RETRY_AFTER, result: '43108' },
    ],
    [
      'an overloaded cloud is asked later',
      { refused: -501003 },
      3,
      { send: 'due', quota: 'given back', retryAt: now + RETRY_AFTER, result: '-501003' },
    ],
    [
      'somebody is not waited for for ever',
      { refused: 43108 },
      MOST_TRIES,
      { send: 'failed', quota: 'given back', result: '43108' },
    ],
    [
      'a wrong template is not tried again',
      { refused: 40037 },
      1,
      { send: 'failed', quota: 'given back', result: '40037' },
    ],
    [
      'a value WeChat dislikes is not tried again',
      { refused: 47003 },
      1,
      { send: 'failed', quota: 'given back', result: '47003' },
    ],
    [
      'a missing permission is not tried again',
      { refused: -604101 },
      1,
      { send: 'failed', quota: 'given back', result: '-604101' },
    ],
  ];
  for (const [what, answer, tries, ending] of table)
    test(what, () => expect(endingOf(answer, tries, now)).toEqual(ending));
});

describe('one message a person and event', () => {
  const entry: OutboxEntry = {
    id: 'case1-0-0',
    to: { position: 'gridOfficer@g1' },
    notice: 'caseArrived',
    template: 'staffTask',
    facts: { number: 'N1' },
    about: 'case1',
    at: now,
  };

  test('an officer who also sits at the desk gets one', () => {
    const asDesk: OutboxEntry = { ...entry, id: 'case1-0-1', to: { position: 'desk@c1' } };
    expect(deliver(asDesk, 'chen').id).toBe(deliver(entry, 'chen').id);
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
    expect(deliver(entry, 'chen')).toEqual({
      id: 'case1-0_chen',
      to: 'chen',
      notice: 'caseArrived',
      template: 'staffTask',
      facts: { number: 'N1' },
      about: 'case1',
      at: now,
      send: 'due',
      sendDue: now,
      tries: 0,
    });
  });
});
