import Taro from '@tarojs/taro';
import { useState } from 'react';
import { managesHall } from '@domain/halls/hall';
import { canCreateHallFor } from '@domain/halls/setup';
import type { HallCard } from '@domain/halls/view';
import { useQuery } from '@/cloud/useQuery';
import { useSession } from '@/cloud/useSession';
import { requestIdFor, clearRequestId } from '@/device/storage/requestId';
import { hallRoutes } from '@/hallRoutes';
import { replaceWith, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { showFirstMissing } from '@/screen/errors/formFeedback';
import { QueryPage } from '@/screen/page/QueryPage';
import { useCommand } from '@/screen/useCommand';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { hallSetupText as text } from '@/text/halls/hall-setup';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { Notice } from '@/ui/feedback/Notice';
import { HallFields, findMissingDetails, type HallDetails } from './setup/HallFields';

const BLANK: HallDetails = { name: '', address: '', phone: '' };

export default createPage(CreateHall);

/** Creates a hall: the centre for any community, a desk for its own. Rooms come on the next pages. */
function CreateHall() {
  const query = useQuery('places.list', {});
  const { me } = useSession();
  const [chosen, choose] = useState<string>();
  const [about, setAbout] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const create = useCommand('halls.create', { onDone: done, errorMessages: bookingErrorMessages });

  function done({ id }: HallCard) {
    clearRequestId();
    const community = chosenOf(query.data?.units ?? []);
    if (me && community && managesHall(me, { community })) return replaceWith(hallRoutes.hallSetup(id));
    void Taro.showToast({ title: text.created, icon: 'none' });
    replaceWith(routes.hall(id));
  }
  const communitiesOf = (units: readonly Unit[]): Unit[] =>
    units.filter(({ id, kind }) => kind === 'community' && me && canCreateHallFor(me, id));
  /** The only community is preselected. */
  function chosenOf(units: readonly Unit[]): string | undefined {
    const all = communitiesOf(units);
    return all.length === 1 ? all[0]?.id : chosen;
  }
  function send(units: readonly Unit[]) {
    setTried(true);
    const community = chosenOf(units);
    const missing = findMissingDetails(about);
    showFirstMissing([
      !community && text.missingHall.community,
      missing.name && text.missingHall.name,
      missing.address && text.missingHall.address,
    ]);
    if (!community || Object.values(missing).some(Boolean)) return;
    const input = { name: about.name.trim(), address: about.address.trim(), phone: about.phone.trim(), community };
    void create.send({ ...input, requestId: requestIdFor(input) });
  }

  return (
    <QueryPage
      query={query}
      footer={({ units }) => (
        <PrimaryButton busy={create.sending} onClick={() => send(units)}>
          {text.create}
        </PrimaryButton>
      )}
    >
      {({ units }) => {
        const all = communitiesOf(units);
        const community = chosenOf(units);
        return (
          <>
            <Notice>{text.newHallHint}</Notice>
            {all.length !== 1 && (
              <Choice
                label={text.community}
                layout="pills"
                options={all.map(({ id, name }) => ({ value: id, label: name }))}
                value={community}
                error={tried && !community ? text.missingHall.community : create.fieldError('community')}
                onChange={choose}
              />
            )}
            <HallFields
              details={about}
              communityName={all.find(({ id }) => id === community)?.name ?? ''}
              tried={tried}
              onChange={(part) => setAbout({ ...about, ...part })}
            />
          </>
        );
      }}
    </QueryPage>
  );
}

type Unit = { id: string; name: string; kind: string };
