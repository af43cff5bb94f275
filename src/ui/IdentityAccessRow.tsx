import type { IdentityAccessView } from '@domain/people/identity-access';
import type { Moment } from '@domain/time';
import { identityAccessReasonName, roleName } from '@domain/vocabulary/people';
import { formatMoment } from '@domain/vocabulary/time';
import { ListRow } from './ListRow';

/** One look at somebody's name and phone: in which post, when and why. */
export const IdentityAccessRow = ({
  access: { role, unitName, reason, at },
  now,
  onClick,
}: {
  access: IdentityAccessView;
  now: Moment;
  onClick?: () => void;
}) => (
  <ListRow
    icon="person"
    title={[unitName, roleName[role]].filter(Boolean).join(' · ')}
    note={[formatMoment(at, now), identityAccessReasonName[reason]].join(' · ')}
    onClick={onClick}
  />
);
