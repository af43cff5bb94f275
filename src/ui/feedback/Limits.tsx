import { Text, View } from '@tarojs/components';
import type { LimitsView } from '@domain/halls/view';
import { formatLimits } from '@/text/halls/halls';
import { Card } from '../layout/Card';
import { Icon } from '../status/icons/Icon';
import './Limits.scss';

/** The rules of a room, one line each. */
export const Limits = ({ limits }: { limits: LimitsView }) => <RuleList rules={formatLimits(limits)} />;

export const RuleList = ({ rules: lines, title }: { rules: readonly string[]; title?: string }) => (
  <Card>
    {title && <Text className="limits__title">{title}</Text>}
    <View className="limits" aria-role="list">
      {lines.map((line) => (
        <View key={line} className="limits__line" aria-role="listitem" aria-label={line}>
          <Icon name="check" small />
          <Text className="limits__words">{line}</Text>
        </View>
      ))}
    </View>
  </Card>
);
