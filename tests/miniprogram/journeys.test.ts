import { askThenVerifyFails, noQuotaFallback, refuseToReview, reportToRating, strangerAtTheStation, unsatisfiedToRoundTwo } from '../journeys/stories';
import { compile, type Program } from './compile';
import { readOutput } from './output';
import { playing } from '../journeys/town';
import { shippedPhone } from './shipped-phone';

jest.setTimeout(180_000);

describe('on a phone with what ships', () => {
  let program: Program;
  beforeAll(() => {
    program = compile(readOutput());
  });
  const played = playing((openid) => shippedPhone(program, openid));

  test('a report goes from the resident’s phone to the officer and back to the rating', played(reportToRating));
  test('a refusal is sent to review and decided by somebody else', played(refuseToReview));
  test('a question is answered, a verification fails, and the work is done again', played(askThenVerifyFails));
  test('an unhappy resident gets a second round', played(unsatisfiedToRoundTwo));
  test('who granted no message finds everything in the inbox', played(noQuotaFallback));
  test('a stranger at a station joins and reports', played(strangerAtTheStation));
});
