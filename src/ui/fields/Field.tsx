import { Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import type { ReactNode } from 'react';
import { fieldText as text } from '@/text/fields';
import { Icon } from '@/ui/status/icons/Icon';
import './Field.scss';

export type FieldProps = { label: string; hint?: string; error?: string; optional?: boolean };

/** A field of a form: its label, a hint and an error. */
export const Field = ({ label, hint, error, optional, children }: FieldProps & { children: ReactNode }) => (
  <View className={clsx('field', error !== undefined && 'field_wrong')}>
    <View className="field__label">
      <Text className="field__name">{label}</Text>
      {optional && <Text className="field__optional">{text.optional}</Text>}
    </View>
    {hint && <Text className="field__hint">{hint}</Text>}
    {children}
    {error !== undefined && (
      <View className="field__error" aria-role="alert" aria-label={error}>
        <Icon name="alert" small />
        <Text>{error}</Text>
      </View>
    )}
  </View>
);
