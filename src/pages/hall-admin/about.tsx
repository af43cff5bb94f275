import { useState } from 'react';
import type { SetupView } from '@domain/halls/view';
import { scrollToFirst } from '@/screen/errors/formFeedback';
import { createPage } from '@/screen/page/createPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { HallFields, findMissingDetails, type HallDetails } from './setup/HallFields';
import { SetupPage } from './setup/SetupPage';
import { useSetup } from './setup/useSetup';

export default createPage(AboutHall, ['hall']);

/** Edits name, address and phone of a hall. */
function AboutHall({ hall }: RouteParams<'hall'>) {
  const [changed, setChanged] = useState<Partial<HallDetails>>({});
  const [tried, setTried] = useState(false);
  const settings = useSetup(hall);
  const aboutOf = ({ name, address, phone }: SetupView): HallDetails => ({ name, address, phone, ...changed });

  function submit(setup: SetupView) {
    setTried(true);
    const about = aboutOf(setup);
    if (Object.values(findMissingDetails(about)).some(Boolean)) scrollToFirst('.field_wrong');
    else void settings.save(setup, { kind: 'about', ...about });
  }

  return (
    <SetupPage settings={settings} changed={Object.keys(changed).length > 0} onSave={submit}>
      {(setup) => (
        <HallFields
          details={aboutOf(setup)}
          communityName={setup.communityName}
          tried={tried}
          onChange={(part) => setChanged({ ...changed, ...part })}
        />
      )}
    </SetupPage>
  );
}
