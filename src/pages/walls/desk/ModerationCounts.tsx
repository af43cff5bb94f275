import { cardProblemName, flagReasonName } from '@domain/vocabulary/walls';
import { useQuery } from '@/cloud/useQuery';
import { wallDeskText as text } from '@/text/walls/wall-desk';
import { Card, Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';

const reasonName: Partial<Record<string, string>> = { ...cardProblemName, ...flagReasonName };

/** What was decided about cards lately, by counts and reasons. */
export function ModerationCounts() {
  const { data } = useQuery('walls.moderation', {});
  const rows = (data?.counts ?? []).flatMap(({ action, reason, count }) => {
    const name = text.actions[action];
    // a newer action has no name yet
    return name === undefined ? [] : [{ name, reason: reason && reasonName[reason], count }];
  });
  return (
    <Section title={text.counts} hint={text.countsHint}>
      {rows.length ? (
        <Rows>
          {rows.map(({ name, reason, count }) => (
            <ListRow
              key={`${name}${reason ?? ''}`}
              title={[name, reason].filter(Boolean).join('：')}
              note={text.times(count)}
            />
          ))}
        </Rows>
      ) : (
        <Card>{text.countsNone}</Card>
      )}
    </Section>
  );
}
