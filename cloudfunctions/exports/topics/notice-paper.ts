import { AlignmentType, ImageRun, Paragraph } from 'docx';
import { areaNameOf } from '@domain/topics/area';
import { stageEndsAt } from '@domain/topics/lifecycle/conditions';
import type { TopicDraft, TopicFacts } from '@domain/topics/topic';
import { formatMoment } from '@domain/vocabulary/time';
import { legalSentence, noticePaperText as text } from '@domain/vocabulary/topics/papers';
import { line } from '../paragraphs';
import { createPaperPage, heading, labelled } from './paper-page';

const CODE_SIZE = 150;

/** The code that opens the topic on a phone. */
const codeImage = (picture: Buffer): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: 'png',
        data: picture,
        transformation: { width: CODE_SIZE, height: CODE_SIZE },
        altText: { name: 'code', title: text.scan, description: text.scan },
      }),
    ],
  });

/** A plan to hang at the doors: what is done, who pays, who is worse off, until when, and how to object. */
export function createNoticePaper(topic: TopicFacts, draft: TopicDraft, picture: Buffer): Promise<Buffer> {
  const until = stageEndsAt(topic);
  const others = topic.options.filter((option) => !option.nothing && option.text !== draft.text);
  return createPaperPage(text.title, [
    heading(`${text.title}：${topic.title}`),
    line(legalSentence[topic.mode ?? 'advisory'], { centred: true }),
    line(areaNameOf(topic), { centred: true }),
    line(`${text.plan}（${text.version(draft.version)}）`, { bold: true, size: 28 }),
    line(draft.text, { size: 28 }),
    labelled(text.cost, draft.cost > 0 ? text.yuan(draft.cost, draft.payer) : text.free),
    labelled(text.worseOff, draft.worseOff || text.nobody),
    ...(others.length ? [line(text.options, { bold: true }), ...others.map((one) => line(one.text))] : []),
    ...(until === undefined ? [] : [labelled(text.until, formatMoment(until, 0))]),
    line(text.object),
    codeImage(picture),
    line(text.scan, { centred: true }),
  ]);
}
