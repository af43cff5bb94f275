import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './CardHead.scss';

/** The first line of a card: its title, and a tag or a figure at the end of the line. */
export const CardHead = ({ title, children }: { title: string; children: ReactNode }) => (
  <View className="card-head">
    <CardTitle>{title}</CardTitle>
    {children}
  </View>
);

export const CardTitle = ({ children }: { children: string }) => <Text className="card-title">{children}</Text>;

/** A line of a card that matters less than the others. */
export const CardNote = ({ children }: { children: string }) => <Text className="card-note">{children}</Text>;
