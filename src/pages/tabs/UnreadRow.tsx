import { go, routes } from '@/routes';
import { inboxText as text } from '@/text/inbox';
import { ListRow, Rows } from '@/ui/layout/ListRow';

/** Opens the inbox while there are unread messages. */
export const UnreadRow = ({ count }: { count: number }) =>
  count > 0 && (
    <Rows>
      <ListRow icon="chat" title={text.unread} badge={count} onClick={() => go(routes.inbox())} />
    </Rows>
  );
