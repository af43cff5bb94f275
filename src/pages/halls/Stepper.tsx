import { View } from '@tarojs/components';
import { stepText as text } from '@/text/halls';
import { clsx } from '@/ui/classes';
import './Stepper.scss';

type Props = { label: string; value: string; onLess?: () => void; onMore?: () => void };

/** A number between two round buttons; a button that leads nowhere is not offered. */
export const Stepper = ({ label, value, onLess, onMore }: Props) => (
  <View className="stepper">
    <Knob label={text.less(label)} sign="−" onClick={onLess} />
    <View className="stepper__value" aria-live="polite" aria-label={`${label}，${value}`}>
      {value}
    </View>
    <Knob label={text.more(label)} sign="+" onClick={onMore} />
  </View>
);

/** One round button with a sign. */
export const Knob = ({ label, sign, onClick }: { label: string; sign: string; onClick?: () => void }) => (
  <View
    className={clsx('stepper__knob', !onClick && 'stepper__knob_off')}
    hoverClass={onClick ? 'stepper__knob_pressed' : 'none'}
    aria-role="button"
    aria-label={label}
    aria-disabled={!onClick}
    onClick={onClick}
  >
    <View aria-hidden>{sign}</View>
  </View>
);
