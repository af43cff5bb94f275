import { permissionDeniedText } from '@/text/permission-denied';
import { SecondaryButton } from '@/ui/Button';
import { permissionDenied } from './permissionDenied';

type Props = { children: string; onCode: (code: string) => void };

/**
 * WeChat's own question for the phone number. It answers a code that only the cloud can turn into a number; refusing is
 * fine.
 */
export const PhoneButton = ({ children, onCode }: Props) => (
  <SecondaryButton
    openType="getPhoneNumber"
    onGetPhoneNumber={({ detail }) =>
      detail.code ? onCode(detail.code) : void permissionDenied(detail, permissionDeniedText.phoneNumber)
    }
  >
    {children}
  </SecondaryButton>
);
