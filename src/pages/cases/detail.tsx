import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CaseView } from '@domain/cases/view';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { casesText as text } from '@/text/cases/cases';
import { Card, Section } from '@/ui/layout/Card';
import { Notice } from '@/ui/feedback/Notice';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { ActionSheet } from './actions/ActionSheet';
import { CaseActions } from './actions/CaseActions';
import { CaseClocks } from './detail/CaseClocks';
import { CaseDescription } from './detail/CaseDescription';
import { CaseHead } from './detail/CaseHead';
import { CaseHistory } from './detail/CaseHistory';
import { CaseResult } from './detail/CaseResult';
import { CallRows } from './detail/CallRows';
import { MediationLink } from './detail/links/MediationLink';
import { TopicRow } from './detail/links/TopicRow';
import { WallLink } from './detail/links/WallLink';
import { ContactRow } from './detail/ContactRow';
import { NeighbourQuestion } from './detail/NeighbourQuestion';
import { StartCampaignLink } from './detail/links/StartCampaignLink';
import { DeskLink } from './detail/DeskLink';
import './detail.scss';
import { actionBarOf } from './actions/nextActions';
import { useAdvance } from './actions/useAdvance';
import { HazardNotice } from './actions/HazardNotice';
import { ReopenNotice } from './actions/ReopenNotice';

export default createPage(CaseDetail, ['id']);

/** A case: its holder, its deadline, its history, and what this person may do next. */
function CaseDetail({ id }: RouteParams<'id'>) {
  const query = useQuery('cases.show', { id });
  const now = useNow();
  const [changed, setChanged] = useState(false);
  const onAnswer = (it: CaseView) => {
    setChanged(false);
    query.setData(it);
  };
  const seeLatest = () => void query.refresh().then(() => setChanged(true));
  const advance = useAdvance(onAnswer, seeLatest);

  return (
    <QueryPage
      query={query}
      className="case-page"
      footer={(it) => (actionBarOf(it).first ?? actionBarOf(it).rest[0]) && <CaseActions case={it} advance={advance} />}
    >
      {(it) => (
        <>
          <RenderBoundary>{changed && <Notice tone="warn">{text.updated}</Notice>}</RenderBoundary>
          <CaseHead case={it} now={now} />
          <RenderBoundary>
            <HazardNotice case={it} advance={advance} />
            <ReopenNotice case={it} advance={advance} />
          </RenderBoundary>
          <RenderBoundary>
            {it.neighbour && <NeighbourQuestion case={it} neighbour={it.neighbour} onAnswer={onAnswer} />}
          </RenderBoundary>
          <RenderBoundary>
            <CaseResult case={it} now={now} />
          </RenderBoundary>
          <RenderBoundary>
            <WallLink case={it} />
            <MediationLink case={it} />
          </RenderBoundary>
          <CaseDescription case={it} now={now} />
          <RenderBoundary>
            <ContactRow case={it} onRecorded={onAnswer} />
          </RenderBoundary>
          <RenderBoundary>
            <TopicRow case={it} />
            <CallRows case={it} now={now} />
            <StartCampaignLink case={it} />
          </RenderBoundary>
          <RenderBoundary>
            <CaseClocks case={it} now={now} />
          </RenderBoundary>
          <View className="case-page__history">
            <Section title={text.history}>
              <Card>
                <CaseHistory case={it} now={now} />
              </Card>
            </Section>
          </View>
          <RenderBoundary>
            <DeskLink />
          </RenderBoundary>
          <RenderBoundary>
            <ActionSheet case={it} advance={advance} />
          </RenderBoundary>
        </>
      )}
    </QueryPage>
  );
}
