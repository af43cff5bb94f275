import { View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import { RowText, type RowContent } from '@/ui/layout/ListRow';
import './Tiles.scss';

type Props = RowContent & { main?: boolean; onClick: () => void };

/** One of the things that people come for; the main one is as wide as the page. */
export const Tile = ({ main, onClick, ...content }: Props) => (
  <View
    className={clsx('tile', main && 'tile_main')}
    hoverClass="list-row_pressed"
    aria-role="button"
    aria-label={main ? content.title : `${content.title}，${content.note}`}
    onClick={onClick}
  >
    <RowText {...content} />
  </View>
);
