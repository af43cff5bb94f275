import { Text } from '@tarojs/components';
import { HOUR, type Moment } from '@domain/time';
import type { TopicView } from '@domain/topics/view';
import { formatMoment } from '@domain/vocabulary/time';
import { topicsText as text } from '@/text/topics/topics';
import { SecondaryButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';
import { Photos } from '@/ui/status/Photos';
import type { TopicActions } from './useTopicActions';

type Props = { shown: TopicView; now: Moment; actions: TopicActions };

/** When a code may be scanned, as the cloud has it. */
const isNow = (at: Moment, now: Moment): boolean => now >= at - 2 * HOUR && now <= at + 6 * HOUR;

/** The gatherings about a topic: when and where, how many came, what was said. */
export function GatheringList({ shown, now, actions }: Props) {
  const { gatherings } = shown;
  if (!gatherings.length) return null;
  return (
    <Section title={text.gatherings}>
      {[...gatherings].reverse().map(({ id, at, place, present, minutes, photos, signedIn }) => (
        <Card key={id}>
          <CardTitle>{text.gatheringAt(formatMoment(at, now), place)}</CardTitle>
          {present !== undefined && <CardNote>{text.present(present)}</CardNote>}
          {minutes !== undefined && <Text>{minutes}</Text>}
          {photos.length > 0 && <Photos photos={photos} />}
          {signedIn && <CardNote>{text.signedIn}</CardNote>}
          {!signedIn && isNow(at, now) && (
            <SecondaryButton busy={actions.sending} onClick={() => actions.signIn(shown, id)}>
              {text.signIn}
            </SecondaryButton>
          )}
        </Card>
      ))}
    </Section>
  );
}
