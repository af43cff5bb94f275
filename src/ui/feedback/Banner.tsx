import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './Banner.scss';
import { Logo } from '../status/icons/Logo';

type Props = { title: string; words?: string; children?: ReactNode };

/** The head of a main page, with the logo behind the title. */
export const Banner = ({ title, words, children }: Props) => (
  <View className="banner">
    <Logo className="banner__logo" />
    <View className="banner__title" aria-role="heading" aria-label={title}>
      {title}
    </View>
    {words && <Text className="banner__words">{words}</Text>}
    {children && <View className="banner__more">{children}</View>}
  </View>
);
