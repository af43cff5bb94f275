import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import type { ReactNode } from 'react';
import './Timeline.scss';

export type TimelineEntry = {
  key: string;
  title: string;
  when: string;
  who?: string;
  words?: string;
  more?: ReactNode;
  tone?: 'plain' | 'warn' | 'danger';
};

/** Events in the given order. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <View className="timeline" aria-role="list">
    {entries.map(({ key, title, when, who, words, more, tone = 'plain' }) => (
      <View
        key={key}
        className={clsx('timeline__entry', `timeline__entry_${tone}`)}
        aria-role="listitem"
        aria-label={[when, title, who, words].filter(Boolean).join('，')}
      >
        <View className="timeline__dot" />
        <View className="timeline__title">{title}</View>
        <Text className="timeline__when">{who ? `${when} · ${who}` : when}</Text>
        {words && <Text className="timeline__words">{words}</Text>}
        {more}
      </View>
    ))}
  </View>
);
