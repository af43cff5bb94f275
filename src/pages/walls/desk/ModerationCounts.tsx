import { useState } from 'react';
import { cardProblemName, flagReasonName } from '@domain/vocabulary/walls';
import { useQuery } from '@/cloud/useQuery';
import { generalMessageOf } from '@/screen/errors/generalMessage';
import { commonText } from '@/text/common';
import { wallDeskText as text } from '@/text/walls/wall-desk';
import { Notice } from '@/ui/feedback/Notice';
import { Skeleton } from '@/ui/feedback/Skeleton';
import { Card, Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';

const reasonName: Partial<Record<string, string>> = { ...cardProblemName, ...flagReasonName };

/** What was decided about cards lately, for who asks. */
export function ModerationCounts() {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Rows>
        <ListRow icon="clock" title={text.counts} note={text.countsHint} onClick={() => setOpen(true)} />
      </Rows>
    );
  return (
    <Section title={text.counts} hint={text.countsHint}>
      <Counts />
    </Section>
  );
}

/** By action and reason. */
function Counts() {
  const { data, error, refresh } = useQuery('walls.moderation', {});
  if (!data)
    return error ? (
      <Notice tone="warn" action={commonText.retry} onAction={() => void refresh()}>
        {generalMessageOf(error).title}
      </Notice>
    ) : (
      <Skeleton cards={1} />
    );
  const rows = data.counts.flatMap(({ action, reason, count }) => {
    const name = text.actions[action];
    // a newer action has no name yet
    return name === undefined ? [] : [{ name, reason: reason && reasonName[reason], count }];
  });
  return rows.length ? (
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
  );
}
