import { Text, View } from '@tarojs/components';
import { SecondaryButton } from './Button';
import { Echo } from './Echo';
import './Face.scss';

type Props = { title: string; words?: string; action?: string; onAction?: () => void };

/** What a page shows when it has nothing else to show: what is the matter, and the way out. */
export const Face = ({ title, words, action, onAction }: Props) => (
  <View className="face" aria-live="polite">
    <Echo />
    <View className="face__title">{title}</View>
    {words && <Text className="face__words">{words}</Text>}
    {action && onAction && (
      <View className="face__action">
        <SecondaryButton onClick={onAction}>{action}</SecondaryButton>
      </View>
    )}
  </View>
);
