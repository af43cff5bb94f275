import { useState } from 'react';
import type { CampaignAction } from '@domain/campaigns/lifecycle/event';
import { MAX_CAMPAIGN_WORDS, MIN_CAMPAIGN_WORDS } from '@domain/campaigns/input-limits';
import type { CampaignView } from '@domain/campaigns/view';
import { addDays, communityDay, type Day, type Moment } from '@domain/time';
import { uploadPhoto } from '@/cloud/upload';
import { PhotoPicker, type PickedPhoto } from '@/device/photos/PhotoPicker';
import { showFirstMissing } from '@/screen/errors/formFeedback';
import { campaignsText as text } from '@/text/calls/campaigns';
import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Choices } from '@/ui/fields/choice/Choices';
import { TextArea } from '@/ui/fields/TextArea';
import { DayField } from '@/ui/fields/time/DayField';

type MemberCase = CampaignView['cases'][number];
export type CampaignDraft = { words: string; until: Day; cases: string[]; photos: string[] };

type CampaignFormProps = {
  action: CampaignAction;
  /** Those that belong to it now, and others that may. */
  cases: MemberCase[];
  candidates?: MemberCase[] | undefined;
  now: Moment;
  sending: boolean;
  onSend: (draft: CampaignDraft) => void;
};

const USUAL_DAYS = 30;

/** Asks what an action needs: the words, the last day, the cases, the photos. */
export function CampaignForm({ action, cases: members, candidates = [], now, sending, onSend }: CampaignFormProps) {
  const [words, setWords] = useState('');
  const [until, setUntil] = useState(() => addDays(communityDay(now), USUAL_DAYS));
  const [cases, setCases] = useState(() => members.map(({ id }) => id));
  const [photos, setPhotos] = useState<readonly PickedPhoto[]>([]);
  const [tried, setTried] = useState(false);
  const choosesCases = action === 'open' || action === 'change';
  const hasWords = action === 'change' || words.trim().length >= MIN_CAMPAIGN_WORDS;
  const hasPhotos = photos.every(({ fileID }) => fileID !== undefined);
  const missing = {
    words: hasWords ? undefined : text.missing.words,
    cases: choosesCases && cases.length === 0 ? text.missing.cases : undefined,
    photos: hasPhotos ? undefined : text.missing.photos,
  };
  const shown: Partial<typeof missing> = tried ? missing : {};
  function send() {
    setTried(true);
    showFirstMissing(Object.values(missing));
    if (Object.values(missing).some((one) => one !== undefined)) return;
    onSend({ words: words.trim(), until, cases, photos: photos.flatMap(({ fileID }) => fileID ?? []) });
  }
  return (
    <>
      <Notice>{text.hints[action]}</Notice>
      {action !== 'change' && (
        <TextArea
          fixed
          label={text.words[action]}
          hint={action === 'drop' ? undefined : text.wordsHint}
          value={words}
          maxLength={MAX_CAMPAIGN_WORDS}
          error={shown.words}
          onChange={setWords}
        />
      )}
      {action === 'open' && <DayField label={text.untilField} value={until} now={now} onChange={setUntil} />}
      {choosesCases && (
        <Choices
          label={text.casesField}
          layout="cards"
          options={[...members, ...candidates].map((one) => ({
            value: one.id,
            label: text.caseTitle(one),
            hint: text.caseNote(one),
          }))}
          value={cases}
          error={shown.cases}
          onChange={setCases}
        />
      )}
      {(action === 'open' || action === 'close') && (
        <PhotoPicker
          optional
          label={text.photos[action]}
          value={photos}
          error={shown.photos}
          onChange={(change) => setPhotos(change)}
          upload={uploadPhoto}
        />
      )}
      <PrimaryButton busy={sending} onClick={send}>
        {text.send}
      </PrimaryButton>
    </>
  );
}
