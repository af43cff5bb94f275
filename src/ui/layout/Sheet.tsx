import { ScrollView, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { commonText as text } from '@/text/common';
import { Icon } from '../status/icons/Icon';
import './Sheet.scss';

type Props = { open: boolean; title: string; onClose: () => void; children: ReactNode };

/** A panel from the bottom; a tap beside it or on the cross closes it. */
export const Sheet = ({ open, title, onClose, children }: Props) => (
  // stays when the sheet goes: where a child goes, Taro sends all its siblings again
  <View className="sheet-place">
    {open && (
      <View className="sheet">
        <View className="sheet__veil" catchMove aria-role="button" aria-label={text.close} onClick={onClose} />
        <View className="sheet__panel" aria-role="dialog" aria-label={title}>
          <View className="sheet__head">
            <View className="sheet__title" aria-role="heading" aria-label={title}>
              {title}
            </View>
            <View
              className="sheet__close"
              hoverClass="sheet__close_pressed"
              aria-role="button"
              aria-label={text.close}
              onClick={onClose}
            >
              <Icon name="close" />
            </View>
          </View>
          <ScrollView scrollY className="sheet__scroll">
            <View className="sheet__body">{children}</View>
          </ScrollView>
        </View>
      </View>
    )}
  </View>
);
