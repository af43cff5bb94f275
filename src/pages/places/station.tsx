import { Text, View } from '@tarojs/components';
import { useQuery } from '@/cloud/useQuery';
import { openLocation } from '@/device/location/openLocation';
import { makeCall } from '@/device/makeCall';
import { buildUrl, go, routes } from '@/routes';
import { BrokenLink } from '@/screen/page/BrokenLink';
import { createPage } from '@/screen/page/createPage';
import { parseScene } from '@/screen/params/parseScene';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useShare } from '@/screen/useShare';
import { contactsText } from '@/text/contacts';
import { mapText, stationText as text } from '@/text/places';
import { wallRoutes } from '@/wallRoutes';
import { Banner } from '@/ui/feedback/Banner';
import { PrimaryButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import './station.scss';

export default createPage(Station);

/** A service station. Its printed code or a shared card opens this page. */
function Station({ id, scene }: RouteParams) {
  const station = scene === undefined ? id : parseScene(scene);
  return station === undefined ? <BrokenLink {...text.notFound} /> : <StationPage station={station} />;
}

function StationPage({ station }: { station: string }) {
  const query = useQuery('stations.show', { id: station });
  useShare(query.data?.name ?? text.title, routes.station(station));
  return (
    <QueryPage
      query={query}
      notFound={text.notFound}
      footer={() => <PrimaryButton onClick={() => go(routes.report({ station }))}>{text.report}</PrimaryButton>}
    >
      {(view) => (
        <>
          <Banner title={view.name} words={text.belongs(view.subdistrictName, view.communityName, view.gridName)} />
          <Rows>
            <ListRow icon="place" title={mapText.open} note={view.address} onClick={() => void openLocation(view)} />
            <ListRow icon="clock" title={text.hours} note={view.hours} />
            <ListRow icon="phone" title={text.call} note={view.phone} onClick={() => void makeCall(view.phone)} />
            <ListRow
              icon="chat"
              title={text.wall}
              note={text.wallHint}
              onClick={() => go(wallRoutes.wall({ station: view.id }))}
            />
            <ListRow
              icon="people"
              title={contactsText.title}
              note={contactsText.stationHint}
              onClick={() => go(buildUrl('places/contacts', { station: view.id }))}
            />
          </Rows>
          <TagList title={text.services} words={view.services} />
          <TagList title={text.facilities} words={view.facilities} />
        </>
      )}
    </QueryPage>
  );
}

const TagList = ({ title, words }: { title: string; words: string[] }) =>
  words.length ? (
    <Section title={title}>
      <Card>
        <View className="station__words">
          {words.map((word) => (
            <Text key={word} className="station__word">
              {word}
            </Text>
          ))}
        </View>
      </Card>
    </Section>
  ) : null;
