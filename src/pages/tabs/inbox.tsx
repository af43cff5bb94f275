import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { noticeTitle } from '@domain/vocabulary';
import type { Output } from '@domain/contract';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { changeSession } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import { inboxText as text, noticeWords } from '@/text/inbox';
import { momentWords } from '@/text/time';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { classes } from '@/ui/classes';
import { Face } from '@/ui/Face';
import { Screen } from '@/ui/Screen';
import { useNow } from '@/ui/useNow';
import './inbox.scss';

type Entry = Output<'inbox.list'>['entries'][number];

/** Everything the reader was told, whether or not WeChat showed it. */
export default function Inbox() {
  const [page, setPage] = useState(0);
  const asked = useQuery('inbox.list', { page });
  const [earlier, setEarlier] = useState<Entry[]>([]);
  const newest = page === 0 ? asked.data : undefined;
  const now = useNow();

  useEffect(() => {
    const upTo = newest?.entries[0]?.at;
    if (!newest || upTo === undefined || newest.unread === 0) return;
    // seen is read; the marks on the screen stay until it is opened again
    void call('inbox.markRead', { upTo }).then(({ unread }) => changeSession({ unread }), () => undefined);
  }, [newest]);

  const showMore = (shown: Entry[]) => {
    setEarlier([...earlier, ...shown]);
    setPage(page + 1);
  };

  return (
    <Screen of={asked} isEmpty={({ entries }) => entries.length === 0 && earlier.length === 0} whenEmpty={<Face title={text.empty} words={text.emptyHint} />}>
      {({ entries, more }) => (
        <>
          <Card className="inbox">
            {[...earlier, ...entries].map((entry) => (
              <Line key={entry.id} of={entry} now={now} />
            ))}
          </Card>
          {more && <LinkButton onClick={() => showMore(entries)}>{text.more}</LinkButton>}
        </>
      )}
    </Screen>
  );
}

function Line({ of: { notice, facts, about: caseId, at, read }, now }: { of: Entry; now: number }) {
  const { about, words } = noticeWords(notice, facts, now);
  const when = momentWords(at, now);
  return (
    <View
      className={classes('inbox__line', !read && 'inbox__line_new')}
      hoverClass={caseId ? 'inbox__line_pressed' : 'none'}
      aria-role={caseId ? 'button' : 'listitem'}
      aria-label={[read ? '' : text.newMark, noticeTitle[notice], words, about, when].filter(Boolean).join('，')}
      onClick={() => caseId && go(routes.case(caseId))}
    >
      <View className="inbox__head">
        {!read && <Text className="inbox__new">{text.newMark}</Text>}
        <Text className="inbox__title">{noticeTitle[notice]}</Text>
      </View>
      <Text className="inbox__words">{words}</Text>
      <Text className="inbox__about">{[about, when].filter(Boolean).join(' · ')}</Text>
    </View>
  );
}
