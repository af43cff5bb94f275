import { Text } from '@tarojs/components';
import type { MediationView } from '@domain/mediations/view';
import { momentOf, type Moment } from '@domain/time';
import { endReasonName, nextWayName } from '@domain/vocabulary/mediations';
import { formatDay, formatMoment } from '@domain/vocabulary/time';
import { mediationActionText } from '@/text/mediations/mediation-actions';
import { mediationsText as text } from '@/text/mediations/mediations';
import { LinkButton, SecondaryButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote, CardTitle } from '@/ui/layout/CardHead';
import { StatusTag } from '@/ui/status/StatusTag';
import type { MediationActions } from './useMediationActions';

type Props = { shown: MediationView; now: Moment; actions: MediationActions };

/** What the parties promise each other, with the paper. */
export function AgreementSection({ shown, now, actions }: Props) {
  const { agreement } = shown;
  if (!agreement) return null;
  return (
    <Section title={text.agreement}>
      <Card>
        <Text className="mediation-terms">{agreement.terms}</Text>
        <CardNote>{text.proposedAt(formatMoment(agreement.at, now))}</CardNote>
      </Card>
      <SecondaryButton busy={actions.downloading} onClick={() => actions.download(shown)}>
        {text.download}
      </SecondaryButton>
    </Section>
  );
}

/** The days on which somebody looks whether everybody kept their word. */
export function FollowUpSection({ shown, now, actions }: Props) {
  if (!shown.followUps.length) return null;
  return (
    <Section title={text.followUps}>
      {shown.followUps.map(({ n, day, kept, note, actions: offered }) => (
        <Card key={n}>
          <CardHead title={formatDay(momentOf(day, 0), now)}>
            <StatusTag tone={kept === undefined ? 'active' : kept ? 'done' : 'warn'}>
              {kept === undefined ? text.waits : kept ? text.kept : text.broken}
            </StatusTag>
          </CardHead>
          {note !== undefined && <CardNote>{note}</CardNote>}
          {(['confirmKept', 'reportBroken'] as const)
            .filter((action) => offered.includes(action))
            .map((action) => (
              <LinkButton key={action} onClick={() => actions.open({ action, followUp: n })}>
                {mediationActionText[action].label}
              </LinkButton>
            ))}
        </Card>
      ))}
      {shown.reader === 'party' && shown.state === 'settled' && shown.actions.includes('tell') && (
        <CardNote>{text.notKept}</CardNote>
      )}
    </Section>
  );
}

/** Why it ended, and where one may go next. */
export function EndSection({ shown: { end } }: Pick<Props, 'shown'>) {
  if (!end) return null;
  return (
    <Section title={text.end}>
      <Card>
        <CardTitle>{endReasonName[end.reason]}</CardTitle>
        {end.note !== undefined && <Text>{end.note}</Text>}
        {end.ways.length > 0 && (
          <CardNote>{`${text.ways}：${end.ways.map((way) => nextWayName[way]).join('、')}`}</CardNote>
        )}
      </Card>
    </Section>
  );
}
