import { go, routes } from '@/routes';
import { inboxText as text } from '@/text/inbox';
import { ListRow, Rows } from '@/ui/ListRow';

/** The way to what the reader has not seen yet, while there is something. */
export const UnreadRow = ({ count }: { count: number }) =>
  count > 0 && (
    <Rows>
      <ListRow icon="chat" title={text.unread} badge={count} onClick={() => go(routes.inbox())} />
    </Rows>
  );
