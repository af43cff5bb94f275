import { Text, View } from '@tarojs/components';
import { commonText as text } from '@/text/common';
import { Icon, type IconName } from './Icon';
import './ListRow.scss';
import { Switch } from './Switch';

type Props = { title: string; note?: string; icon?: IconName; on: boolean; onChange: (on: boolean) => void };

/** A line that is switched on or off. The whole line answers to the finger and is one thing to a screen reader. */
export const SwitchRow = ({ title, note, icon, on, onChange }: Props) => (
  <View
    className="list-row list-row_leads list-row_switch"
    hoverClass="list-row_pressed"
    aria-role="switch"
    aria-label={[title, on ? text.on : text.off, note].filter(Boolean).join('，')}
    aria-checked={on}
    onClick={() => onChange(!on)}
  >
    {icon && (
      <View className="list-row__icon">
        <Icon name={icon} />
      </View>
    )}
    <View className="list-row__words">
      <Text className="list-row__title">{title}</Text>
      {note && <Text className="list-row__note">{note}</Text>}
    </View>
    <Switch on={on} />
  </View>
);
