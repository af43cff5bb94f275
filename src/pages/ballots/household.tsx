import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import type { OwnHouseholdView } from '@domain/households/view';
import { useQuery } from '@/cloud/useQuery';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useCommand } from '@/screen/useCommand';
import { ballotErrorMessages } from '@/text/ballots/ballot-error-messages';
import { householdText as text } from '@/text/ballots/households';
import { LinkButton, PrimaryButton } from '@/ui/actions/Button';
import { Banner } from '@/ui/feedback/Banner';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Notice } from '@/ui/feedback/Notice';
import { Card } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';
import { Sheet } from '@/ui/layout/Sheet';
import { ClaimForm, SlipCode, useClaim } from './household/ClaimForm';
import './household.scss';

export default createPage(OwnHousehold);

/** With whom the reader lives: claiming a household, waiting for the officer, or leaving it. */
function OwnHousehold() {
  const query = useQuery('households.mine', {});
  const [leaving, setLeaving] = useState(false);
  const claim = useClaim((answer) => {
    const isVerified = answer.household?.state === 'verified';
    void Taro.showToast({ title: isVerified ? text.claimed : text.sent, icon: 'none' });
    query.setData(answer);
  });
  const leave = useCommand('households.leave', {
    onDone: (answer) => {
      setLeaving(false);
      query.setData(answer);
    },
    errorMessages: ballotErrorMessages,
  });
  const leaveHome = () => void leave.send({ confirmed: true });

  return (
    <QueryPage
      query={query}
      footer={({ household, home }) =>
        home && household?.state !== 'verified' ? (
          <PrimaryButton busy={claim.sending} onClick={() => claim.submit(home.compound, household?.address)}>
            {household ? text.confirmCode : text.claim}
          </PrimaryButton>
        ) : undefined
      }
    >
      {({ household, home }) => (
        <>
          {household?.state === 'verified' ? (
            <Verified household={household} onLeave={() => setLeaving(true)} />
          ) : !home ? (
            <EmptyState
              title={text.noHome}
              words={text.noHomeHint}
              action={text.register}
              onAction={() => go(routes.join())}
            />
          ) : household ? (
            <Asked household={household} busy={leave.sending} onAgain={leaveHome}>
              <SlipCode claim={claim} />
            </Asked>
          ) : (
            <>
              <Banner title={text.hello} words={text.words} />
              <Notice>{text.home(home.name)}</Notice>
              <ClaimForm claim={claim} />
            </>
          )}
          <Sheet open={leaving} title={text.leaveTitle} onClose={() => setLeaving(false)}>
            <Text>{text.leaveWords}</Text>
            <PrimaryButton danger busy={leave.sending} onClick={leaveHome}>
              {text.leaveYes}
            </PrimaryButton>
          </Sheet>
        </>
      )}
    </QueryPage>
  );
}

type Household = NonNullable<OwnHouseholdView['household']>;

const Verified = ({ household, onLeave }: { household: Household; onLeave: () => void }) => (
  <>
    <Banner title={text.yours} words={`${household.compoundName} ${household.label}`} />
    <Card>
      <Text>{text.adults(household.adults)}</Text>
      {household.proof && <CardNote>{text.proofs[household.proof]}</CardNote>}
    </Card>
    <LinkButton onClick={onLeave}>{text.leave}</LinkButton>
  </>
);

type AskedProps = { household: Household; busy: boolean; onAgain: () => void; children: ReactNode };

const Asked = ({ household, busy, onAgain, children }: AskedProps) => (
  <>
    <Card>
      <CardTitle>{text.asked}</CardTitle>
      <CardNote>{`${household.compoundName} ${household.label}`}</CardNote>
      <Text>{text.askedWords}</Text>
      <View className="check-number" aria-label={[...(household.check ?? '')].join(' ')}>
        {household.check}
      </View>
    </Card>
    <Notice>{text.askedCode}</Notice>
    {children}
    <LinkButton busy={busy} onClick={onAgain}>
      {text.wrongHome}
    </LinkButton>
  </>
);
