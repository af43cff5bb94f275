import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './ButtonRow.scss';

/** Buttons beside each other, each in its `ButtonCell`. */
export const ButtonRow = ({ children }: { children: ReactNode }) => <View className="button-row">{children}</View>;

/** The place of one button; the `main` one takes the last line for itself. */
export const ButtonCell = ({ main = false, children }: { main?: boolean; children: ReactNode }) => (
  <View className={main ? 'button-row__main' : 'button-row__other'}>{children}</View>
);
