import type { CaseView } from '@domain/cases/view';
import { go } from '@/routes';
import { casesText as text } from '@/text/cases/cases';
import { topicRoutes } from '@/topicRoutes';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';

/** The topic in which residents talk the case over; for who may, the way to make one of it. */
export function TopicRow({ case: { id, topic, mayDeliberate } }: { case: CaseView }) {
  if (!topic && !mayDeliberate) return null;
  return (
    <Section title={text.deliberation}>
      <Rows>
        {topic ? (
          <ListRow
            icon="chat"
            title={topic.title}
            note={text.deliberated}
            onClick={() => go(topicRoutes.topic(topic.id))}
          />
        ) : (
          <ListRow
            icon="chat"
            title={text.deliberate}
            note={text.deliberateHint}
            onClick={() => go(topicRoutes.propose(id))}
          />
        )}
      </Rows>
    </Section>
  );
}
