import { Text } from '@tarojs/components';
import type { CallView } from '@domain/calls/view';
import type { Moment } from '@domain/time';
import { callStateName } from '@domain/vocabulary/upward/calls';
import { formatMoment } from '@domain/vocabulary/time';
import { useQuery } from '@/cloud/useQuery';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { callsText as text } from '@/text/calls/calls';
import { PrimaryButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Clock } from '@/ui/status/Clock';
import { StatusTag } from '@/ui/status/StatusTag';
import { CalledUnitCard } from './call/CalledUnitCard';
import { CallSheet } from './call/CallSheet';
import { nextStepOf } from './call/nextStep';
import { useCallActions } from './call/useCallActions';

export default createPage(Call, ['id']);

/** A call: when and where, how each unit answers, and the reader's next step. */
function Call({ id }: RouteParams<'id'>) {
  const query = useQuery('calls.show', { id });
  const now = useNow();
  const actions = useCallActions(query.setData, () => void query.refresh());
  return (
    <QueryPage
      query={query}
      notFound={text.notFound}
      footer={(shown) => {
        const step = nextStepOf(shown);
        return (
          step && (
            <PrimaryButton busy={actions.sending} onClick={() => actions.take(shown, step)}>
              {step.label}
            </PrimaryButton>
          )
        );
      }}
    >
      {(shown) => (
        <>
          <Head shown={shown} now={now} />
          <Section title={text.units} hint={nextStepOf(shown)?.action === 'arrive' ? text.arriveHint : undefined}>
            {[...shown.called]
              .sort((a, b) => Number(b.mine) - Number(a.mine))
              .map((unit) => (
                <CalledUnitCard key={unit.unit} shown={shown} unit={unit} now={now} actions={actions} />
              ))}
          </Section>
          <CallSheet actions={actions} />
        </>
      )}
    </QueryPage>
  );
}

function Head({ shown, now }: { shown: CallView; now: Moment }) {
  const { state, unitName, units, at, place, note, sign, case: about } = shown;
  return (
    <>
      <Card>
        <CardHead title={text.heading(unitName, units)}>
          <StatusTag tone={state === 'ended' ? 'plain' : 'active'}>{callStateName[state]}</StatusTag>
        </CardHead>
        <CardNote>{text.meets(formatMoment(at, now), place)}</CardNote>
        {sign && (
          <Clock
            label={text.signUntil}
            dueAt={sign.dueAt}
            provisional={sign.provisional}
            now={now}
            atZero={text.signMissed}
          />
        )}
      </Card>
      <Section title={text.note}>
        <Card>
          <Text>{note}</Text>
          {about && !about.id && <CardNote>{text.ofCase(about.number)}</CardNote>}
        </Card>
      </Section>
      {about?.id && (
        <Rows>
          <ListRow
            icon="list"
            title={text.openCase}
            note={text.ofCase(about.number)}
            onClick={() => go(routes.case(about.id ?? ''))}
          />
        </Rows>
      )}
    </>
  );
}
