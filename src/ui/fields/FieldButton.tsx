import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/ui/status/icons/Icon';
import './FieldButton.scss';

type Props = { children: string; label: string; icon?: IconName; onClick?: () => void };

/** The value of a field in a frame; a tap opens the choice. Inside a `Picker` it needs no `onClick`. */
export const FieldButton = ({ children, label, icon, onClick }: Props) => (
  <View
    className="field-button"
    hoverClass={onClick ? 'field-button_pressed' : 'none'}
    aria-role="button"
    aria-label={label}
    onClick={onClick}
  >
    {children}
    {icon && <Icon name={icon} small />}
  </View>
);
