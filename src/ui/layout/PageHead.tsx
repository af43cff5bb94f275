import { Text, View } from '@tarojs/components';
import { Drawing } from '../status/icons/Drawing';
import './ListRow.scss';
import './PageHead.scss';

/** The head of a tab: who somebody is, and where. */
export const PageHead = ({ title, where }: { title: string; where?: string }) => (
  <View className="page-head">
    <View className="list-row__words">
      <View className="page-head__title" aria-role="heading" aria-label={title}>
        {title}
      </View>
      {where && <Text className="list-row__note">{where}</Text>}
    </View>
    <Drawing />
  </View>
);
