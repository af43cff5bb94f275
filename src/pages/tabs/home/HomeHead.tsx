import type { Me } from '@/cloud/useSession';
import { homeText as text } from '@/text/home';
import { PageHead } from '@/ui/layout/PageHead';

/** Where somebody lives or works, and by which name the app greets them. */
export const HomeHead = ({ me }: { me?: Me }) => (
  <PageHead title={me?.name ? text.greet(me.name) : text.hello} where={me?.where} />
);
