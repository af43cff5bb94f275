import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSession, type Me } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import { commonText } from '@/text/common';
import { errorText, recoveryActionText } from '@/text/errors';
import { listsText as text } from '@/text/lists';
import { LinkButton } from '@/ui/Button';
import { EmptyState } from '@/ui/Face';
import { QueryPage } from '@/ui/Screen';
import { Segmented } from '@/ui/Segmented';
import { RenderBoundary } from '@/ui/Slot';
import { CaseCard } from './CaseCard';
import './cases.scss';
import { Unread } from './Unread';
import { STEP, useCaseList, type List, type Shown } from './useCaseList';

const stranger = errorText.notSignedIn;

/** What I told, what I met too, and for staff what waits for them. */
export default function Cases() {
  const session = useSession();
  const { me } = session;
  const [chosen, choose] = useState<List>();
  const lists = me ? listsOf(me) : [];
  const list = lists.find((one) => one === chosen) ?? lists[0];
  const asked = useCaseList(list);

  if (!me) return <QueryPage query={session}>{() => null}</QueryPage>;
  if (!list)
    return (
      <QueryPage query={session}>
        {() => (
          <EmptyState
            title={stranger.title}
            words={stranger.body}
            action={recoveryActionText.join}
            onAction={() => go(routes.join())}
          />
        )}
      </QueryPage>
    );

  return (
    <QueryPage
      query={asked}
      className="cases"
      head={
        <>
          <Unread count={me.unread} />
          <Segmented
            label={text.lists}
            segments={lists.map((value) => ({ value, label: text[value] }))}
            value={list}
            onChange={choose}
          />
        </>
      }
      isEmpty={({ cases, more, page }) => cases.length === 0 && !more && page === 0}
      whenEmpty={<Nothing in={list} seeUnit={() => choose('unit')} />}
    >
      {(shown) => <Cards of={shown} waiting={asked.loading} grow={asked.grow} turnTo={asked.turnTo} />}
    </QueryPage>
  );
}

/** Whoever works here sees first what waits for him; a stranger has no lists yet. */
function listsOf({ joined, roles }: Me): List[] {
  if (!joined) return [];
  return roles.some((role) => role !== 'resident') ? ['work', 'unit', 'mine', 'supported'] : ['mine', 'supported'];
}

type CardsProps = { of: Shown; waiting: boolean; grow: () => void; turnTo: (page: number) => void };

/** One page of the list, and the ways to the pages before and after it. */
const Cards = ({ of: { cases, drawn, more, page, at }, waiting, grow, turnTo }: CardsProps) => {
  const whole = drawn >= cases.length;
  // what is not drawn yet has its place already
  const stretches = Array.from({ length: Math.ceil(cases.length / STEP) }, (_, place) =>
    place * STEP < drawn ? cases.slice(place * STEP, (place + 1) * STEP) : [],
  );
  const way = (words: string, to: () => void) => (
    <LinkButton onClick={to}>{waiting ? commonText.loading : words}</LinkButton>
  );
  return (
    <>
      <RenderBoundary>{page > 0 && way(text.before, () => turnTo(page - 1))}</RenderBoundary>
      {stretches.map((stretch, place) => (
        <RenderBoundary key={`${page} ${place}`}>
          {stretch.map((it) => (
            <CaseCard key={it.id} case={it} now={at} onClick={() => go(routes.case(it.id))} />
          ))}
        </RenderBoundary>
      ))}
      <RenderBoundary>
        {!whole && way(text.rest(cases.length - drawn), grow)}
        {whole && more && way(text.after, () => turnTo(page + 1))}
        {whole && !more && <View className="cases__end">{text.end}</View>}
      </RenderBoundary>
    </>
  );
};

/** An empty list says so, and the one thing that makes sense next. */
function Nothing({ in: list, seeUnit }: { in: List; seeUnit: () => void }) {
  const report = () => go(routes.report());
  const faces: Record<List, { title: string; words: string; action: string; onAction: () => void }> = {
    mine: { title: text.mineEmpty, words: text.mineEmptyHint, action: text.tell, onAction: report },
    supported: { title: text.joinedEmpty, words: text.joinedEmptyHint, action: text.tell, onAction: report },
    work: { title: text.workEmpty, words: text.workEmptyHint, action: text.seeUnit, onAction: seeUnit },
    unit: { title: text.unitEmpty, words: text.unitEmptyHint, action: text.record, onAction: report },
  };
  return <EmptyState {...faces[list]} />;
}
