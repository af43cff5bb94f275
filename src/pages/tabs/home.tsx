import Taro from '@tarojs/taro';
import type { Output } from '@domain/contract';
import { useQuery } from '@/cloud/useQuery';
import { useSession } from '@/cloud/useSession';
import { go, routes, stationOf } from '@/routes';
import { homeText as text } from '@/text/home';
import { momentWords } from '@/text/time';
import { Banner } from '@/ui/Banner';
import { LinkButton, PrimaryButton, SecondaryButton } from '@/ui/Button';
import { Card, Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';
import { Notice } from '@/ui/Notice';
import { Screen } from '@/ui/Screen';
import { useNow } from '@/ui/useNow';
import { Skeleton } from '@/ui/Skeleton';
import { CaseCard } from './CaseCard';

type Overview = Output<'cases.overview'>;

/** The first thing anybody sees: say what is wrong, and see what became of it. */
export default function Home() {
  const session = useSession();
  return (
    <Screen of={session}>
      {({ joined }) => (
        <>
          <Banner title={text.hello} words={text.motto}>
            <SecondaryButton onClick={() => go(routes.report())}>{text.report}</SecondaryButton>
          </Banner>
          {joined ? <Mine /> : <Stranger />}
          <Rows>
            <ListRow icon="camera" title={text.scan} note={text.scanHint} onClick={() => void scan()} />
          </Rows>
          <Notice>{text.emergency}</Notice>
        </>
      )}
    </Screen>
  );
}

function Mine() {
  const { data, error, refresh } = useQuery('cases.overview', {});
  if (data) return <Shown of={data} />;
  if (!error) return <Skeleton cards={1} />;
  return (
    <Notice tone="warn" action={text.again} onAction={() => void refresh()}>
      {text.notLoaded}
    </Notice>
  );
}

function Shown({ of: { mine, work } }: { of: Overview }) {
  const now = useNow();
  const first = work.cases[0];
  return (
    <>
      {first && (
        <Section title={text.work}>
          <Rows>
            <ListRow
              icon="list"
              title={text.workHint(work.cases.length, work.more)}
              note={first.clock ? text.workFirst(momentWords(first.clock.dueAt, now)) : undefined}
              badge={work.cases.length}
              onClick={() => go(routes.cases())}
            />
          </Rows>
        </Section>
      )}
      <Section title={text.myCases} action={mine.more ? <LinkButton onClick={() => go(routes.cases())}>{text.allCases}</LinkButton> : undefined}>
        {mine.cases.length ? mine.cases.map((it) => <CaseCard key={it.id} of={it} now={now} onClick={() => go(routes.case(it.id))} />) : <Card>{text.noCases}</Card>}
      </Section>
    </>
  );
}

const Stranger = () => (
  <Card>
    <Section title={text.joinTitle} hint={text.joinWords}>
      <PrimaryButton onClick={() => go(routes.join())}>{text.join}</PrimaryButton>
    </Section>
  </Card>
);

/** The camera of WeChat; a code that is not ours says so. */
async function scan(): Promise<void> {
  const scanned = await Taro.scanCode({}).catch(() => undefined);
  if (!scanned) return;
  const station = stationOf(scanned.path || scanned.result);
  if (station) go(routes.station(station));
  else void Taro.showToast({ title: text.scanUnknown, icon: 'none' });
}
