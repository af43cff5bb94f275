import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import type { TopicView } from '@domain/topics/view';
import { topicsText as text } from '@/text/topics/topics';
import { Card, Section } from '@/ui/layout/Card';
import { CardNote } from '@/ui/layout/CardHead';
import './OutcomeSection.scss';

/** What is measured before and after, as bars and as numbers. */
export function OutcomeSection({ shown: { measure } }: { shown: TopicView }) {
  if (!measure) return null;
  const { name, unit, baseline, target, values } = measure;
  const shownAs = (value: number) => `${value}${unit}`;
  const bars = [
    { key: 'baseline', label: text.baseline, value: baseline, kind: 'past' },
    ...values.map(({ day, value }) => ({ key: day, label: day, value, kind: 'now' })),
    { key: 'target', label: text.target, value: target, kind: 'target' },
  ];
  const most = Math.max(1, ...bars.map(({ value }) => Math.abs(value)));
  return (
    <Section title={text.measure} hint={name}>
      <Card>
        <View className="outcome">
          {bars.map(({ key, label, value, kind }) => (
            <View key={key} className="outcome__row" aria-label={text.measureBar(label, shownAs(value))}>
              <Text className="outcome__label">{label}</Text>
              <View className="outcome__track" aria-hidden>
                <View
                  className={clsx('outcome__bar', `outcome__bar_${kind}`)}
                  style={`width:${Math.round((Math.abs(value) / most) * 100)}%`}
                />
              </View>
              <Text className="outcome__value">{shownAs(value)}</Text>
            </View>
          ))}
        </View>
        {!values.length && <CardNote>{text.measureNone}</CardNote>}
      </Card>
    </Section>
  );
}
