import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import type { Output } from '@domain/contract';
import { formatMoment } from '@domain/vocabulary/time';
import { call } from '@/cloud/call';
import { updateSession } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import { createTab } from '@/screen/page/createTab';
import { QueryPage } from '@/screen/page/QueryPage';
import { useNow } from '@/screen/useNow';
import { inboxText as text } from '@/text/inbox';
import { Card } from '@/ui/layout/Card';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Icon } from '@/ui/status/icons/Icon';
import { MoreLink } from '@/ui/actions/MoreLink';
import './inbox.scss';
import { useInbox } from './inbox/useInbox';

type Entry = Output<'inbox.list'>['entries'][number];

export default createTab(Inbox);

/** All messages, whether WeChat delivered them or not. */
function Inbox() {
  const inbox = useInbox();
  const newest = inbox.data;
  const now = useNow();

  useEffect(() => {
    const upTo = newest?.entries[0]?.at;
    if (!newest || upTo === undefined || newest.unread === 0) return;
    // opening the page marks messages as read; the marks stay until it is opened again
    void call('inbox.markRead', { upTo }).then(
      ({ unread }) => updateSession({ unread }),
      () => undefined,
    );
  }, [newest]);

  return (
    <QueryPage
      query={inbox}
      isEmpty={({ entries }) => entries.length === 0}
      whenEmpty={<EmptyState title={text.empty} words={text.emptyHint} />}
    >
      {() => (
        <>
          <Card className="inbox">
            {inbox.pages.rows.map((entry) => (
              <InboxEntry key={entry.id} entry={entry} now={now} />
            ))}
          </Card>
          <MoreLink pages={inbox.pages}>{text.more}</MoreLink>
        </>
      )}
    </QueryPage>
  );
}

function InboxEntry({ entry: { title, words, where, about, at, read, late }, now }: { entry: Entry; now: number }) {
  const when = formatMoment(at, now);
  const url = routes.about(about);
  const leadsAway = url !== routes.inbox();
  return (
    <View
      className="inbox__line"
      hoverClass={leadsAway ? 'inbox__line_pressed' : 'none'}
      aria-role={leadsAway ? 'button' : 'listitem'}
      aria-label={[read ? '' : text.newMark, title, words, where, when].filter(Boolean).join('，')}
      onClick={() => leadsAway && go(url)}
    >
      <View className="inbox__head">
        {!read && <Text className="inbox__new">{text.newMark}</Text>}
        <Text className="inbox__title">{title}</Text>
        {leadsAway && (
          <View className="inbox__chevron">
            <Icon name="chevron" small />
          </View>
        )}
      </View>
      <Text className={late ? 'inbox__late' : ''}>{words}</Text>
      <Text className="inbox__about">{[where, when].filter(Boolean).join(' · ')}</Text>
    </View>
  );
}
