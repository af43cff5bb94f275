import { View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import type { ReactNode } from 'react';
import { useLargeType } from '@/device/typeSize';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import './Page.scss';

type Props = { children: ReactNode; className?: string; footer?: ReactNode };

/** The root of every page: type size, margins, and a bar at the bottom for the main action. */
export function Page({ children, className, footer }: Props) {
  const large = useLargeType();
  return (
    <View className={clsx('page', large && 'large', footer !== undefined && 'page_barred', className)}>
      <View className="page__body">{children}</View>
      <RenderBoundary>{footer !== undefined && <View className="page__bar">{footer}</View>}</RenderBoundary>
    </View>
  );
}
