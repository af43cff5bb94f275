import Taro from '@tarojs/taro';
import { useState } from 'react';
import { MAX_PAPER_PHOTOS } from '@domain/ballots/input-limits';
import type { PaperRow, PapersView } from '@domain/ballots/view';
import type { VoteOption } from '@domain/ballots/vote';
import { uploadPhoto } from '@/cloud/upload';
import { PhotoPicker, type PickedPhoto } from '@/device/photos/PhotoPicker';
import { clearRequestId, requestIdFor } from '@/device/storage/requestId';
import { showFirstMissing } from '@/screen/errors/formFeedback';
import { useCommand } from '@/screen/useCommand';
import { ballotErrorMessages } from '@/text/ballots/ballot-error-messages';
import { papersText as text } from '@/text/ballots/ballots';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';

type Props = {
  topic: string;
  row: PaperRow;
  options: readonly VoteOption[];
  onDone: (papers: PapersView) => void;
};

const INVALID = '!invalid';

/** Enters one paper: for the first time with its photo, or for the second time by somebody else. */
export function PaperForm({ topic, row, options, onDone }: Props) {
  const [choice, setChoice] = useState<string>();
  const [photos, setPhotos] = useState<readonly PickedPhoto[]>([]);
  const [tried, setTried] = useState(false);
  const isFirst = row.state === 'none' || row.mine; // who entered it may correct it
  const finish = (papers: PapersView) => {
    clearRequestId();
    void Taro.showToast({ title: text.saved, icon: 'none' });
    onDone(papers);
  };
  const enter = useCommand('ballots.enterPaper', { onDone: finish, errorMessages: ballotErrorMessages });
  const verify = useCommand('ballots.verify', { onDone: finish, errorMessages: ballotErrorMessages });
  const files = photos.flatMap(({ fileID }) => (fileID === undefined ? [] : [fileID]));
  const missing = {
    choice: choice === undefined ? text.missing.choice : undefined,
    photo: isFirst && !files.length ? text.missing.photo : undefined,
  };

  function send() {
    setTried(true);
    showFirstMissing([missing.choice, missing.photo]);
    if (choice === undefined || missing.photo) return;
    const chosen = choice === INVALID ? ('invalid' as const) : { option: choice };
    const paper = { topic, household: row.household, choice: chosen };
    if (isFirst) void enter.send({ ...paper, photos: files, requestId: requestIdFor({ ...paper, files }) });
    else void verify.send({ ...paper, requestId: requestIdFor(paper) });
  }

  return (
    <>
      <Choice
        label={text.choice}
        options={[
          ...options.map(({ id, text: label }) => ({ value: id, label })),
          { value: INVALID, label: text.invalid },
        ]}
        value={choice}
        error={tried ? missing.choice : undefined}
        onChange={setChoice}
      />
      {isFirst && (
        <PhotoPicker
          label={text.photo}
          hint={text.photoHint}
          maxCount={MAX_PAPER_PHOTOS}
          value={photos}
          error={tried ? missing.photo : undefined}
          onChange={setPhotos}
          upload={uploadPhoto}
        />
      )}
      <PrimaryButton busy={enter.sending || verify.sending} onClick={send}>
        {isFirst ? text.first : text.second}
      </PrimaryButton>
    </>
  );
}
