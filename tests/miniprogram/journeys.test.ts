import {
  bookByRoom,
  bookByTime,
  checkInByCode,
  closeABookedDay,
  refusedByQuota,
  waitingList,
} from '../journeys/hall-stories';
import {
  askThenVerifyFails,
  noQuotaFallback,
  pauseToObjection,
  refuseToReview,
  reportToRating,
  strangerAtTheStation,
  unsatisfiedToRoundTwo,
  wrongUnitToDecision,
} from '../journeys/stories';
import { compile, type Program } from './phones/compile';
import { readOutput } from './measures/output';
import { storyPlayer } from '../journeys/story-player';
import { decideTogether } from '../journeys/topic-stories';
import { shippedPhone } from './phones/shipped-phone';

jest.setTimeout(180_000);

describe('on a phone with what ships', () => {
  let program: Program;
  beforeAll(() => {
    program = compile(readOutput());
  });
  const played = storyPlayer((openid) => shippedPhone(program, openid));

  test('a report goes from the resident’s phone to the officer and back to the rating', played(reportToRating));
  test('a refusal is sent to review and decided by somebody else', played(refuseToReview));
  test('a question is answered, a verification fails, and the work is done again', played(askThenVerifyFails));
  test('a unit says it is not its case, and the centre decides for good', played(wrongUnitToDecision));
  test('a resident does not accept a pause, and the work goes on', played(pauseToObjection));
  test('an unhappy resident gets a second round', played(unsatisfiedToRoundTwo));
  test('who granted no message finds everything in the inbox', played(noQuotaFallback));
  test('a stranger at a station joins and reports', played(strangerAtTheStation));
  test('a room is found by its time and booked in a few taps', played(bookByTime));
  test('a room is booked for an hour and a half, and moved', played(bookByRoom));
  test('a second booking on one day is refused, with the way out', played(refusedByQuota));
  test('a freed time goes to who stands in line', played(waitingList));
  test('the code at the door checks in', played(checkInByCode));
  test('a building decides about handrails, and somebody gets the work', played(decideTogether));
  test('a day with three bookings is closed, and all three are told', played(closeABookedDay));
});
