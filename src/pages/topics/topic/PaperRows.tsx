import type { TopicView } from '@domain/topics/view';
import { formatMoment } from '@domain/vocabulary/time';
import { papersText as text } from '@/text/topics/papers';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { useTopicPapers } from './useTopicPapers';

/** What can be printed of a topic: for everybody the certificate of the count, for staff what hangs at the doors. */
export function PaperRows({ shown, now }: { shown: TopicView; now: number }) {
  const papers = useTopicPapers(shown.id);
  const { staff, drafts, gatherings, vote, result } = shown;
  const written = staff ? gatherings.filter(({ minutes }) => minutes !== undefined) : [];
  const rows = [
    ...(staff && drafts.length ? [{ title: text.notice, onClick: () => papers.print({ kind: 'notice' }) }] : []),
    ...written.map(({ id, at }) => ({
      title: text.minutes(formatMoment(at, now)),
      onClick: () => papers.print({ kind: 'minutes', gathering: id }),
    })),
    ...(staff && vote ? [{ title: text.roll, onClick: () => papers.print({ kind: 'roll' }) }] : []),
    ...(result ? [{ title: text.certificate, onClick: papers.certify }] : []),
  ];
  if (!rows.length) return null;
  return (
    <Section title={text.title} hint={papers.busy ? text.busy : undefined}>
      <Rows>
        {rows.map(({ title, onClick }) => (
          <ListRow key={title} icon="list" title={title} onClick={papers.busy ? undefined : onClick} />
        ))}
      </Rows>
    </Section>
  );
}
