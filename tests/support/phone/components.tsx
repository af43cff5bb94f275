import { createElement, type ChangeEvent, type ReactNode } from 'react';

type Props = Record<string, unknown> & { children?: ReactNode };

// what only WeChat's own components understand
const foreign = new Set([
  'hoverClass',
  'openType',
  'onGetPhoneNumber',
  'placeholderClass',
  'cursorSpacing',
  'autoHeight',
  'fixed',
  'showConfirmBar',
  'disableDefaultPadding',
  'scrollY',
  'scrollX',
  'catchMove',
  'mode',
  'lazyLoad',
  'userSelect',
  'showMenuByLongpress',
]);

/**
 * A plain element in the place of a mini-program's component: roles get their browser name, styles given as words stay
 * away.
 */
const plain =
  (tag: string, fixed: Props = {}) =>
  ({ children, style, 'aria-role': role, ...rest }: Props) => {
    const kept = Object.fromEntries(Object.entries(rest).filter(([name]) => !foreign.has(name)));
    return createElement(
      tag,
      { ...fixed, ...kept, ...(role !== undefined && { role }), ...(typeof style === 'object' && { style }) },
      children,
    );
  };

/** A field tells its words as WeChat does, in `event.detail.value`. */
const typed =
  (tag: 'input' | 'textarea') =>
  ({ onInput, onBlur: _onBlur, maxlength, value, type, ...rest }: Props) => {
    const tell = onInput as ((event: { detail: { value: string } }) => void) | undefined;
    const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => tell?.({ detail: { value: target.value } });
    const Field = plain(tag, { ...(tag === 'input' && { type: type ?? 'text' }) });
    return Field({ ...rest, value: value ?? '', maxLength: maxlength, onChange });
  };

export const View = plain('div');
export const Text = plain('span');
export const Button = plain('button', { type: 'button' });
export const Image = plain('img', { alt: '' });
export const Map = plain('div');
/** A day is typed where the phone shows its calendar. */
export const Picker = ({ children, value, start, onChange }: Props) => (
  <div>
    {children}
    <input
      type="date"
      aria-label="date"
      value={String(value)}
      min={String(start)}
      onChange={({ target }) =>
        (onChange as (event: { detail: { value: string } }) => void)({ detail: { value: target.value } })
      }
    />
  </div>
);
export const ScrollView = plain('div');
export const Input = typed('input');
export const Textarea = typed('textarea');
