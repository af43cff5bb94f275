import type { HallView, LimitsView } from '@domain/halls/view';
import { hallText as text } from '@/text/halls';
import { Section } from '@/ui/Card';
import { Limits } from './Limits';

/** The rules that all rooms share, or those of each room where they differ. */
export function HallRules({ of: { rooms } }: { of: HallView }) {
  const kinds = [...new Map(rooms.map((room) => [sameRules(room.limits), room])).values()];
  const [only] = kinds;
  if (!only) return null;
  return (
    <Section title={text.rules}>
      {kinds.map((kind) => {
        const alike = rooms.filter((room) => sameRules(room.limits) === sameRules(kind.limits));
        return <Limits key={kind.id} of={kind.limits} title={kinds.length > 1 ? alike.map(({ name }) => name).join(text.and) : undefined} shared={alike.length > 1} />;
      })}
    </Section>
  );
}

const sameRules = ({ capacity: _, ...limits }: LimitsView): string => JSON.stringify(limits);
