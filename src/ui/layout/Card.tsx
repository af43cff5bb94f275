import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import type { ReactNode } from 'react';
import './Card.scss';

type CardProps = { children: ReactNode; className?: string; label?: string; onClick?: () => void };

/** A card. With `onClick` it is a button and needs a `label`. */
export const Card = ({ children, className, label, onClick }: CardProps) =>
  onClick ? (
    <View
      className={clsx('card', className)}
      hoverClass="card_pressed"
      aria-role="button"
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </View>
  ) : (
    <View className={clsx('card', className)}>{children}</View>
  );

type SectionProps = { title: string; hint?: string; children: ReactNode; action?: ReactNode };

/** A heading and its content. */
export const Section = ({ title, hint, children, action }: SectionProps) => (
  <View className="section">
    <View className="section__head">
      <View className="section__title" aria-role="heading" aria-label={title}>
        {title}
      </View>
      {action && <View className="section__action">{action}</View>}
    </View>
    {hint && <Text className="section__hint">{hint}</Text>}
    {children}
  </View>
);
