import { Document, Packer } from 'docx';
import { isActive, panelOf, type MediationFacts } from '@domain/mediations/mediation';
import { dateParts, momentOf, type Moment } from '@domain/time';
import { agreementText as text, mediationKindName } from '@domain/vocabulary/mediations';
import { roleName } from '@domain/vocabulary/people';
import { formatDate } from '@domain/vocabulary/time';
import { labelled as labelledOr, line, PAGE } from './paragraphs';

const labelled = (label: string, words: string) => labelledOr(label, words, text.nobody);

const formatDayAt = (at: Moment): string => formatDate(dateParts(at));

/** An agreement, A4: who agreed to what, before whom, and room for signatures by hand. */
export function createAgreementDocument(mediation: MediationFacts): Promise<Buffer> {
  const { kind, parties, agreement, followUps } = mediation;
  const active = parties.filter(isActive);
  const panel = panelOf(mediation).map(({ name, role }) => `${name}（${roleName[role]}）`);
  const days = followUps.map(({ day }) => formatDayAt(momentOf(day, 0)));
  const words = agreement?.terms.split('\n') ?? [];
  return Packer.toBuffer(
    new Document({
      title: text.title,
      sections: [
        {
          properties: { page: PAGE },
          children: [
            line(text.title, { bold: true, size: 36, centred: true }),
            labelled(text.parties, active.map(({ name }) => name).join('、')),
            labelled(text.panel, panel.join('、')),
            labelled(text.kind, mediationKindName[kind]),
            line(text.terms, { bold: true }),
            ...words.map((one) => line(one)),
            labelled(text.followUps, days.join('、')),
            line(text.binding),
            line(text.private),
            ...active.flatMap(({ name, signedAt }) => [
              line(name, { bold: true }),
              line(signedAt === undefined ? text.unsigned : text.signed(formatDayAt(signedAt))),
              line(text.signature),
            ]),
          ],
        },
      ],
    }),
  );
}
