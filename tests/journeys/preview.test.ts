import { browserPhone } from './browser-phone';
import {
  askThenVerifyFails,
  noQuotaFallback,
  refuseToReview,
  reportToRating,
  strangerAtTheStation,
  unsatisfiedToRoundTwo,
} from './stories';
import { storyPlayer } from './story-player';

jest.setTimeout(180_000);

describe('in the browser preview', () => {
  const play = storyPlayer(browserPhone);

  test('a report goes from the resident’s phone to the officer and back to the rating', play(reportToRating));
  test('a refusal is sent to review and decided by somebody else', play(refuseToReview));
  test('a question is answered, a verification fails, and the work is done again', play(askThenVerifyFails));
  test('an unhappy resident gets a second round', play(unsatisfiedToRoundTwo));
  test('who granted no message finds everything in the inbox', play(noQuotaFallback));
  test('a stranger at a station joins and reports', play(strangerAtTheStation));
});
