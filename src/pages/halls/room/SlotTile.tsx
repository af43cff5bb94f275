import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import type { SlotState, SlotRangeView } from '@domain/bookings/availability/availability-view';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { formatTimeRange } from '@/text/bookings/booking-times';
import { slotStateText, weekText as text } from '@/text/halls/halls';
import { Icon, type IconName } from '@/ui/status/icons/Icon';

type Props = {
  slot: SlotRangeView;
  chosen: boolean;
  /** Part of the booking that is being rescheduled. */
  old: boolean;
  onTap: (slot: SlotRangeView) => void;
  onWait?: (slot: SlotRangeView) => void;
};

/** A free half hour is a tile to tap; everything else is a row that says what it is. */
export function SlotTile({ slot, chosen, old, onTap, onWait }: Props) {
  if (slot.state !== 'free') return <SlotRow slot={slot} onWait={onWait} />;
  const words = chosen ? text.chosen : old ? text.old : slotStateText.free;
  return (
    <View
      className={clsx('half-hour', 'half-hour_free', old && 'half-hour_old', chosen && 'half-hour_chosen')}
      hoverClass="half-hour_pressed"
      aria-role="checkbox"
      aria-label={text.slot(slot.from, slot.to, words)}
      aria-checked={chosen}
      onClick={() => onTap(slot)}
    >
      <Text className="half-hour__time">{slot.from}</Text>
      <View className="half-hour__words">
        {chosen && <Icon name="check" small />}
        <Text>{words}</Text>
      </View>
    </View>
  );
}

const iconOf: Record<Exclude<SlotState, 'free'>, IconName> = {
  taken: 'people',
  mine: 'person',
  block: 'building',
  closed: 'lock',
  past: 'clock',
  tooSoon: 'clock',
  tooFar: 'hourglass',
  tooShort: 'clock',
};

function SlotRow({
  slot: { state, ...slot },
  onWait,
}: {
  slot: SlotRangeView;
  onWait?: (slot: SlotRangeView) => void;
}) {
  if (state === 'free') return null;
  const stateText = slot.endOnly ? text.endOnly : slotStateText[state];
  const words = slot.title ? `${stateText}：${slot.title}` : stateText;
  const { booking } = slot;
  return (
    <View
      className={clsx('half-hour', 'half-hour_wide', `half-hour_${state}`)}
      aria-label={text.slot(slot.from, slot.to, words)}
    >
      <Icon name={iconOf[state]} small />
      <View className="half-hour__what">
        <Text className="half-hour__time">{formatTimeRange(slot.from, slot.to)}</Text>
        <Text className="half-hour__words">{words}</Text>
      </View>
      {booking ? (
        <SlotAction
          label={`${text.open}，${formatTimeRange(slot.from, slot.to)}`}
          onClick={() => go(hallRoutes.booking(booking))}
        >
          {text.open}
        </SlotAction>
      ) : (
        state === 'taken' &&
        onWait && (
          <SlotAction label={text.waitFor(slot.from, slot.to)} onClick={() => onWait({ state, ...slot })}>
            {text.wait}
          </SlotAction>
        )
      )}
    </View>
  );
}

const SlotAction = ({ label, onClick, children }: { label: string; onClick: () => void; children: string }) => (
  <View
    className="half-hour__action"
    hoverClass="half-hour__action_pressed"
    aria-role="button"
    aria-label={label}
    onClick={onClick}
  >
    {children}
  </View>
);
