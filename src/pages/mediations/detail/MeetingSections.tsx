import type { MediationView } from '@domain/mediations/view';
import type { Moment } from '@domain/time';
import { formatMoment } from '@domain/vocabulary/time';
import { mediationActionText } from '@/text/mediations/mediation-actions';
import { mediationsText as text } from '@/text/mediations/mediations';
import { LinkButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag } from '@/ui/status/StatusTag';
import type { MediationActions } from './useMediationActions';

type Props = { shown: MediationView; actions: MediationActions };

/** Who mediates; a party may ask once for somebody else. */
export function PanelSection({ shown, actions }: Props) {
  const { state, panel } = shown;
  if (!panel.length && state !== 'mediating') return null;
  return (
    <Section title={text.panel}>
      {panel.length === 0 && <Notice>{text.noPanel}</Notice>}
      {panel.map(({ n, name, role, me, declared, actions: offered }) => (
        <Card key={n}>
          <CardHead title={me ? `${text.you}（${name}）` : name}>
            <StatusTag tone={declared ? 'active' : 'warn'}>{text.roles[role]}</StatusTag>
          </CardHead>
          <CardNote>{declared ? text.declared : text.undeclared}</CardNote>
          {offered.includes('object') && (
            <LinkButton
              label={`${mediationActionText.object.label}：${name}`}
              onClick={() => actions.open({ action: 'object', member: String(n) })}
            >
              {mediationActionText.object.label}
            </LinkButton>
          )}
        </Card>
      ))}
    </Section>
  );
}

/** When and where they meet, and what came of it. */
export function SessionSection({ shown, now, actions }: Props & { now: Moment }) {
  if (!shown.sessions.length) return null;
  return (
    <Section title={text.sessions}>
      {shown.sessions.map(({ n, at, place, state, note, actions: offered }) => (
        <Card key={n}>
          <CardHead title={text.meets(formatMoment(at, now), place)}>
            <StatusTag tone={state === 'planned' ? 'active' : 'plain'}>{text.sessionStates[state]}</StatusTag>
          </CardHead>
          {note !== undefined && <CardNote>{note}</CardNote>}
          {(['recordSession', 'cancelSession'] as const)
            .filter((action) => offered.includes(action))
            .map((action) => (
              <LinkButton key={action} onClick={() => actions.open({ action, session: n })}>
                {mediationActionText[action].label}
              </LinkButton>
            ))}
        </Card>
      ))}
    </Section>
  );
}
