import type { AppError } from '@domain/errors';
import { isStaff } from '@domain/people/actor';
import { useQuery } from '@/cloud/useQuery';
import { useSession, type Me } from '@/cloud/useSession';
import { scan } from '@/device/scan';
import { go, routes } from '@/routes';
import { createTab } from '@/screen/page/createTab';
import { generalMessageOf } from '@/screen/errors/generalMessage';
import { Page } from '@/screen/page/Page';
import { urlOfCode } from '@/screen/params/scannedCode';
import { useNow } from '@/screen/useNow';
import { useShare } from '@/screen/useShare';
import { commonText } from '@/text/common';
import { homeText as text } from '@/text/home';
import { Banner } from '@/ui/feedback/Banner';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';
import { Skeleton } from '@/ui/feedback/Skeleton';
import { HomeCases, HomeWork } from './home/HomeCases';

export default createTab(Home);

/** The home page: report a problem, and follow one's cases. */
function Home() {
  const { me, error, refresh } = useSession();
  useShare(text.share, routes.home());
  return (
    <Page>
      {me ? (
        me.joined ? (
          <MemberHome me={me} />
        ) : (
          <VisitorHome />
        )
      ) : error ? (
        <Offline error={error} retry={() => void refresh()} />
      ) : (
        <Skeleton />
      )}
      <Rows>
        <ListRow icon="camera" title={text.scan} note={text.scanHint} onClick={() => void openScannedCode()} />
        <ListRow icon="building" title={text.rooms} note={text.roomsHint} onClick={() => go(routes.hall())} />
      </Rows>
      <Notice tone="warn">{text.emergency}</Notice>
    </Page>
  );
}

/** Reporting works without a network: the draft stays on the phone. */
const Offline = ({ error, retry }: { error: AppError; retry: () => void }) => (
  <>
    <ReportBanner />
    <Notice tone="warn" action={commonText.retry} onAction={retry}>
      {generalMessageOf(error).title}
    </Notice>
  </>
);

const ReportBanner = () => (
  <Banner title={text.hello} words={text.motto}>
    <SecondaryButton onClick={() => go(routes.report())}>{text.report}</SecondaryButton>
  </Banner>
);

const VisitorHome = () => (
  <>
    <ReportBanner />
    <Card>
      <Section title={text.joinTitle} hint={text.joinWords}>
        <PrimaryButton onClick={() => go(routes.join())}>{text.join}</PrimaryButton>
      </Section>
    </Card>
  </>
);

/** Staff see their work first, residents the report button. */
function MemberHome({ me }: { me: Me }) {
  const { data, error, refresh } = useQuery('cases.overview', {});
  const now = useNow();
  const atWork = isStaff(me.roles);
  const work = data && <HomeWork work={data.work} atWork={atWork} now={now} />;
  return (
    <>
      {!atWork && <ReportBanner />}
      {!data && error && (
        <Notice tone="warn" action={commonText.retry} onAction={() => void refresh()}>
          {text.notLoaded}
        </Notice>
      )}
      {!data && !error && <Skeleton cards={1} />}
      {work}
      {atWork && <ReportBanner />}
      {data && <HomeCases overview={data} atWork={atWork} now={now} />}
    </>
  );
}

async function openScannedCode(): Promise<void> {
  const read = await scan();
  if (read) go(urlOfCode(read));
}
