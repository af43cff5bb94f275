import { View } from '@tarojs/components';
import type { AppError } from '@domain/errors';
import { isStaff } from '@domain/people/actor';
import { useQuery } from '@/cloud/useQuery';
import { useSession, type Me } from '@/cloud/useSession';
import { scan } from '@/device/scan';
import { go, routes } from '@/routes';
import { createTab } from '@/screen/page/createTab';
import { EmergencyNumbers } from '@/screen/EmergencyNumbers';
import { generalMessageOf } from '@/screen/errors/generalMessage';
import { Page } from '@/screen/page/Page';
import { urlOfCode } from '@/screen/params/scannedCode';
import { PageLinks } from '@/screen/PageLinks';
import { useNow } from '@/screen/useNow';
import { useShare } from '@/screen/useShare';
import { commonText } from '@/text/common';
import { homeText as text } from '@/text/home';
import { PrimaryButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { Notice } from '@/ui/feedback/Notice';
import { Skeleton } from '@/ui/feedback/Skeleton';
import { Rows } from '@/ui/layout/ListRow';
import { HomeCases, HomeWork } from './home/HomeCases';
import { GridOfficerCard } from './home/GridOfficerCard';
import { HomeHead } from './home/HomeHead';
import { Tile } from './home/Tiles';

export default createTab(Home);

/** The home page: who somebody is here, what waits for them, and what they may come for. */
function Home() {
  const { me, error, refresh } = useSession();
  useShare(text.share, routes.home());
  return (
    <Page>
      <HomeHead me={me} />
      {me ? (
        me.joined ? (
          <MemberHome me={me} />
        ) : (
          <VisitorHome me={me} />
        )
      ) : error ? (
        <Offline error={error} retry={() => void refresh()} />
      ) : (
        <Skeleton />
      )}
      <Section title={text.emergency}>
        <EmergencyNumbers />
      </Section>
    </Page>
  );
}

/** Reporting works without a network: the draft stays on the phone. */
const Offline = ({ error, retry }: { error: AppError; retry: () => void }) => (
  <>
    <Notice tone="warn" action={commonText.retry} onAction={retry}>
      {generalMessageOf(error).title}
    </Notice>
    <Tiles />
  </>
);

/** What everybody may come for, and under it what the cloud offers this person. */
const Tiles = ({ me }: { me?: Me }) => (
  <>
    <View className="tiles">
      <Tile main icon="chat" title={text.report} note={text.motto} onClick={() => go(routes.report())} />
      <Tile icon="building" title={text.rooms} note={text.roomsHint} onClick={() => go(routes.hall())} />
      <Tile icon="camera" title={text.scan} note={text.scanHint} onClick={() => void openScannedCode()} />
    </View>
    {me && (
      <Rows>
        <PageLinks links={me.links.home} />
      </Rows>
    )}
  </>
);

const VisitorHome = ({ me }: { me: Me }) => (
  <>
    <Tiles me={me} />
    <Card>
      <Section title={text.joinTitle} hint={text.joinWords}>
        <PrimaryButton onClick={() => go(routes.join())}>{text.join}</PrimaryButton>
      </Section>
    </Card>
  </>
);

/** What waits comes first; then the tiles, and a person's own cases. */
function MemberHome({ me }: { me: Me }) {
  const { data, error, refresh } = useQuery('cases.overview', {});
  const now = useNow();
  const atWork = isStaff(me.roles);
  return (
    <>
      {!atWork && <GridOfficerCard me={me} />}
      {!data && error && (
        <Notice tone="warn" action={commonText.retry} onAction={() => void refresh()}>
          {text.notLoaded}
        </Notice>
      )}
      {!data && !error && <Skeleton cards={1} />}
      {data && <HomeWork work={data.work} atWork={atWork} now={now} />}
      <Tiles me={me} />
      {data && <HomeCases overview={data} atWork={atWork} now={now} />}
    </>
  );
}

async function openScannedCode(): Promise<void> {
  const read = await scan();
  if (read) go(urlOfCode(read));
}
