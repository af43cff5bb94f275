import { Text } from '@tarojs/components';
import { PRIVACY_NOTICE } from '@domain/people/privacy-notice';
import { formatMoment } from '@domain/vocabulary/time';
import { setSession, useSession, type Me } from '@/cloud/useSession';
import { peopleRoutes } from '@/peopleRoutes';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { Page } from '@/screen/page/Page';
import { useCommand } from '@/screen/useCommand';
import { useNow } from '@/screen/useNow';
import { identityAccessText, privacyText as text } from '@/text/people/people';
import { peopleErrorMessages } from '@/text/people/people-error-messages';
import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Card, Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';

export default createPage(Privacy);

/** The privacy notice: what is stored about a person and who sees it. */
function Privacy() {
  const { me } = useSession();
  return (
    <Page>
      {text.parts.map(({ title, words }) => (
        <Section key={title} title={title}>
          <Card>
            <Text>{words}</Text>
          </Card>
        </Section>
      ))}
      {me?.joined && <Consent me={me} />}
      <Rows>
        <ListRow
          icon="lock"
          title={identityAccessText.row}
          note={identityAccessText.rowHint}
          onClick={() => go(peopleRoutes.identityAccesses())}
        />
      </Rows>
    </Page>
  );
}

/** To which version the person agreed, and when; a newer one may be agreed to here. */
function Consent({ me: { consent } }: { me: Me }) {
  const now = useNow();
  const agree = useCommand('people.join', { onDone: setSession, errorMessages: peopleErrorMessages });
  if (consent?.notice === PRIVACY_NOTICE)
    return <Notice>{text.agreed(formatMoment(consent.at, now), consent.notice)}</Notice>;
  return (
    <>
      <Notice tone="warn">{text.changed(PRIVACY_NOTICE)}</Notice>
      <PrimaryButton busy={agree.sending} onClick={() => void agree.send({ agreed: true, notice: PRIVACY_NOTICE })}>
        {text.agree}
      </PrimaryButton>
    </>
  );
}
