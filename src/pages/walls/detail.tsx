import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { CardView } from '@domain/walls/view';
import { formatMoment } from '@domain/vocabulary/time';
import { cardProblemName, cardStateName, flagReasonName } from '@domain/vocabulary/walls';
import { useQuery } from '@/cloud/useQuery';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { wallDeskText as deskText } from '@/text/walls/wall-desk';
import { cardStateText, consentText, wallText as text } from '@/text/walls/walls';
import { wallRoutes } from '@/wallRoutes';
import { LinkButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { Card } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { StatusTag } from '@/ui/status/StatusTag';
import { CardActions } from './detail/CardActions';
import { CardSheet, type OpenSheet } from './detail/CardSheet';
import { CardContent } from './wall/CardContent';
import './wall/WallItem.scss';

export default createPage(OneCard, ['id']);

/** One card: for its reporter, for whoever looks after it, and for a neighbour who finds it wrong. */
function OneCard({ id }: RouteParams<'id'>) {
  const query = useQuery('walls.card', { id });
  const now = useNow();
  const [open, setOpen] = useState<OpenSheet>();
  const done = (card: CardView) => {
    setOpen(undefined);
    query.setData(card);
    void Taro.showToast({ title: deskText.done, icon: 'none' });
  };
  const seeLatest = () => {
    setOpen(undefined);
    void query.refresh();
  };
  return (
    <QueryPage
      query={query}
      notFound={text.notFound}
      footer={(card) =>
        card.actions.some((action) => action !== 'flag' && action !== 'consent') ? (
          <CardActions card={card} onOpen={setOpen} onDone={done} onConflict={seeLatest} />
        ) : undefined
      }
    >
      {(card) => (
        <>
          {card.state !== 'published' && (
            <View className="wall-tag">
              <StatusTag tone={card.state === 'hidden' ? 'warn' : 'active'}>{cardStateName[card.state]}</StatusTag>
            </View>
          )}
          <RenderBoundary>
            {card.mine && <Notice>{cardStateText[card.state]}</Notice>}
            {card.publishAt !== undefined && card.state === 'approved' && (
              <Notice>{text.publishedAt(formatMoment(card.publishAt, now))}</Notice>
            )}
          </RenderBoundary>
          <RenderBoundary>
            {card.problem && (
              <Notice tone="warn">
                {[cardProblemName[card.problem.reason], card.problem.note].filter(Boolean).join('：')}
              </Notice>
            )}
          </RenderBoundary>
          {(card.fields ?? card.notice) && (
            <Card className="wall-item">
              <CardContent card={card} />
            </Card>
          )}
          <RenderBoundary>
            {card.flags && card.flags.length > 0 && (
              <Rows>
                {card.flags.map(({ reason, count }) => (
                  <ListRow key={reason} title={flagReasonName[reason]} note={deskText.flags(count)} />
                ))}
              </Rows>
            )}
          </RenderBoundary>
          <RenderBoundary>
            {card.case !== undefined && <OwnLinks case={card.case} actions={card.actions} />}
            {card.flagged && <Notice>{text.flagged}</Notice>}
            {card.actions.includes('flag') && !card.flagged && (
              <LinkButton onClick={() => setOpen('flag')}>{text.flag}</LinkButton>
            )}
          </RenderBoundary>
          <RenderBoundary>
            {open && (
              <CardSheet
                card={card}
                open={open}
                onClose={() => setOpen(undefined)}
                onDone={done}
                onConflict={seeLatest}
              />
            )}
          </RenderBoundary>
        </>
      )}
    </QueryPage>
  );
}

const OwnLinks = ({ case: id, actions }: { case: string; actions: CardView['actions'] }) => (
  <Rows>
    <ListRow title={consentText.toCase} onClick={() => go(routes.case(id))} />
    {actions.includes('consent') && !actions.includes('withdraw') && (
      <ListRow title={consentText.again} onClick={() => go(wallRoutes.consent(id))} />
    )}
  </Rows>
);
