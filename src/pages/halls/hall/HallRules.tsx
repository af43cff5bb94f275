import type { HallView } from '@domain/bookings/availability/availability-view';
import type { LimitsView } from '@domain/halls/view';
import { hallText as text, formatLimits } from '@/text/halls/halls';
import { Section } from '@/ui/layout/Card';
import { RuleList } from '@/ui/feedback/Limits';

/** The rules that most rooms share, then for each other room only the differences. */
export function HallRules({ hall: { rooms } }: { hall: HallView }) {
  const alike = (room: HallView['rooms'][number]) =>
    rooms.filter((other) => sameRules(other.limits) === sameRules(room.limits));
  const [usual] = [...rooms].sort((a, b) => alike(b).length - alike(a).length);
  if (!usual) return null;
  const common = formatLimits(usual.limits, true);
  const others = rooms.filter((room) => sameRules(room.limits) !== sameRules(usual.limits));
  return (
    <Section title={text.rules}>
      <RuleList rules={common} />
      {others.map((room) => (
        <RuleList
          key={room.id}
          title={text.different(room.name)}
          rules={formatLimits(room.limits, true).filter((line) => !common.includes(line))}
        />
      ))}
    </Section>
  );
}

const sameRules = ({ capacity: _, ...limits }: LimitsView): string => JSON.stringify(limits);
