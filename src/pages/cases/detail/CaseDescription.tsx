import { Text, View } from '@tarojs/components';
import type { CaseView } from '@domain/cases/view';
import type { Moment } from '@domain/time';
import { categoryName } from '@domain/vocabulary/cases';
import { channelName, trackName } from '@domain/vocabulary/handling';
import { formatMoment } from '@domain/vocabulary/time';
import { casesText as text } from '@/text/cases/cases';
import { Card, Section } from '@/ui/layout/Card';
import { Icon, type IconName } from '@/ui/status/icons/Icon';
import { PlaceMap } from '@/device/location/PlaceMap';
import { Photos } from '@/ui/status/Photos';

/** The report, as far as this person may see it. */
export function CaseDescription({ case: it, now }: { case: CaseView; now: Moment }) {
  const { place } = it;
  const where = [place.name, text.building(place.building ?? '', place.text ?? '')].filter(Boolean).join(' ');
  // a point is called by its grid: the line below would say it again
  const above = [place.communityName, place.gridName].filter((name) => name && name !== place.name).join(' · ');
  const kind = [categoryName[it.category], it.track && trackName[it.track], it.private && text.private]
    .filter(Boolean)
    .join(' · ');
  return (
    <Section title={it.mine ? text.myDescription : text.description}>
      <Card>
        {it.visibility === 'supporter' ? (
          <Text>{text.joinedSight}</Text>
        ) : (
          <Text className="case-description__words">{it.description || text.noWords}</Text>
        )}
        {it.photos.length > 0 && <Photos photos={it.photos} />}
        <View className="case-description__facts">
          <Fact icon="place" words={where} more={above} />
          {place.position && <PlaceMap position={place.position} name={place.name} address={where} />}
          <Fact icon="list" words={kind} />
          <Fact icon="clock" words={formatMoment(it.receivedAt, now)} more={text.number(it.number)} />
          {it.supporterCount > 0 && <Fact icon="people" words={text.supporterCount(it.supporterCount)} />}
          {it.onBehalf && (
            <Fact
              icon="phone"
              words={text.onBehalf(channelName[it.onBehalf.channel])}
              more={it.onBehalf.known ? text.onBehalfKnown : undefined}
            />
          )}
          {it.aboutStaff && <Fact icon="lock" words={text.aboutStaff[it.aboutStaff]} />}
          {it.visibility === 'masked' && <Fact icon="lock" words={text.maskedSight} />}
        </View>
      </Card>
    </Section>
  );
}

const Fact = ({ icon, words, more }: { icon: IconName; words: string; more?: string }) => (
  <View className="case-description__fact">
    <Icon name={icon} small />
    <View className="case-description__lines">
      <Text>{words}</Text>
      {more && <Text className="case-description__more">{more}</Text>}
    </View>
  </View>
);
