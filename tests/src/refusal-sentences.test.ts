import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ballotErrorMessages } from '@/text/ballots/ballot-error-messages';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { callErrorMessages } from '@/text/calls/call-error-messages';
import { mediationErrorMessages } from '@/text/mediations/mediation-error-messages';
import { campaignErrorMessages } from '@/text/calls/campaign-error-messages';
import { meetingErrorMessages } from '@/text/calls/meeting-error-messages';
import { caseErrorMessages } from '@/text/cases/case-error-messages';
import { countyErrorMessages } from '@/text/county/county-error-messages';
import { ledgerErrorMessages } from '@/text/ledgers/ledger-error-messages';
import { peopleErrorMessages } from '@/text/people/people-error-messages';
import { topicErrorMessages } from '@/text/topics/topic-error-messages';
import { wallErrorMessages } from '@/text/walls/wall-error-messages';

const root = path.resolve(__dirname, '../..');
const sources = ['domain', 'cloudfunctions'].flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(root, room, name)),
);
/** The reasons that the code spells out; those put together from an action or a rule have tests of their own. */
const reasons = new Set(
  sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/new AppError\(\s*'ruleBroken',\s*'([\w.]+)'/g)].map((match) => match[1]!),
  ),
);
const sentences = {
  ...ballotErrorMessages.rules,
  ...bookingErrorMessages.rules,
  ...callErrorMessages.rules,
  ...mediationErrorMessages.rules,
  ...meetingErrorMessages.rules,
  ...campaignErrorMessages.rules,
  ...caseErrorMessages.rules,
  ...countyErrorMessages.rules,
  ...ledgerErrorMessages.rules,
  ...peopleErrorMessages.rules,
  ...topicErrorMessages.rules,
  ...wallErrorMessages.rules,
};

test('whoever is refused by a rule reads a sentence about that rule', () => {
  expect(reasons.size).toBeGreaterThan(8);
  expect([...reasons].filter((reason) => !Object.hasOwn(sentences, reason)).sort()).toEqual([]);
});
