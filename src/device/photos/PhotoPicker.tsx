import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { clsx } from 'clsx/lite';
import { useRef, useState } from 'react';
import { photoProblemOf, type PhotoProblem } from '@domain/files/photo';
import { MAX_PHOTOS } from '@domain/input-limits';
import { permissionDeniedText } from '@/text/errors/permission-denied';
import { photoText } from '@/text/photos';
import { Field, type FieldProps } from '@/ui/fields/Field';
import { Icon } from '@/ui/status/icons/Icon';
import { permissionDenied } from '../errors/permissionDenied';
import './PhotoPicker.scss';

/** A photo in a form: its path on the phone, and its file id once it is uploaded. */
export type PickedPhoto = { path: string; fileID?: string };

type Props = FieldProps & {
  value: readonly PickedPhoto[];
  onChange: (change: (before: readonly PickedPhoto[]) => PickedPhoto[]) => void;
  /** Uploads one photo and resolves with its file id. */
  upload: (path: string) => Promise<string>;
  maxCount?: number;
};

/** Up to `maxCount` photos, each uploaded as soon as it is chosen. Only photos with a file id are sent. */
export function PhotoPicker({ value, onChange, upload, maxCount = MAX_PHOTOS, ...field }: Props) {
  // a photo of a stored draft without a file id was interrupted during its upload
  const [failed, setFailed] = useState<readonly string[]>(() =>
    value.flatMap(({ path, fileID }) => (fileID === undefined ? [path] : [])),
  );
  // trying again cannot help with these
  const [problems, setProblems] = useState<Readonly<Record<string, PhotoProblem>>>({});
  const sent = useRef(new Set<string>());

  async function send(path: string) {
    setFailed((before) => before.filter((other) => other !== path));
    await upload(path).then(
      (fileID) => onChange((before) => before.map((photo) => (photo.path === path ? { path, fileID } : photo))),
      (error: unknown) => {
        const problem = photoProblemOf(error);
        if (problem) setProblems((before) => ({ ...before, [path]: problem }));
        setFailed((before) => [...before, path]);
      },
    );
  }

  async function add() {
    const chosen = await choosePaths(maxCount - value.length);
    const fresh = chosen.filter((path) => !sent.current.has(path));
    fresh.forEach((path) => sent.current.add(path));
    onChange((before) => [...before, ...fresh.map((path) => ({ path }))]);
    await Promise.all(fresh.map(send));
  }

  function remove(path: string) {
    sent.current.delete(path);
    onChange((before) => before.filter((photo) => photo.path !== path));
  }

  return (
    <Field {...field} hint={field.hint ?? photoText.photoHint(maxCount)}>
      <View className="photo-picker">
        {value.map((photo, index) => (
          <Tile
            key={photo.path}
            photo={photo}
            number={index + 1}
            failed={failed.includes(photo.path)}
            problem={problems[photo.path]}
            onOpen={() => {
              if (failed.includes(photo.path) && !problems[photo.path]) void send(photo.path);
              else preview(value, photo);
            }}
            onRemove={() => remove(photo.path)}
          />
        ))}
        {value.length < maxCount && (
          <View
            className="photo-picker__tile photo-picker__add"
            hoverClass="photo-picker__add_pressed"
            aria-role="button"
            aria-label={photoText.addPhoto}
            onClick={() => void add()}
          >
            <Icon name="camera" />
            <Text className="photo-picker__words">{photoText.addPhoto}</Text>
          </View>
        )}
      </View>
    </Field>
  );
}

type TileProps = {
  photo: PickedPhoto;
  number: number;
  failed: boolean;
  problem: PhotoProblem | undefined;
  onOpen: () => void;
  onRemove: () => void;
};

function Tile({ photo, number, failed, problem, onOpen, onRemove }: TileProps) {
  const waiting = photo.fileID === undefined;
  // the phone may delete the picture before the draft is sent; the uploaded one is safe
  const [gone, setGone] = useState(false);
  const failure = problem ? photoText.refused[problem] : photoText.photoFailed;
  const state = failed ? failure : waiting ? photoText.photoUploading : gone ? photoText.photoGone : '';
  return (
    <View className="photo-picker__tile">
      <View
        className="photo-picker__open"
        aria-role="button"
        aria-label={[photoText.photo(number), state].filter(Boolean).join('，')}
        onClick={onOpen}
      >
        <Image className="photo-picker__image" src={photo.path} mode="aspectFill" onError={() => setGone(true)} />
        {state && <Text className={clsx('photo-picker__state', failed && 'photo-picker__state_failed')}>{state}</Text>}
      </View>
      <View
        className="photo-picker__remove"
        aria-role="button"
        aria-label={photoText.removePhoto(number)}
        onClick={onRemove}
      >
        <View className="photo-picker__cross">
          <Icon name="close" small />
        </View>
      </View>
    </View>
  );
}

const preview = (photos: readonly PickedPhoto[], current: PickedPhoto) =>
  void Taro.previewImage({ urls: photos.map(({ path }) => path), current: current.path }).catch(() => undefined);

/** Closing the chooser resolves with nothing; a missing permission is explained. */
const choosePaths = (count: number): Promise<string[]> =>
  Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] }).then(
    ({ tempFiles }) => tempFiles.map(({ tempFilePath }) => tempFilePath),
    (failure) => permissionDenied(failure, permissionDeniedText.photos).then(() => []),
  );
