import { useState } from 'react';
import type { Input } from '@domain/contract';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { decodeSafely } from '@/screen/params/decodeSafely';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { contactsText as text } from '@/text/contacts';
import { LinkButton } from '@/ui/actions/Button';
import { Banner } from '@/ui/feedback/Banner';
import { Notice } from '@/ui/feedback/Notice';
import { ContactList } from './contacts/ContactList';
import { PlaceSearch } from './contacts/PlaceSearch';

export default createPage(Contacts);

type Place = Input<'places.contacts'>;

/** What a printed code names: `g=` a grid, `k=` a compound. */
function placeOf({ scene, station }: RouteParams): Place {
  const [, kind, id] = /^([gk])=([\w-]{1,32})$/.exec(decodeSafely(scene ?? '')) ?? [];
  if (kind && id) return kind === 'g' ? { grid: id } : { compound: id };
  return station === undefined ? {} : { station };
}

/** Who is responsible where somebody lives: first their own compound, then any that they look up. */
function Contacts(params: RouteParams) {
  const [place, setPlace] = useState(() => placeOf(params));
  const [searching, setSearching] = useState(false);
  const query = useQuery('places.contacts', place);
  const choose = (chosen: Place) => {
    setPlace(chosen);
    setSearching(false);
  };
  return (
    <QueryPage query={query} notFound={text.notFound}>
      {({ contacts, outside }) =>
        contacts && !searching ? (
          <>
            <ContactList contacts={contacts} />
            <LinkButton onClick={() => setSearching(true)}>{text.another}</LinkButton>
          </>
        ) : (
          <>
            <Banner title={text.ask} words={text.askWords} />
            {outside && !searching && <Notice tone="warn">{text.outside}</Notice>}
            <PlaceSearch onChosen={choose} />
          </>
        )
      }
    </QueryPage>
  );
}
