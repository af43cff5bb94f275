import Taro from '@tarojs/taro';
import { useState } from 'react';
import { meetingStateName } from '@domain/vocabulary/upward/meetings';
import { formatMoment } from '@domain/vocabulary/time';
import { useQuery } from '@/cloud/useQuery';
import { openDocument } from '@/device/documents/document';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useCommand } from '@/screen/useCommand';
import { useNow } from '@/screen/useNow';
import { meetingErrorMessages } from '@/text/calls/meeting-error-messages';
import { meetingsText as text } from '@/text/calls/meetings';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag } from '@/ui/status/StatusTag';
import { AgendaCaseCard } from './meeting/AgendaCaseCard';
import { DecisionSheet } from './meeting/DecisionSheet';
import { MemberCard } from './meeting/MemberCard';
import { useMeetingActions } from './meeting/useMeetingActions';

export default createPage(Meeting, ['id']);

/** A joint meeting: what is decided about each case, who is there, and the minutes. */
function Meeting({ id }: RouteParams<'id'>) {
  const query = useQuery('meetings.show', { id });
  const now = useNow();
  const actions = useMeetingActions(id, query.setData, () => void query.refresh());
  const [deciding, setDeciding] = useState<string>();
  const minutes = useCommand('meetings.minutes', {
    onDone: ({ url, name }) =>
      void openDocument(url, name).catch(() => Taro.showToast({ title: text.minutesFailed, icon: 'none' })),
    errorMessages: meetingErrorMessages,
  });
  return (
    <QueryPage
      query={query}
      notFound={text.notFound}
      footer={({ agenda, members }) => {
        const own = members.find(({ mine, mayAttend }) => mine && mayAttend);
        const next = agenda.find(({ mayDecide }) => mayDecide);
        if (own)
          return (
            <PrimaryButton busy={actions.sending} onClick={() => actions.attend(own)}>
              {text.attend}
            </PrimaryButton>
          );
        return (
          next && <PrimaryButton onClick={() => setDeciding(next.id)}>{text.decideOne(next.number)}</PrimaryButton>
        );
      }}
    >
      {({ state, at, place, agenda, members, decided, units }) => (
        <>
          <Card>
            <CardHead title={text.title(agenda.length)}>
              <StatusTag tone={state === 'convened' ? 'active' : 'plain'}>{meetingStateName[state]}</StatusTag>
            </CardHead>
            <CardNote>{text.meets(formatMoment(at, now), place)}</CardNote>
            {decided > 0 && (
              <SecondaryButton busy={minutes.sending} onClick={() => void minutes.send({ id })}>
                {text.minutes}
              </SecondaryButton>
            )}
          </Card>
          <Section title={text.agenda}>
            {agenda.map((one) => (
              <AgendaCaseCard key={one.id} one={one} now={now} onDecide={() => setDeciding(one.id)} />
            ))}
          </Section>
          <Section title={text.members} hint={members.some(({ mayAttend }) => mayAttend) ? text.attendHint : undefined}>
            {members.map((member) => (
              <MemberCard key={member.unit} member={member} now={now} actions={actions} />
            ))}
          </Section>
          <RenderBoundary>
            {units && deciding && agenda.some((one) => one.id === deciding && one.mayDecide) && (
              <DecisionSheet
                key={deciding}
                number={agenda.find((one) => one.id === deciding)?.number ?? ''}
                units={units}
                now={now}
                sending={actions.sending}
                onClose={() => setDeciding(undefined)}
                onSend={(decision) => actions.decide({ caseId: deciding, ...decision })}
              />
            )}
          </RenderBoundary>
        </>
      )}
    </QueryPage>
  );
}
