import { Document, Packer, type Paragraph } from 'docx';
import type { AgendaCase, MeetingFacts } from '@domain/meetings/meeting';
import { dateParts, momentOf, type Moment } from '@domain/time';
import { categoryName } from '@domain/vocabulary/cases';
import { meetingReasonName, minutesText as text } from '@domain/vocabulary/upward/meetings';
import { formatDate, formatTime } from '@domain/vocabulary/time';
import { labelled as labelledOr, line, PAGE } from './paragraphs';

const labelled = (label: string, words: string) => labelledOr(label, words, text.nobody);

const formatDayAt = (at: Moment): string => formatDate(dateParts(at));

function caseLines({ number, category, placeName, reason, decision }: AgendaCase, n: number): Paragraph[] {
  return [
    line(`${n + 1}. ${number} · ${placeName} · ${categoryName[category]}`, { bold: true }),
    ...(reason ? [labelled(text.reason, meetingReasonName[reason])] : []),
    ...(decision
      ? [
          labelled(text.lead, decision.unitName),
          labelled(text.assistants, decision.assistants.map(({ unitName }) => unitName).join('、')),
          labelled(text.until, formatDayAt(momentOf(decision.until, 0))),
          labelled(text.decision, decision.note),
        ]
      : [line(text.undecided)]),
  ];
}

/** The minutes of a meeting, A4: who was there, and for each case who leads, who helps and until when. */
export function createMinutesDocument({ at, place, unitName, members, cases }: MeetingFacts): Promise<Buffer> {
  const namesOf = (present: boolean): string =>
    members
      .filter(({ attendance }) => (attendance !== undefined) === present)
      .map((member) => member.unitName)
      .join('、');
  return Packer.toBuffer(
    new Document({
      title: text.title,
      sections: [
        {
          properties: { page: PAGE },
          children: [
            line(text.title, { bold: true, size: 36, centred: true }),
            labelled(text.when, `${formatDayAt(at)} ${formatTime(at)}`),
            labelled(text.place, place),
            labelled(text.convenor, unitName),
            labelled(text.present, namesOf(true)),
            labelled(text.absent, namesOf(false)),
            ...cases.flatMap(caseLines),
            line(text.binding),
          ],
        },
      ],
    }),
  );
}
