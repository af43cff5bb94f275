import { View } from '@tarojs/components';
import { useState } from 'react';
import { BASES, type Basis, type CountName } from '@domain/rates/members';
import type { RatesView } from '@domain/rates/view';
import { categoryName } from '@domain/vocabulary/cases';
import { channelName } from '@domain/vocabulary/handling';
import { formatMoment } from '@domain/vocabulary/time';
import { useQuery } from '@/cloud/useQuery';
import { ledgerRoutes } from '@/ledgerRoutes';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { basisName, ratesText as text } from '@/text/ledgers/rates';
import { Segmented } from '@/ui/actions/Segmented';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote, CardTitle } from '@/ui/layout/CardHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { usePeriod } from './ledger/usePeriod';
import { PeriodBar } from './PeriodBar';
import { RateCard } from './rates/RateCard';
import './rates.scss';

export default createPage(Rates, ['id']);

const bases = BASES.map((value) => ({ value, label: basisName[value] }));

/** The numbers of a unit and a month; each opens to its cases for those who answer for the unit. */
function Rates({ id, day }: RouteParams<'id'>) {
  const now = useNow();
  const shownPeriod = usePeriod(now, undefined, day, 'month');
  const [basis, setBasis] = useState<Basis>('cohort');
  const { period } = shownPeriod;
  const query = useQuery('rates.show', { unit: id, period, basis });
  const openCount = (count: CountName) => go(ledgerRoutes.rateCases(id, `${period}-01`, basis, count));
  return (
    <QueryPage
      query={query}
      notFound={text.notFound}
      head={
        <>
          <Segmented label={text.basis} segments={bases} value={basis} onChange={setBasis} />
          <PeriodBar period={shownPeriod} />
        </>
      }
    >
      {(view) => (
        <>
          <Card>
            <CardHead title={view.unitName}>
              <CardTitle>{text.month(period.slice(0, 4), period.slice(5))}</CardTitle>
            </CardHead>
            <CardNote>{text.basisHint[view.basis]}</CardNote>
            <CardNote>{text.rules(view.rulesVersion, formatMoment(view.asOf, now))}</CardNote>
          </Card>
          <Counts view={view} open={view.opens ? openCount : undefined} />
          <Section title={text.rates}>
            {view.rates.map((rate) => (
              <RateCard key={rate.name} rate={rate} open={view.opens ? openCount : undefined} />
            ))}
          </Section>
          <Trend view={view} />
        </>
      )}
    </QueryPage>
  );
}

type Open = ((count: CountName) => void) | undefined;

function nameOf(name: CountName): string | undefined {
  const [group, value = ''] = name.split('.');
  if (group === 'channel') return channelName[value as keyof typeof channelName];
  if (group === 'category') return categoryName[value as keyof typeof categoryName];
  return text.names[name as keyof typeof text.names];
}

function Counts({ view: { counts, times }, open }: { view: RatesView; open: Open }) {
  const named = counts.flatMap(({ name, count }) => {
    const title = nameOf(name);
    return title === undefined ? [] : [{ name, count, title }];
  });
  if (!named.length) return <Card>{text.noCases}</Card>;
  const hours = (minutes: number) => (Math.round(minutes / 6) / 10).toFixed(1);
  return (
    <Section title={text.counts}>
      <Rows>
        {named.map(({ name, count, title }) => (
          <ListRow key={name} title={`${title} ${text.count(count)}`} {...(open && { onClick: () => open(name) })} />
        ))}
      </Rows>
      {times.median !== undefined && times.p90 !== undefined && (
        <Card>
          <CardTitle>{text.times}</CardTitle>
          <CardNote>{text.timesWords(hours(times.median), hours(times.p90), times.count)}</CardNote>
        </Card>
      )}
    </Section>
  );
}

/** Bars with the same numbers in words beside them. */
function Trend({ view: { trend } }: { view: RatesView }) {
  const most = Math.max(1, ...trend.map(({ received }) => received));
  return (
    <Section title={text.trend} hint={text.trendHint}>
      <Card>
        {trend.map(({ period, received, closed }) => (
          <View key={period}>
            <CardNote>{`${period}：${text.trendLine(received, closed)}`}</CardNote>
            <View className="rates__track" aria-hidden>
              <View className="rates__bar" style={{ width: `${Math.round((received / most) * 100)}%` }} />
            </View>
          </View>
        ))}
      </Card>
    </Section>
  );
}
