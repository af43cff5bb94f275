import { browserPhone } from './browser-phone';
import { bookByRoom, bookByTime, checkInByCode, closeABookedDay, refusedByQuota, waitingList } from './hall-stories';
import { storyPlayer } from './story-player';

jest.setTimeout(180_000);

describe('rooms, in the browser preview', () => {
  const play = storyPlayer(browserPhone);

  test('a time first: a free room in a few taps', play(bookByTime));
  test('a room first: an hour and a half, moved later', play(bookByRoom));
  test('a second booking on one day is refused, with the way out', play(refusedByQuota));
  test('a freed time goes to who stands in line', play(waitingList));
  test('the code at the door checks in', play(checkInByCode));
  test('a day with three bookings is closed, and all three are told', play(closeABookedDay));
});
