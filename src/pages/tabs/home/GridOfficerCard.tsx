import { View } from '@tarojs/components';
import type { Me } from '@/cloud/useSession';
import { makeCall } from '@/device/makeCall';
import { homeText as text } from '@/text/home';
import { SecondaryButton } from '@/ui/actions/Button';
import { RowText, Rows } from '@/ui/layout/ListRow';
import { Face } from '@/ui/status/Face';

/** The officer of the resident's grid, whom one tap calls. */
export function GridOfficerCard({ me: { home } }: { me: Me }) {
  if (!home?.officer) return null;
  const { name, phone } = home.officer;
  return (
    <Rows>
      <View className="list-row">
        <Face name={name} />
        <RowText title={name} note={text.yourOfficer} />
        {phone && (
          <SecondaryButton label={text.callOfficer(name)} onClick={() => void makeCall(phone)}>
            {text.call}
          </SecondaryButton>
        )}
      </View>
    </Rows>
  );
}
