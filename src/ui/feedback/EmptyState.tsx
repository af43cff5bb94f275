import { Text, View } from '@tarojs/components';
import { SecondaryButton } from '../actions/Button';
import './EmptyState.scss';
import { Drawing } from '../status/icons/Drawing';

type Props = { title: string; words?: string; action?: string; onAction?: () => void };

/** Shown where there is nothing else: what is the matter, and what to do. */
export const EmptyState = ({ title, words, action, onAction }: Props) => (
  <View className="empty-state" aria-live="polite">
    <Drawing />
    <View className="empty-state__title">{title}</View>
    {words && <Text className="empty-state__words">{words}</Text>}
    {action && onAction && (
      <View className="empty-state__action">
        <SecondaryButton onClick={onAction}>{action}</SecondaryButton>
      </View>
    )}
  </View>
);
