import { useState } from 'react';
import type { SetupView } from '@domain/halls/view';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { hallText } from '@/text/halls/halls';
import { SaveButton } from '@/ui/actions/SaveButton';
import { HallFields, findMissingDetails, type HallDetails } from './setup/HallFields';
import { useSetup } from './setup/useSetup';

export default createPage(AboutHall, ['hall']);

/** Edits name, address and phone of a hall. */
function AboutHall({ hall }: RouteParams<'hall'>) {
  const [changed, setChanged] = useState<Partial<HallDetails>>({});
  const [tried, setTried] = useState(false);
  const { query, save, sending } = useSetup(hall);
  const aboutOf = ({ name, address, phone }: SetupView): HallDetails => ({ name, address, phone, ...changed });

  function submit(setup: SetupView) {
    setTried(true);
    const about = aboutOf(setup);
    if (!Object.values(findMissingDetails(about)).some(Boolean)) void save(setup, { kind: 'about', ...about });
  }

  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      footer={(setup) => (
        <SaveButton busy={sending} changed={Object.keys(changed).length > 0} onSave={() => submit(setup)} />
      )}
    >
      {(setup) => (
        <HallFields
          details={aboutOf(setup)}
          communityName={setup.communityName}
          tried={tried}
          onChange={(part) => setChanged({ ...changed, ...part })}
        />
      )}
    </QueryPage>
  );
}
