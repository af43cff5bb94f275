import { useState } from 'react';
import { MAX_CARD_PHOTOS, MAX_HIDDEN_LENGTH, MAX_HIDDEN_WORDS } from '@domain/walls/input-limits';
import type { CardView } from '@domain/walls/view';
import type { Photo } from '@domain/files/photo';
import { uploadPhoto } from '@/cloud/upload';
import { PhotoPicker, type PickedPhoto } from '@/device/photos/PhotoPicker';
import { useCommand } from '@/screen/useCommand';
import { wallDeskText as text } from '@/text/walls/wall-desk';
import { wallErrorMessages } from '@/text/walls/wall-error-messages';
import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { Choices } from '@/ui/fields/choice/Choices';
import { TextInput } from '@/ui/fields/TextInput';
import { Originals } from './Originals';
import { RedactionEditor, type Side } from './RedactionEditor';

type Props = { card: CardView; onDone: (card: CardView) => void; onConflict: () => void };

/** The desk takes further words out and adds pictures in which nobody is recognised. It cannot write anything. */
export function ProposeForm({ card, onDone, onConflict }: Props) {
  const [hide, setHide] = useState('');
  const [before, setBefore] = useState<readonly PickedPhoto[]>([]);
  const [after, setAfter] = useState<readonly PickedPhoto[]>([]);
  const [checked, setChecked] = useState(false);
  const [tried, setTried] = useState(false);
  const [editing, setEditing] = useState<{ photo: Photo; side: Side }>();
  const propose = useCommand('walls.propose', { onDone, onConflict, errorMessages: wallErrorMessages });
  const [beforePhotos, afterPhotos] = [uploaded(before), uploaded(after)];
  const needsLook = beforePhotos.length + afterPhotos.length > 0 && !checked;

  function send() {
    setTried(true);
    if (needsLook) return;
    const { id, version } = card;
    void propose.send({ id, version, hide: partsIn(hide), beforePhotos, afterPhotos, checked });
  }

  /** A picture with its covered parts goes up at once, like one that was chosen. */
  async function use(path: string, side: Side) {
    setEditing(undefined);
    setChecked(false);
    const setPhotos = side === 'before' ? setBefore : setAfter;
    setPhotos((list) => [...list, { path }].slice(0, MAX_CARD_PHOTOS));
    await uploadPhoto(path).then(
      (fileID) => setPhotos((list) => list.map((one) => (one.path === path ? { path, fileID } : one))),
      () => setPhotos((list) => list.filter((one) => one.path !== path)),
    );
  }

  if (editing)
    return (
      <RedactionEditor
        photo={editing.photo}
        side={editing.side}
        sides={['before', 'after']}
        onUse={(path, side) => void use(path, side)}
        onBack={() => setEditing(undefined)}
      />
    );

  return (
    <>
      <Notice>{text.proposeHint}</Notice>
      <TextInput
        label={text.hide}
        hint={text.hideHint}
        placeholder={text.hidePlaceholder}
        optional
        maxLength={MAX_HIDDEN_WORDS * MAX_HIDDEN_LENGTH}
        value={hide}
        error={propose.fieldError('hide')}
        onChange={setHide}
      />
      {card.usesPhotos ? (
        <>
          <Originals originals={card.originals} onOpen={(photo, side) => setEditing({ photo, side })} />
          {card.kind === 'case' && (
            <PhotoPicker
              label={text.beforePhotos}
              hint={text.blurHint}
              optional
              maxCount={MAX_CARD_PHOTOS}
              value={before}
              onChange={setBefore}
              upload={uploadPhoto}
            />
          )}
          <PhotoPicker
            label={text.afterPhotos}
            hint={text.blurHint}
            optional
            maxCount={MAX_CARD_PHOTOS}
            value={after}
            onChange={setAfter}
            upload={uploadPhoto}
          />
          <Choices
            label={text.photos}
            options={{ yes: text.checked }}
            value={checked ? ['yes'] : []}
            error={tried && needsLook ? text.needChecked : undefined}
            onChange={(chosen) => setChecked(chosen.length > 0)}
          />
        </>
      ) : (
        <Notice>{text.noPhotos}</Notice>
      )}
      <PrimaryButton busy={propose.sending} onClick={send}>
        {text.propose}
      </PrimaryButton>
    </>
  );
}

const uploaded = (photos: readonly PickedPhoto[]): string[] => photos.flatMap(({ fileID }) => fileID ?? []);

/** The parts that the desk wrote, each once. */
const partsIn = (words: string): string[] =>
  [...new Set(words.split(/[,，、;；\n]/).map((part) => part.trim()))].filter(Boolean).slice(0, MAX_HIDDEN_WORDS);
