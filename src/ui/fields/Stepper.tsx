import { View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import { stepperText as text } from '@/text/fields';
import './Stepper.scss';

type Props = { label: string; value: string; onLess?: () => void; onMore?: () => void };

/** A value between two round buttons; a button without an action is disabled. */
export const Stepper = ({ label, value, onLess, onMore }: Props) => (
  <View className="stepper">
    <RoundButton label={text.less(label)} sign="−" onClick={onLess} />
    <View className="stepper__value" aria-live="polite" aria-label={`${label}，${value}`}>
      {value}
    </View>
    <RoundButton label={text.more(label)} sign="+" onClick={onMore} />
  </View>
);

/** A round button with a sign. */
export const RoundButton = ({ label, sign, onClick }: { label: string; sign: string; onClick?: () => void }) => (
  <View
    className={clsx('stepper__button', !onClick && 'stepper__button_off')}
    hoverClass={onClick ? 'stepper__button_pressed' : 'none'}
    aria-role="button"
    aria-label={label}
    aria-disabled={!onClick}
    onClick={onClick}
  >
    <View aria-hidden>{sign}</View>
  </View>
);
