import { View } from '@tarojs/components';
import { fieldText as text } from '@/text/fields';
import { RowText, type RowContent } from '../layout/ListRow';
import '../layout/ListRow.scss';
import { Switch } from './Switch';

type Props = RowContent & { on: boolean; onChange: (on: boolean) => void };

/** A row with a switch; the whole row takes the tap and is one element for screen readers. */
export const SwitchRow = ({ title, note, icon, on, onChange }: Props) => (
  <View
    className="list-row list-row_switch"
    hoverClass="list-row_pressed"
    aria-role="switch"
    aria-label={[title, on ? text.on : text.off, note].filter(Boolean).join('，')}
    aria-checked={on}
    onClick={() => onChange(!on)}
  >
    <RowText title={title} note={note} icon={icon} />
    <Switch on={on} />
  </View>
);
