import { useState } from 'react';
import type { Output } from '@domain/contract';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { InviteDone } from './invite/InviteDone';
import { InviteForm } from './invite/InviteForm';

export default createPage(Invite);

/** Invites somebody to a position by a code. */
function Invite() {
  const places = useQuery('places.list', {});
  const [offered, setOffered] = useState<Output<'people.invite'>>();
  if (offered) return <InviteDone invitation={offered} onAgain={() => setOffered(undefined)} />;
  if (!places.data) return <QueryPage query={places}>{() => null}</QueryPage>;
  return <InviteForm places={places.data} onDone={setOffered} />;
}
