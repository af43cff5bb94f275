import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { isStaff } from '@domain/people/actor';
import { useSession, type Me } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import { createTab } from '@/screen/page/createTab';
import { QueryPage } from '@/screen/page/QueryPage';
import { appText } from '@/text/app';
import { commonText } from '@/text/common';
import { errorText, recoveryActionText } from '@/text/errors/errors';
import { listsText as text } from '@/text/lists';
import { LinkButton } from '@/ui/actions/Button';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { Segmented } from '@/ui/actions/Segmented';
import { CaseCard } from '@/screen/CaseCard';
import './cases.scss';
import { DRAW_STEP, useCaseList, type CaseListName, type CaseListPage } from './cases/useCaseList';

const notSignedInText = errorText.notSignedIn;

export default createTab(Cases);

/** The lists of cases: own, supported, and for staff the work of the person and the unit. */
function Cases() {
  const session = useSession();
  const { me } = session;
  const [chosen, choose] = useState<CaseListName>();
  const lists = me ? listsOf(me) : [];
  const list = lists.find((one) => one === chosen) ?? lists[0];
  const query = useCaseList(list);
  const atWork = me && isStaff(me.roles);
  useEffect(() => {
    if (atWork) void Taro.setNavigationBarTitle({ title: appText.work });
  }, [atWork]);

  if (!me) return <QueryPage query={session}>{() => null}</QueryPage>;
  if (!list)
    return (
      <QueryPage query={session}>
        {() => (
          <EmptyState
            title={notSignedInText.title}
            words={notSignedInText.body}
            action={recoveryActionText.join}
            onAction={() => go(routes.join())}
          />
        )}
      </QueryPage>
    );

  return (
    <QueryPage
      query={query}
      className="cases"
      head={
        <Segmented
          label={text.lists}
          segments={lists.map((value) => ({ value, label: text[value] }))}
          value={list}
          onChange={choose}
        />
      }
    >
      {(shown) =>
        shown.empty ? (
          <EmptyState {...shown.empty} onAction={() => (list === 'work' ? choose('unit') : go(routes.report()))} />
        ) : (
          <CaseCards list={shown} query={query} />
        )
      }
    </QueryPage>
  );
}

/** Staff see their work first; strangers have no lists. */
function listsOf({ joined, roles }: Me): CaseListName[] {
  if (!joined) return [];
  return roles.some((role) => role !== 'resident') ? ['work', 'unit', 'mine', 'supported'] : ['mine', 'supported'];
}

type CaseCardsProps = { list: CaseListPage; query: ReturnType<typeof useCaseList> };

/** One page of a list, with buttons for the pages before and after. */
const CaseCards = ({ list: { cases, drawn, next, start = '', before, at }, query }: CaseCardsProps) => {
  const isAllDrawn = drawn >= cases.length;
  // cases that are not drawn yet already have their place
  const chunks = Array.from({ length: Math.ceil(cases.length / DRAW_STEP) }, (_, index) =>
    index * DRAW_STEP < drawn ? cases.slice(index * DRAW_STEP, (index + 1) * DRAW_STEP) : [],
  );
  const pageLink = (words: string, to: () => void) => (
    <LinkButton onClick={to}>{query.loading ? commonText.loading : words}</LinkButton>
  );
  return (
    <>
      <RenderBoundary>{before.length > 0 && pageLink(text.before, query.goBack)}</RenderBoundary>
      {chunks.map((chunk, index) => (
        <RenderBoundary key={`${start} ${index}`}>
          {chunk.map((card) => (
            <CaseCard key={card.id} case={card} now={at} onClick={() => go(routes.case(card.id))} />
          ))}
        </RenderBoundary>
      ))}
      <RenderBoundary>
        {!isAllDrawn && pageLink(text.rest(cases.length - drawn), query.drawMore)}
        {isAllDrawn && next !== undefined && pageLink(text.after, query.goOn)}
        {isAllDrawn && next === undefined && <View className="cases__end">{text.end}</View>}
      </RenderBoundary>
    </>
  );
};
