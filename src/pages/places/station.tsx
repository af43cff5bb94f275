import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useQuery } from '@/cloud/useQuery';
import { decodeAddress, go, routes, parseStation } from '@/routes';
import { stationText as text } from '@/text/places';
import { Banner } from '@/ui/Banner';
import { PrimaryButton } from '@/ui/Button';
import { Card, Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';
import { QueryPage } from '@/ui/QueryPage';
import { useShare } from '@/ui/useShare';
import './station.scss';

/** A station as somebody at its door sees it; its code brought him here. */
export default function Station() {
  const { id = '', scene } = useRouter().params;
  const station = (scene ? parseStation(decodeAddress(scene)) : id) ?? '';
  const query = useQuery('stations.show', { id: station });
  useShare(query.data?.name ?? text.title, routes.station(station));
  return (
    <QueryPage
      query={query}
      notFound={text.notFound}
      footer={() => <PrimaryButton onClick={() => go(routes.report({ station }))}>{text.report}</PrimaryButton>}
    >
      {(it) => (
        <>
          <Banner title={it.name} words={text.belongs(it.subdistrictName, it.communityName, it.gridName)} />
          <Rows>
            <ListRow icon="place" title={text.address} note={it.address} />
            <ListRow icon="clock" title={text.hours} note={it.hours} />
            <ListRow
              icon="phone"
              title={text.call}
              note={it.phone}
              onClick={() => void Taro.makePhoneCall({ phoneNumber: it.phone }).catch(() => undefined)}
            />
          </Rows>
          <TagList title={text.services} words={it.services} />
          <TagList title={text.facilities} words={it.facilities} />
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
