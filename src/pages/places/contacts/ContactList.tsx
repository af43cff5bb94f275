import { View } from '@tarojs/components';
import type { PlaceContacts } from '@domain/places/contacts';
import { makeCall } from '@/device/makeCall';
import { go, routes } from '@/routes';
import { contactsText as text } from '@/text/contacts';
import { SecondaryButton } from '@/ui/actions/Button';
import { Banner } from '@/ui/feedback/Banner';
import { Notice } from '@/ui/feedback/Notice';
import { Section } from '@/ui/layout/Card';
import { ListRow, RowText, Rows } from '@/ui/layout/ListRow';
import { Avatar } from '@/ui/status/Avatar';

/** The officer with a button that calls, the units above, the telephone for complaints, and the stations near by. */
export function ContactList({ contacts }: { contacts: PlaceContacts }) {
  const { name, gridName, officer, supervision, units, stations } = contacts;
  const above = [...units].reverse().slice(1); // the district is at the end of the line
  return (
    <>
      <Banner
        title={name}
        words={text.belongs(
          gridName,
          above.map((unit) => unit.name),
        )}
      />
      {officer ? (
        <OfficerRow name={officer.name} phone={officer.phone} gridName={gridName} />
      ) : (
        <Notice>{text.noOfficer}</Notice>
      )}
      <Section title={text.line} hint={text.lineHint}>
        <Rows>
          {units.map(({ level, name: unit, phone }) => (
            <PhoneRow key={level} title={unit} note={text.level(level)} phone={phone} />
          ))}
          {supervision !== undefined && (
            <PhoneRow title={text.supervision} note={text.supervisionHint} phone={supervision} />
          )}
        </Rows>
      </Section>
      {stations.length > 0 && (
        <Section title={text.stations}>
          <Rows>
            {stations.map(({ id, name: station, hours, address }) => (
              <ListRow
                key={id}
                icon="place"
                title={station}
                note={[address, hours].filter(Boolean).join(' · ')}
                onClick={() => go(routes.station(id))}
              />
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
}

type OfficerProps = { name: string; phone: string | undefined; gridName: string };

const OfficerRow = ({ name, phone, gridName }: OfficerProps) => (
  <Rows>
    <View className="list-row">
      <Avatar name={name} />
      <RowText title={name} note={text.officerOf(gridName)} />
      {phone && (
        <SecondaryButton label={text.callTo(name)} onClick={() => void makeCall(phone)}>
          {text.call}
        </SecondaryButton>
      )}
    </View>
  </Rows>
);

const PhoneRow = ({ title, note, phone }: { title: string; note: string; phone: string | undefined }) => (
  <ListRow
    icon="phone"
    title={title}
    note={[phone ?? text.noPhone, note].join(' · ')}
    {...(phone !== undefined && { onClick: () => void makeCall(phone) })}
  />
);
