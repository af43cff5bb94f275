import { isLong } from '../support/iterations';
import { browserPhone } from './browser-phone';
import * as hallStories from './hall-stories';
import * as stories from './stories';
import { storyPlayer } from './story-player';

jest.setTimeout(180_000);

const { reportToRating, ...others } = { ...stories, ...hallStories };

// the stories run daily on the shipped output; here one story shows daily that the preview works
describe('in the browser preview', () => {
  const play = storyPlayer(browserPhone);

  test('a report goes from the resident’s phone to the officer and back to the rating', play(reportToRating));
  for (const [name, story] of Object.entries(others)) (isLong ? test : test.skip)(name, play(story));
});
