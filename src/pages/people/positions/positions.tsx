import { useSession } from '@/cloud/useSession';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { UnitList } from './UnitList';
import { UnitPositions } from './UnitPositions';

export default createPage(Positions);

/** Who holds which position in a unit, for those who lead it and for the holder; the centre chooses the unit first. */
function Positions({ id }: RouteParams) {
  const session = useSession();
  return (
    <>
      {!session.me && <QueryPage query={session}>{() => null}</QueryPage>}
      {session.me &&
        (!id && session.me.roles.includes('centre') ? (
          <UnitList />
        ) : (
          <UnitPositions unit={id} roles={session.me.roles} />
        ))}
    </>
  );
}
