import type { BaseTouchEvent, ITouchEvent } from '@tarojs/components/types/common';

type Role =
  | 'button'
  | 'radio'
  | 'radiogroup'
  | 'checkbox'
  | 'tab'
  | 'tablist'
  | 'img'
  | 'dialog'
  | 'alert'
  | 'status'
  | 'heading'
  | 'link'
  | 'list'
  | 'listitem'
  | 'switch';

// WeChat's names: the role attribute is `aria-role`
declare module '@tarojs/components/types/common' {
  // the type parameters must match Taro's own declaration
  interface StandardProps<T = any, TouchEvent extends BaseTouchEvent<any> = ITouchEvent> {
    'aria-role'?: Role;
    'aria-label'?: string;
    'aria-hidden'?: boolean;
    'aria-checked'?: boolean;
    'aria-disabled'?: boolean;
    'aria-expanded'?: boolean;
    'aria-live'?: 'polite' | 'assertive';
  }
}
