import { View } from '@tarojs/components';
import { MAX_SPANS } from '@domain/halls/input-limits';
import { addMinutes } from '@domain/halls/slot';
import type { TimeRangeView } from '@domain/halls/view';
import { hallSetupText as text } from '@/text/halls/hall-setup';
import { LinkButton, SecondaryButton } from '@/ui/actions/Button';
import { TimeField } from '@/ui/fields/time/TimeField';
import { Rows } from '@/ui/layout/ListRow';
import { SwitchRow } from '@/ui/actions/SwitchRow';
import './SpansField.scss';

const DEFAULT_SPAN: TimeRangeView = { from: '09:00', to: '18:00' };
const HOUR_MINUTES = 60;
const LATEST_END = '23:00';

type Props = { value: readonly TimeRangeView[]; onChange: (spans: TimeRangeView[]) => void };

/** The opening hours of one day: closed, or one to four spans. */
export function SpansField({ value, onChange }: Props) {
  const last = value[value.length - 1];
  const change = (index: number, part: Partial<TimeRangeView>) =>
    onChange(value.map((span, n) => (n === index ? { ...span, ...part } : span)));
  return (
    <>
      <Rows>
        <SwitchRow title={text.open} on={value.length > 0} onChange={(on) => onChange(on ? [DEFAULT_SPAN] : [])} />
      </Rows>
      {value.map((span, index) => (
        <View key={index} className="spans-field">
          <View className="spans-field__times">
            <View className="spans-field__time">
              <TimeField
                label={`${text.span(index + 1)} ${text.from}`}
                first="00:00"
                last="23:30"
                value={span.from}
                onChange={(from) => change(index, { from })}
              />
            </View>
            <View className="spans-field__time">
              <TimeField
                label={`${text.span(index + 1)} ${text.to}`}
                first="00:30"
                last="24:00"
                value={span.to}
                onChange={(to) => change(index, { to })}
              />
            </View>
          </View>
          {value.length > 1 && (
            <LinkButton onClick={() => onChange(value.filter((_, n) => n !== index))}>{text.removeSpan}</LinkButton>
          )}
        </View>
      ))}
      {last && value.length < MAX_SPANS && last.to < LATEST_END && (
        <SecondaryButton onClick={() => onChange([...value, { from: last.to, to: addMinutes(last.to, HOUR_MINUTES) }])}>
          {text.addSpan}
        </SecondaryButton>
      )}
    </>
  );
}
