import { permissionDeniedText } from '@/text/errors/permission-denied';
import { SecondaryButton } from '@/ui/actions/Button';
import { permissionDenied } from './errors/permissionDenied';

type Props = { children: string; onCode: (code: string) => void };

/** Asks WeChat for the phone number. Only the cloud can turn the code into the number; the person may refuse. */
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
