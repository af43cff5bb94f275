import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { CampaignAction } from '@domain/campaigns/lifecycle/event';
import type { CampaignView } from '@domain/campaigns/view';
import { momentOf, type Moment } from '@domain/time';
import { categoryName } from '@domain/vocabulary/cases';
import { formatDay } from '@domain/vocabulary/time';
import { campaignStateName } from '@domain/vocabulary/upward/campaigns';
import { useQuery } from '@/cloud/useQuery';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { campaignsText as text } from '@/text/calls/campaigns';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Sheet } from '@/ui/layout/Sheet';
import { Photos } from '@/ui/status/Photos';
import { StatusTag } from '@/ui/status/StatusTag';
import { CampaignForm } from './CampaignForm';
import { useCampaignActions } from './useCampaignActions';

export default createPage(Campaign, ['id']);

/** What comes first, of what its reader may do. */
const mainAction = ({ actions }: CampaignView): CampaignAction | undefined =>
  actions.find((action) => action === 'open' || action === 'close');

/** A campaign: what many complain of, what is planned, which cases it has, and what came of it. */
function Campaign({ id }: RouteParams<'id'>) {
  const query = useQuery('campaigns.show', { id });
  const now = useNow();
  const [open, setOpen] = useState<CampaignAction>();
  const actions = useCampaignActions(
    id,
    (shown) => {
      setOpen(undefined);
      query.setData(shown);
    },
    () => void query.refresh(),
  );
  return (
    <QueryPage
      query={query}
      notFound={text.notFound}
      footer={(campaign) => {
        const main = mainAction(campaign);
        return main && <PrimaryButton onClick={() => setOpen(main)}>{text.actions[main]}</PrimaryButton>;
      }}
    >
      {(campaign) => (
        <>
          <CampaignHead campaign={campaign} now={now} />
          <Section title={text.cases}>
            <Rows>
              {campaign.cases.map((one) => (
                <ListRow
                  key={one.id}
                  title={text.caseTitle(one)}
                  note={text.caseNote(one)}
                  onClick={one.number === undefined ? undefined : () => go(routes.case(one.id))}
                />
              ))}
            </Rows>
          </Section>
          {campaign.actions
            .filter((action) => action !== mainAction(campaign))
            .map((action) => (
              <SecondaryButton key={action} onClick={() => setOpen(action)}>
                {text.actions[action]}
              </SecondaryButton>
            ))}
          <RenderBoundary>
            {open && campaign.actions.includes(open) && (
              <Sheet open key={open} title={text.actions[open]} onClose={() => setOpen(undefined)}>
                <CampaignForm
                  action={open}
                  cases={campaign.cases}
                  candidates={campaign.candidates}
                  now={now}
                  sending={actions.sending}
                  onSend={(draft) => actions.send(open, draft)}
                />
              </Sheet>
            )}
          </RenderBoundary>
        </>
      )}
    </QueryPage>
  );
}

function CampaignHead({ campaign, now }: { campaign: CampaignView; now: Moment }) {
  const { state, placeName, category, unitName, cases, until, plan, result, before, after } = campaign;
  return (
    <>
      <Card>
        <CardHead title={`${placeName} · ${categoryName[category]}`}>
          <StatusTag tone={state === 'proposed' ? 'warn' : state === 'running' ? 'active' : 'plain'}>
            {campaignStateName[state]}
          </StatusTag>
        </CardHead>
        <CardNote>{text.counts(cases.length, unitName)}</CardNote>
        {until && <CardNote>{text.until(formatDay(momentOf(until, 0), now))}</CardNote>}
      </Card>
      {plan && (
        <Section title={text.plan}>
          <Card>
            <Text>{plan}</Text>
          </Card>
        </Section>
      )}
      {result && (
        <Section title={state === 'dropped' ? text.dropped : text.result}>
          <Card>
            <Text>{result}</Text>
          </Card>
        </Section>
      )}
      {before.length > 0 && (
        <Section title={text.before}>
          <Photos photos={before} />
        </Section>
      )}
      {after.length > 0 && (
        <Section title={text.after}>
          <Photos photos={after} />
        </Section>
      )}
    </>
  );
}
