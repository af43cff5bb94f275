import { useState } from 'react';
import type { Output } from '@domain/contract';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/createPage';
import { QueryPage } from '@/screen/QueryPage';
import { InviteDone } from './InviteDone';
import { InviteForm } from './InviteForm';

export default createPage(Invite);

/** Invites somebody to a position by a code. */
function Invite() {
  const places = useQuery('places.list', {});
  const [offered, setOffered] = useState<Output<'people.invite'>>();
  if (offered) return <InviteDone invitation={offered} onAgain={() => setOffered(undefined)} />;
  if (!places.data) return <QueryPage query={places}>{() => null}</QueryPage>;
  return <InviteForm places={places.data} onDone={setOffered} />;
}
