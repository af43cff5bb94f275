import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSession, type Me } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import { commonText } from '@/text/common';
import { listsText as text } from '@/text/lists';
import { LinkButton } from '@/ui/Button';
import { Face } from '@/ui/Face';
import { ListRow, Rows } from '@/ui/ListRow';
import { Screen } from '@/ui/Screen';
import { Segmented } from '@/ui/Segmented';
import { CaseCard } from './CaseCard';
import './cases.scss';
import { useCaseList, type List, type Shown } from './useCaseList';

/** What I told, what I met too, and for staff what waits for them. */
export default function Cases() {
  const session = useSession();
  const { me } = session;
  const [chosen, choose] = useState<List>();
  const lists = me ? listsOf(me) : [];
  const list = lists.find((one) => one === chosen) ?? lists[0];
  const asked = useCaseList(list);

  if (!me) return <Screen of={session}>{() => null}</Screen>;
  if (!list) return <Screen of={session}>{() => <Face title={text.strangerTitle} words={text.strangerHint} action={text.join} onAction={() => go(routes.join())} />}</Screen>;

  return (
    <Screen
      of={asked}
      className="cases"
      head={
        <>
          {me.unread > 0 && (
            <Rows>
              <ListRow icon="chat" title={text.unread} badge={me.unread} onClick={() => go(routes.inbox())} />
            </Rows>
          )}
          <Segmented label={text.lists} segments={lists.map((value) => ({ value, label: text[value] }))} value={list} onChange={choose} />
        </>
      }
      isEmpty={({ cases, more }) => cases.length === 0 && !more}
      whenEmpty={<Nothing in={list} seeUnit={() => choose('unit')} />}
    >
      {(shown) => <Cards of={shown} waiting={asked.loading} grow={asked.grow} />}
    </Screen>
  );
}

/** Whoever works here sees first what waits for him; a stranger has no lists yet. */
function listsOf({ joined, roles }: Me): List[] {
  if (!joined) return [];
  return roles.some((role) => role !== 'resident') ? ['work', 'unit', 'mine', 'joined'] : ['mine', 'joined'];
}

const Cards = ({ of: { cases, more, at }, waiting, grow }: { of: Shown; waiting: boolean; grow: () => void }) => (
  <>
    {cases.map((it) => (
      <CaseCard key={it.id} of={it} now={at} onClick={() => go(routes.case(it.id))} />
    ))}
    {more ? <LinkButton onClick={grow}>{waiting ? commonText.loading : text.more}</LinkButton> : <View className="cases__end">{text.end}</View>}
  </>
);

/** An empty list says so, and the one thing that makes sense next. */
function Nothing({ in: list, seeUnit }: { in: List; seeUnit: () => void }) {
  const report = () => go(routes.report());
  const faces: Record<List, { title: string; words: string; action: string; onAction: () => void }> = {
    mine: { title: text.mineEmpty, words: text.mineEmptyHint, action: text.tell, onAction: report },
    joined: { title: text.joinedEmpty, words: text.joinedEmptyHint, action: text.tell, onAction: report },
    work: { title: text.workEmpty, words: text.workEmptyHint, action: text.seeUnit, onAction: seeUnit },
    unit: { title: text.unitEmpty, words: text.unitEmptyHint, action: text.record, onAction: report },
  };
  return <Face {...faces[list]} />;
}
