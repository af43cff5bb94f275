import Taro from '@tarojs/taro';
import { useState } from 'react';
import {
  MAX_CARD_PHOTOS,
  MAX_NOTICE_LENGTH,
  MAX_NOTICE_TITLE_LENGTH,
  MIN_NOTICE_LENGTH,
} from '@domain/walls/input-limits';
import { uploadPhoto } from '@/cloud/upload';
import { useQuery } from '@/cloud/useQuery';
import { useSession } from '@/cloud/useSession';
import { PhotoPicker, type PickedPhoto } from '@/device/photos/PhotoPicker';
import { clearRequestId, requestIdFor } from '@/device/storage/requestId';
import { replaceWith } from '@/routes';
import { showFirstMissing } from '@/screen/errors/formFeedback';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useCommand } from '@/screen/useCommand';
import { wallDeskText as text } from '@/text/walls/wall-desk';
import { wallErrorMessages } from '@/text/walls/wall-error-messages';
import { wallRoutes } from '@/wallRoutes';
import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Choice } from '@/ui/fields/choice/Choice';
import { Choices } from '@/ui/fields/choice/Choices';
import { TextArea } from '@/ui/fields/TextArea';
import { TextInput } from '@/ui/fields/TextInput';

export default createPage(ResultNotice);

/** A result that was no case, such as a new path: the desk writes it, somebody else reads it before everybody does. */
function ResultNotice() {
  const query = useQuery('places.list', {});
  const { me } = useSession();
  const [chosen, choose] = useState<string>();
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [photos, setPhotos] = useState<readonly PickedPhoto[]>([]);
  const [checked, setChecked] = useState(false);
  const [tried, setTried] = useState(false);
  const propose = useCommand('walls.proposeNotice', {
    onDone: ({ id }) => {
      clearRequestId();
      void Taro.showToast({ title: text.sent, icon: 'none' });
      replaceWith(wallRoutes.card(id));
    },
    errorMessages: wallErrorMessages,
  });
  const own = new Set(me?.positions.filter(({ role }) => role === 'desk').map(({ unit }) => unit));
  const files = photos.flatMap(({ fileID }) => fileID ?? []);
  const missing = {
    name: !title.trim(),
    text: words.trim().length < MIN_NOTICE_LENGTH,
    checked: files.length > 0 && !checked,
  };
  const errorOf = (field: keyof typeof missing, message: string) => (tried && missing[field] ? message : undefined);

  function send(community: string | undefined) {
    setTried(true);
    showFirstMissing([
      !community && text.missing.community,
      missing.name && text.missing.name,
      missing.text && text.missing.text,
      missing.checked && text.needChecked,
    ]);
    if (!community || Object.values(missing).some(Boolean)) return;
    const input = { community, title: title.trim(), text: words.trim(), photos: files, checked };
    void propose.send({ ...input, requestId: requestIdFor(input) });
  }

  return (
    <QueryPage
      query={query}
      footer={({ units }) => (
        <PrimaryButton busy={propose.sending} onClick={() => send(communityOf(units))}>
          {text.send}
        </PrimaryButton>
      )}
    >
      {({ units }) => (
        <>
          <Notice>{text.noticeForm}</Notice>
          {own.size > 1 && (
            <Choice
              label={text.community}
              layout="pills"
              options={units.filter(({ id }) => own.has(id)).map(({ id, name }) => ({ value: id, label: name }))}
              value={chosen}
              error={tried && !chosen ? text.missing.community : undefined}
              onChange={choose}
            />
          )}
          <TextInput
            label={text.name}
            placeholder={text.namePlaceholder}
            maxLength={MAX_NOTICE_TITLE_LENGTH}
            value={title}
            error={errorOf('name', text.missing.name)}
            onChange={setTitle}
          />
          <TextArea
            label={text.text}
            placeholder={text.textPlaceholder}
            maxLength={MAX_NOTICE_LENGTH}
            value={words}
            error={errorOf('text', text.missing.text)}
            onChange={setWords}
          />
          <PhotoPicker
            label={text.photos}
            hint={text.blurHint}
            optional
            maxCount={MAX_CARD_PHOTOS}
            value={photos}
            onChange={setPhotos}
            upload={uploadPhoto}
          />
          {files.length > 0 && (
            <Choices
              label={text.photos}
              options={{ yes: text.checked }}
              value={checked ? ['yes'] : []}
              error={errorOf('checked', text.needChecked)}
              onChange={(list) => setChecked(list.length > 0)}
            />
          )}
        </>
      )}
    </QueryPage>
  );

  /** The only community of a desk needs no choice. */
  function communityOf(units: readonly { id: string }[]): string | undefined {
    const list = units.filter(({ id }) => own.has(id));
    return list.length === 1 ? list[0]?.id : chosen;
  }
}
