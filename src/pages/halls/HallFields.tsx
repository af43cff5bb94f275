import { hallSetupText as text } from '@/text/hall-setup';
import { TextInput } from '@/ui/TextInput';

export type About = { name: string; address: string; phone: string };

const SHORTEST = 2;
export const missingOf = ({ name, address }: About) => ({
  name: name.trim().length < SHORTEST,
  address: address.trim().length < SHORTEST,
});

type Props = { of: About; communityName: string; tried: boolean; onChange: (part: Partial<About>) => void };

/** What a hall is called, where it is, and whom to call. */
export function HallFields({ of: it, communityName, tried, onChange }: Props) {
  const missing = missingOf(it);
  const fieldError = (field: keyof typeof missing) => (tried && missing[field] ? text.missingHall[field] : undefined);
  return (
    <>
      <TextInput
        label={text.hallName}
        placeholder={text.hallNamePlaceholder(communityName)}
        maxLength={30}
        value={it.name}
        error={fieldError('name')}
        onChange={(name) => onChange({ name })}
      />
      <TextInput
        label={text.address}
        placeholder={text.addressPlaceholder}
        maxLength={60}
        value={it.address}
        error={fieldError('address')}
        onChange={(address) => onChange({ address })}
      />
      <TextInput label={text.phone} optional maxLength={20} value={it.phone} onChange={(phone) => onChange({ phone })} />
    </>
  );
}
