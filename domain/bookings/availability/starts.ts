import { minutesBetween } from '../../halls/slot';
import type { LimitsView } from '../../halls/view';
import type { SlotRangeView } from './availability-view';

const asFree = ({ endOnly: _, ...slot }: SlotRangeView): SlotRangeView =>
  slot.state === 'tooShort' ? { ...slot, state: 'free' } : slot;

/**
 * Tells apart where the shortest booking can begin, where only its end can lie (`endOnly`), and where no booking fits
 * (`tooShort`). Slots that were marked before are marked anew.
 */
export function markStarts(
  slots: readonly SlotRangeView[],
  { shortest }: Pick<LimitsView, 'shortest'>,
): SlotRangeView[] {
  const plain = slots.map(asFree);
  return plain.map((slot, n) => {
    if (slot.state !== 'free') return slot;
    const [begin, end] = [boundary(plain, n, -1).from, boundary(plain, n, 1).to];
    if (minutesBetween(begin, end) < shortest) return { ...slot, state: 'tooShort' };
    return minutesBetween(slot.from, end) < shortest ? { ...slot, endOnly: true } : slot;
  });
}

/** The first or the last of the free slots that follow each other without a gap. */
function boundary(slots: readonly SlotRangeView[], at: number, step: 1 | -1): SlotRangeView {
  const [slot, next] = [slots[at], slots[at + step]] as [SlotRangeView, SlotRangeView | undefined];
  const adjoins = next?.state === 'free' && (step === 1 ? next.from === slot.to : next.to === slot.from);
  return adjoins ? boundary(slots, at + step, step) : slot;
}
