import { View } from '@tarojs/components';
import type { Me } from '@/cloud/useSession';
import { makeCall } from '@/device/makeCall';
import { homeText as text } from '@/text/home';
import { SecondaryButton } from '@/ui/actions/Button';
import { RowText, Rows } from '@/ui/layout/ListRow';
import { Avatar } from '@/ui/status/Avatar';

/** The officer of the resident's grid, whom one tap calls. */
export function GridOfficerCard({ me: { gridOfficer } }: { me: Me }) {
  if (!gridOfficer) return null;
  const { name, phone } = gridOfficer;
  return (
    <Rows>
      <View className="list-row">
        <Avatar name={name} />
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
