import { Text, View } from '@tarojs/components';
import { MAX_DESCRIPTION_LENGTH, MAX_RECORDED_LENGTH } from '@domain/cases/input-limits';
import { isStaff } from '@domain/people/actor';
import { categoryName } from '@domain/vocabulary/cases';
import { uploadPhoto } from '@/cloud/upload';
import { useQuery } from '@/cloud/useQuery';
import { useSession } from '@/cloud/useSession';
import { PhotoPicker } from '@/device/photos/PhotoPicker';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { Page } from '@/screen/page/Page';
import { parseScene } from '@/screen/params/parseScene';
import type { RouteParams } from '@/screen/params/routeParams';
import { missingText, reportText as text } from '@/text/cases/report';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { TextArea } from '@/ui/fields/TextArea';
import { Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { SwitchRow } from '@/ui/actions/SwitchRow';
import { AboutStaffField, AboutStaffSuggestion } from './AboutStaffField';
import { NearbySheet } from './NearbySheet';
import { PlaceField } from './PlaceField';
import './report.scss';
import { ReportChannel } from './ReportChannel';
import { EmergencySheet, ReportEmergency } from './ReportEmergency';
import { ReportThanks } from './ReportThanks';
import { useReport } from './useReport';

export default createPage(Report);

/** The report form. It works without a network too, because the draft stays on the phone. */
function Report({ station, scene }: RouteParams) {
  const { me } = useSession();
  const places = useQuery('places.list', {});
  const form = useReport(me, station ?? (scene === undefined ? undefined : parseScene(scene)));
  const { draft, edit } = form;
  if (form.receipt) return <ReportThanks {...form.receipt} />;

  const unregistered = me?.joined === false;
  return (
    <Page className="report" footer={<Footer form={form} unregistered={unregistered} />}>
      <RenderBoundary>
        {unregistered && (
          <Notice action={text.join} onAction={() => go(routes.join())}>
            {text.joinFirst}
          </Notice>
        )}
        {form.restored && (
          <Notice action={text.startOver} onAction={form.startOver}>
            {text.restored}
          </Notice>
        )}
        {form.saveFailed && <Notice tone="warn">{text.saveFailed}</Notice>}
      </RenderBoundary>
      <TextArea
        label={text.words}
        placeholder={text.wordsPlaceholder}
        maxLength={draft.onBehalf ? MAX_RECORDED_LENGTH : MAX_DESCRIPTION_LENGTH}
        error={form.fieldError('words', 'description')}
        value={draft.description}
        onChange={form.write}
      />
      <RenderBoundary>
        <AboutStaffSuggestion
          words={draft.description}
          value={draft.aboutStaff}
          onChange={(aboutStaff) => edit({ aboutStaff })}
        />
      </RenderBoundary>
      <RenderBoundary>
        {form.dangerAt === 'words' && <ReportEmergency onAcknowledge={form.acknowledgeDanger} />}
      </RenderBoundary>
      <PhotoPicker
        label={text.photos}
        optional
        error={form.fieldError('photos')}
        value={draft.photos}
        upload={uploadPhoto}
        onChange={(change) => edit(({ photos }) => ({ photos: change(photos) }))}
      />
      <PlaceField
        value={draft.place}
        home={me?.compound}
        places={places}
        error={form.fieldError('place')}
        onChange={(place) => edit({ place })}
      />
      <Choice
        label={text.category}
        hint={text.categoryHint}
        error={form.fieldError('category')}
        layout="pills"
        options={categoryName}
        value={draft.category}
        onChange={form.choose}
      />
      <RenderBoundary>
        {form.dangerAt === 'category' && <ReportEmergency comesIntoView onAcknowledge={form.acknowledgeDanger} />}
      </RenderBoundary>
      <AboutStaffField value={draft.aboutStaff} onChange={(aboutStaff) => edit({ aboutStaff })} />
      {!draft.aboutStaff && (
        <Rows>
          <SwitchRow
            title={text.private}
            note={text.privateHint}
            on={draft.private}
            onChange={(on) => edit({ private: on })}
          />
        </Rows>
      )}
      {me && isStaff(me.roles) && <ReportChannel value={draft} error={form.fieldError('channel')} onChange={edit} />}
      <EmergencySheet
        open={form.question === 'emergency'}
        onAnswer={form.answerDanger}
        onClose={() => form.setQuestion(undefined)}
      />
      <NearbySheet
        open={form.question === 'nearby'}
        cases={form.similar.cases}
        now={form.similar.at}
        busy={form.busy || form.support.busy}
        onSupport={form.support.send}
        onSee={(id) => go(routes.case(id))}
        onDifferent={() => form.submit({ different: true })}
        onClose={() => form.setQuestion(undefined)}
      />
    </Page>
  );
}

/** Says what is missing or failed, right above the button. */
function Footer({ form, unregistered }: { form: ReturnType<typeof useReport>; unregistered: boolean }) {
  const names = form.missing.map((one) => missingText[one].name).join(text.and);
  const note = form.notSent ? text.notSent : names && text.missing(names);
  return (
    <View className="report__foot">
      {note && (
        <View className="report__note" aria-role="alert" aria-label={note}>
          <Text>{note}</Text>
        </View>
      )}
      <PrimaryButton busy={form.busy} onClick={() => form.submit()}>
        {unregistered ? text.joinAndSubmit : form.notSent ? text.again : text.submit}
      </PrimaryButton>
    </View>
  );
}
