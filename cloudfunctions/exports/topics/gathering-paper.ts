import type { Gathering, TopicFacts } from '@domain/topics/topic';
import { formatMoment } from '@domain/vocabulary/time';
import { gatheringPaperText as text, legalSentence } from '@domain/vocabulary/topics/papers';
import { line } from '../paragraphs';
import { createPaperPage, heading, labelled } from './paper-page';

/** The minutes of a gathering with the questions that were answered by now; nobody is named. */
export function createGatheringPaper(topic: TopicFacts, gathering: Gathering): Promise<Buffer> {
  const { at, place, present = 0, minutes = '' } = gathering;
  const answered = topic.questions.flatMap(({ text: asked, answer }) => (answer ? [{ asked, answer }] : []));
  return createPaperPage(text.title, [
    heading(text.title),
    line(legalSentence[topic.mode ?? 'advisory'], { centred: true }),
    labelled(text.about, topic.title),
    labelled(text.when, formatMoment(at, 0)),
    labelled(text.place, place),
    labelled(text.present, text.people(present)),
    line(text.minutes, { bold: true }),
    line(minutes),
    ...(answered.length ? [line(text.questions, { bold: true })] : []),
    ...answered.flatMap(({ asked, answer }, n) => [
      line(`${n + 1}. ${asked}`),
      line(`${text.answeredBy(answer.owner)}：${answer.text}`),
    ]),
    line(text.sign),
  ]);
}
