import type { AppError } from '@domain/errors';
import { useSession, type Me as Person } from '@/cloud/useSession';
import { setTypeSize, useLargeType } from '@/device/typeSize';
import { makeCall } from '@/device/makeCall';
import { go, routes } from '@/routes';
import { createTab } from '@/screen/page/createTab';
import { generalMessageOf } from '@/screen/errors/generalMessage';
import { Page } from '@/screen/page/Page';
import { QueryPage } from '@/screen/page/QueryPage';
import { PageLinks } from '@/screen/PageLinks';
import { commonText } from '@/text/common';
import { errorText, recoveryActionText } from '@/text/errors/errors';
import { meText as text } from '@/text/people/me';
import { PrimaryButton } from '@/ui/actions/Button';
import { Section } from '@/ui/layout/Card';
import { PageHead } from '@/ui/layout/PageHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';

const HOTLINE = '12345';
const notSignedInText = errorText.notSignedIn;

export default createTab(Me);

/** The person, their bookings and settings. */
function Me() {
  const session = useSession();
  if (!session.me && session.error) return <Offline error={session.error} retry={() => void session.refresh()} />;
  return (
    <QueryPage query={session}>
      {(me) => (
        <>
          <PageHead title={me.joined ? text.name(me.name) : notSignedInText.title} where={me.where} />
          {!me.joined && <Notice>{notSignedInText.body}</Notice>}
          {!me.joined && <PrimaryButton onClick={() => go(routes.join())}>{recoveryActionText.join}</PrimaryButton>}
          {me.links.work.length > 0 && (
            <Section title={text.positions}>
              <Rows>
                <PageLinks links={me.links.work} />
              </Rows>
            </Section>
          )}
          <MenuRows me={me} />
        </>
      )}
    </QueryPage>
  );
}

/** What works without a network. */
const Offline = ({ error, retry }: { error: AppError; retry: () => void }) => (
  <Page>
    <Notice tone="warn" action={commonText.retry} onAction={retry}>
      {generalMessageOf(error).title}
    </Notice>
    <MenuRows />
  </Page>
);

function MenuRows({ me }: { me?: Person }) {
  const large = useLargeType();
  return (
    <Rows>
      {me && <PageLinks links={me.links.own} />}
      <ListRow
        icon="person"
        title={large ? text.toNormal : text.toLarge}
        onClick={() => setTypeSize(large ? 'normal' : 'large')}
      />
      <ListRow icon="phone" title={text.complaint} note={text.complaintHint} onClick={() => void makeCall(HOTLINE)} />
      {me?.joined ? (
        <ListRow icon="list" title={text.settings} note={text.settingsHint} onClick={() => go(routes.settings())} />
      ) : (
        <ListRow icon="lock" title={text.privacy} onClick={() => go(routes.privacy())} />
      )}
    </Rows>
  );
}
