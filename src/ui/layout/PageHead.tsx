import { Text, View } from '@tarojs/components';
import { Drawing } from '../status/icons/Drawing';
import './PageHead.scss';

/** The head of a tab: who somebody is, and above it where. */
export const PageHead = ({ title, where }: { title: string; where?: string }) => (
  <View className="page-head">
    <View className="page-head__words">
      {where && <Text className="page-head__where">{where}</Text>}
      <View className="page-head__title" aria-role="heading" aria-label={title}>
        {title}
      </View>
    </View>
    <Drawing />
  </View>
);
