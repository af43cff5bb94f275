import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../status/icons/Icon';
import './ListRow.scss';

/** The content of a row, whether it is a link or a switch. */
export type RowContent = { title: string; note?: string; icon?: IconName };

type Props = RowContent & { onClick?: () => void };

/** A row, with `onClick` a link. Rows stand together in `Rows`. */
export function ListRow({ title, note, icon, onClick }: Props) {
  const ariaLabel = [title, note].filter(Boolean).join('，');
  return (
    <View
      className="list-row"
      hoverClass={onClick ? 'list-row_pressed' : 'none'}
      aria-role={onClick ? 'button' : 'listitem'}
      aria-label={ariaLabel}
      onClick={onClick}
    >
      <RowText title={title} note={note} icon={icon} />
      {onClick && (
        <View className="list-row__chevron">
          <Icon name="chevron" small />
        </View>
      )}
    </View>
  );
}

export const RowText = ({ title, note, icon }: RowContent) => (
  <>
    {icon && (
      <View className="list-row__icon">
        <Icon name={icon} />
      </View>
    )}
    <View className="list-row__words">
      <Text>{title}</Text>
      {note && <Text className="list-row__note">{note}</Text>}
    </View>
  </>
);

/** Rows on one card, with a line between them. */
export const Rows = ({ children }: { children: ReactNode }) => (
  <View className="rows" aria-role="list">
    {children}
  </View>
);
