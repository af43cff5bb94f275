import type { IdentityAccessView } from '@domain/people/identity-access';
import type { Moment } from '@domain/time';
import { identityAccessReasonName, roleName } from '@domain/vocabulary/people';
import { formatMoment } from '@domain/vocabulary/time';
import { ListRow } from './ListRow';

/** One access to a person's name and phone: position, time and reason. */
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
