import { isStaff } from '@domain/people/actor';
import type { Me } from '@/cloud/useSession';
import { homeText as text } from '@/text/home';
import { PageHead } from '@/ui/layout/PageHead';

/** Where somebody lives or works, and by which name the app greets them. */
export function HomeHead({ me }: { me?: Me }) {
  const position = me && isStaff(me.roles) && me.positions.find(({ role }) => role !== 'resident');
  const where = position
    ? [position.unitName, position.roleName]
    : [me?.home?.communityName ?? me?.districtName, me?.home?.gridName];
  return <PageHead title={me?.name ? text.greet(me.name) : text.hello} where={where.filter(Boolean).join(' · ')} />;
}
