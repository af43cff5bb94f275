import { Text } from '@tarojs/components';
import type { MediationView } from '@domain/mediations/view';
import type { Moment } from '@domain/time';
import { mediationKindName, mediationStateName } from '@domain/vocabulary/mediations';
import { formatDay } from '@domain/vocabulary/time';
import { useQuery } from '@/cloud/useQuery';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { mediationActionText } from '@/text/mediations/mediation-actions';
import { mediationsText as text } from '@/text/mediations/mediations';
import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { StatusTag } from '@/ui/status/StatusTag';
import './detail.scss';
import { ActionSheet } from './detail/form/ActionSheet';
import { PanelSection, SessionSection } from './detail/MeetingSections';
import { mainActionOf, otherActionsOf } from './detail/nextAction';
import { AgreementSection, EndSection, FollowUpSection } from './detail/OutcomeSections';
import { PartySection } from './detail/PartySection';
import { useMediationActions, type MediationActions } from './detail/useMediationActions';
import { toneOf } from './MediationListItem';

export default createPage(Mediation, ['id']);

/** A mediation, as far as the reader may know it, and what they may do. */
function Mediation({ id }: RouteParams<'id'>) {
  const query = useQuery('mediations.show', { id });
  const now = useNow();
  const actions = useMediationActions(query.setData, () => void query.refresh());
  return (
    <QueryPage
      query={query}
      notFound={text.notFound}
      footer={(shown) => mainActionOf(shown) && <MainButton shown={shown} actions={actions} />}
    >
      {(shown) => (
        <>
          <Head shown={shown} now={now} />
          <EndSection shown={shown} />
          <AgreementSection shown={shown} now={now} actions={actions} />
          <FollowUpSection shown={shown} now={now} actions={actions} />
          <SessionSection shown={shown} now={now} actions={actions} />
          <PanelSection shown={shown} actions={actions} />
          <PartySection shown={shown} actions={actions} />
          <Others shown={shown} actions={actions} />
          <ActionSheet shown={shown} now={now} actions={actions} />
        </>
      )}
    </QueryPage>
  );
}

function Head({ shown, now }: { shown: MediationView; now: Moment }) {
  const { state, kind, askedAt, unitName, summary, other, about, until, reader } = shown;
  return (
    <>
      <Card>
        <CardHead title={text.heading(mediationKindName[kind])}>
          <StatusTag tone={toneOf[state]}>{mediationStateName[state]}</StatusTag>
        </CardHead>
        <CardNote>{text.asked(formatDay(askedAt, now), unitName)}</CardNote>
        {until !== undefined && state !== 'settled' && <CardNote>{text.until(formatDay(until, now))}</CardNote>}
      </Card>
      <Notice>{reader === 'formerParty' ? text.former : text.private}</Notice>
      {(summary !== undefined || other !== undefined) && (
        <Section title={text.summary}>
          <Card>
            {summary !== undefined && <Text>{summary}</Text>}
            {other !== undefined && <CardNote>{text.other(other)}</CardNote>}
          </Card>
        </Section>
      )}
      {about && reader === 'party' && (
        <Rows>
          <ListRow icon="list" title={text.ofCase(about.number)} onClick={() => go(routes.case(about.id))} />
        </Rows>
      )}
    </>
  );
}

type Props = { shown: MediationView; actions: MediationActions };

function MainButton({ shown, actions }: Props) {
  const action = mainActionOf(shown);
  if (!action) return null;
  return (
    <PrimaryButton busy={actions.sending} onClick={() => actions.open({ action })}>
      {mediationActionText[action].label}
    </PrimaryButton>
  );
}

function Others({ shown, actions }: Props) {
  const others = otherActionsOf(shown);
  if (!others.length) return null;
  return (
    <Section title={text.others}>
      <Rows>
        {others.map((action) => (
          <ListRow key={action} title={mediationActionText[action].label} onClick={() => actions.open({ action })} />
        ))}
      </Rows>
    </Section>
  );
}
