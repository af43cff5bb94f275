import { Button as NativeButton, type ButtonProps, Text } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import { commonText as text } from '@/text/common';
import './Button.scss';

type Props = {
  children: string;
  onClick?: () => void;
  busy?: boolean;
  disabled?: boolean;
  danger?: boolean;
  label?: string;
  openType?: ButtonProps.OpenType;
  onGetPhoneNumber?: ButtonProps['onGetPhoneNumber'];
};

const createButton = (kind: 'primary' | 'secondary' | 'link') =>
  function KindOfButton({
    children,
    onClick,
    busy = false,
    disabled = false,
    danger = false,
    label,
    openType,
    onGetPhoneNumber,
  }: Props) {
    const inactive = busy || disabled;
    return (
      <NativeButton
        className={clsx(
          'button',
          `button_${kind}`,
          danger && 'button_danger',
          busy && 'button_busy',
          disabled && 'button_disabled',
        )}
        hoverClass={inactive ? 'none' : 'button_pressed'}
        aria-role="button"
        aria-label={busy ? `${label ?? children}，${text.sending}` : (label ?? children)}
        aria-disabled={inactive}
        openType={inactive ? undefined : openType}
        onGetPhoneNumber={onGetPhoneNumber}
        onClick={inactive ? undefined : onClick}
      >
        <Text>{busy ? text.sending : children}</Text>
      </NativeButton>
    );
  };

/** The main action of a page; disabled while its request is under way. */
export const PrimaryButton = createButton('primary');
/** A secondary action. */
export const SecondaryButton = createButton('secondary');
/** A text button on a line of its own. */
export const LinkButton = createButton('link');
