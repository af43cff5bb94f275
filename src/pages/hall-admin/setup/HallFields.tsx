import {
  MAX_ADDRESS_LENGTH,
  MAX_HALL_NAME_LENGTH,
  MIN_ADDRESS_LENGTH,
  MIN_HALL_NAME_LENGTH,
} from '@domain/halls/input-limits';
import { MAX_PHONE_LENGTH } from '@domain/input-limits';
import { hallSetupText as text } from '@/text/halls/hall-setup';
import { TextInput } from '@/ui/fields/TextInput';

export type HallDetails = { name: string; address: string; phone: string };

export const findMissingDetails = ({ name, address }: HallDetails) => ({
  name: name.trim().length < MIN_HALL_NAME_LENGTH,
  address: address.trim().length < MIN_ADDRESS_LENGTH,
});

type Props = {
  details: HallDetails;
  communityName: string;
  tried: boolean;
  onChange: (part: Partial<HallDetails>) => void;
};

/** Name, address and phone of a hall. */
export function HallFields({ details, communityName, tried, onChange }: Props) {
  const missing = findMissingDetails(details);
  const fieldError = (field: keyof typeof missing) => (tried && missing[field] ? text.missingHall[field] : undefined);
  return (
    <>
      <TextInput
        label={text.hallName}
        placeholder={text.hallNamePlaceholder(communityName)}
        maxLength={MAX_HALL_NAME_LENGTH}
        value={details.name}
        error={fieldError('name')}
        onChange={(name) => onChange({ name })}
      />
      <TextInput
        label={text.address}
        placeholder={text.addressPlaceholder}
        maxLength={MAX_ADDRESS_LENGTH}
        value={details.address}
        error={fieldError('address')}
        onChange={(address) => onChange({ address })}
      />
      <TextInput
        label={text.phone}
        optional
        maxLength={MAX_PHONE_LENGTH}
        value={details.phone}
        onChange={(phone) => onChange({ phone })}
      />
    </>
  );
}
