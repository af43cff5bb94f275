import { Text, View } from '@tarojs/components';
import { categoryName } from '@domain/vocabulary/cases';
import { isStaff } from '@domain/people/actor';
import { uploadPhoto } from '@/cloud/upload';
import { useQuery } from '@/cloud/useQuery';
import { useSession } from '@/cloud/useSession';
import { go, routes } from '@/routes';
import { caseErrorMessages } from '@/text/case-refusals';
import { registerErrorMessages } from '@/text/refusals';
import { missingText, reportText as text } from '@/text/report';
import { PrimaryButton } from '@/ui/Button';
import { Choice } from '@/ui/Choice';
import { Rows } from '@/ui/ListRow';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PhotoPicker } from '@/ui/PhotoPicker';
import { SwitchRow } from '@/ui/SwitchRow';
import { TextArea } from '@/ui/TextArea';
import { NearbySheet } from './NearbySheet';
import { PlaceField } from './PlaceField';
import './report.scss';
import { ReportChannel } from './ReportChannel';
import { EmergencySheet, ReportEmergency } from './ReportEmergency';
import { ReportThanks } from './ReportThanks';
import { useReport } from './useReport';

registerErrorMessages(caseErrorMessages);

/** A resident tells what is fieldError, in under a minute; without a network too, for the draft stays on the phone. */
export default function Report() {
  const { me } = useSession();
  const places = useQuery('places.list', {});
  const it = useReport(me);
  const { draft, edit } = it;
  if (it.told) return <ReportThanks {...it.told} />;

  const stranger = me?.joined === false;
  return (
    <Page className="report" footer={<Foot of={it} stranger={stranger} />}>
      {stranger && (
        <Notice action={text.join} onAction={() => go(routes.join())}>
          {text.joinFirst}
        </Notice>
      )}
      {it.restored && (
        <Notice action={text.startOver} onAction={it.startOver}>
          {text.restored}
        </Notice>
      )}
      {it.saveFailed && <Notice tone="warn">{text.saveFailed}</Notice>}
      <TextArea
        label={text.words}
        placeholder={text.wordsPlaceholder}
        error={it.fieldError('words', 'description')}
        value={draft.description}
        onChange={(description) => edit({ description })}
      />
      {it.danger && <ReportEmergency onCalm={it.beCalm} />}
      <PhotoPicker
        label={text.photos}
        optional
        error={it.fieldError('photos')}
        value={draft.photos}
        upload={uploadPhoto}
        onChange={(change) => edit(({ photos }) => ({ photos: change(photos) }))}
      />
      <PlaceField
        value={draft.place}
        home={me?.compound}
        places={places}
        error={it.fieldError('place')}
        onChange={(place) => edit({ place })}
      />
      <Choice
        label={text.category}
        hint={text.categoryHint}
        error={it.fieldError('category')}
        layout="pills"
        options={categoryName}
        value={draft.category}
        onChange={(category) => edit({ category })}
      />
      <Rows>
        <SwitchRow
          title={text.private}
          note={text.privateHint}
          on={draft.private}
          onChange={(on) => edit({ private: on })}
        />
      </Rows>
      {me && isStaff(me.roles) && <ReportChannel value={draft} error={it.fieldError('channel')} onChange={edit} />}
      <EmergencySheet
        open={it.question === 'emergency'}
        onSafe={() => it.submit({ safe: true })}
        onClose={() => it.ask(undefined)}
      />
      <NearbySheet
        open={it.question === 'nearby'}
        cases={it.similar.cases}
        now={it.similar.at}
        busy={it.busy || it.join.busy}
        onJoin={it.join.send}
        onDifferent={() => it.submit({ safe: true, different: true })}
        onClose={() => it.ask(undefined)}
      />
    </Page>
  );
}

/** What is still missing or did not go out, right above the button that was tapped. */
function Foot({ of: it, stranger }: { of: ReturnType<typeof useReport>; stranger: boolean }) {
  const names = it.missing.map((one) => missingText[one].name).join(text.and);
  const note = it.notSent ? text.notSent : names && text.missing(names);
  return (
    <View className="report__foot">
      {note && (
        <View className="report__note" aria-role="alert" aria-label={note}>
          <Text>{note}</Text>
        </View>
      )}
      <PrimaryButton busy={it.busy} onClick={() => it.submit()}>
        {stranger ? text.joinAndSubmit : it.notSent ? text.again : text.submit}
      </PrimaryButton>
    </View>
  );
}
