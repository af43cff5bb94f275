import { hallSetupText as text } from '@/text/hall-setup';
import { TextInput } from '@/ui/fields/TextInput';

export type HallDetails = { name: string; address: string; phone: string };

const MIN_LENGTH = 2;
export const findMissingDetails = ({ name, address }: HallDetails) => ({
  name: name.trim().length < MIN_LENGTH,
  address: address.trim().length < MIN_LENGTH,
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
        maxLength={30}
        value={details.name}
        error={fieldError('name')}
        onChange={(name) => onChange({ name })}
      />
      <TextInput
        label={text.address}
        placeholder={text.addressPlaceholder}
        maxLength={60}
        value={details.address}
        error={fieldError('address')}
        onChange={(address) => onChange({ address })}
      />
      <TextInput
        label={text.phone}
        optional
        maxLength={20}
        value={details.phone}
        onChange={(phone) => onChange({ phone })}
      />
    </>
  );
}
