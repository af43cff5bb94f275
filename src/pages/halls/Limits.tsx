import { Text, View } from '@tarojs/components';
import type { LimitsView } from '@domain/halls/view';
import { limitLines } from '@/text/halls';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import './Limits.scss';

/** The rules of a room, one line each; how many it holds is left out where it stands for several rooms. */
export const Limits = ({ of, title, shared = false }: { of: LimitsView; title?: string; shared?: boolean }) => (
  <Card>
    {title && <Text className="limits__title">{title}</Text>}
    <View className="limits" aria-role="list">
      {limitLines(of, shared).map((line) => (
        <View key={line} className="limits__line" aria-role="listitem" aria-label={line}>
          <Icon name="check" small />
          <Text className="limits__words">{line}</Text>
        </View>
      ))}
    </View>
  </Card>
);
