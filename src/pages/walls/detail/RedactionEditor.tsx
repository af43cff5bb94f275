import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { Photo } from '@domain/files/photo';
import type { Box } from '@/device/photos/drawRedacted';
import { redactPicture } from '@/device/photos/redaction';
import { wallDeskText } from '@/text/walls/wall-desk';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { ButtonCell, ButtonRow } from '@/ui/actions/ButtonRow';
import { Choice } from '@/ui/fields/choice/Choice';
import './RedactionEditor.scss';

const text = wallDeskText.redaction;
/** The side of a box that a tap leaves, in shares of the width. */
const TAP_SIZE = 0.16;
/** A finger that moves less than this has tapped. */
const MIN_DRAG = 0.04;

export type Side = 'before' | 'after';
type Point = { x: number; y: number };
/** What a touch or a click says about where it was. */
type Pointed = { changedTouches?: ArrayLike<{ clientX: number; clientY: number }>; clientX?: number; clientY?: number };

type Props = {
  photo: Photo;
  /** Where the picture of the case came from. */
  side: Side;
  sides: readonly Side[];
  onUse: (path: string, side: Side) => void;
  onBack: () => void;
};

/** A picture on which somebody covers what must not be recognised: a tap covers a spot, a stroke an area. */
export function RedactionEditor({ photo, side, sides, onUse, onBack }: Props) {
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const [target, setTarget] = useState(side);
  const [busy, setBusy] = useState(false);
  const start = useRef<Point>(undefined);

  async function pointOf(event: unknown): Promise<Point | undefined> {
    const { changedTouches, ...mouse } = event as Pointed;
    const { clientX, clientY } = changedTouches?.[0] ?? { ...mouse };
    const frame = await frameRect();
    if (!frame?.width || clientX === undefined || clientY === undefined) return undefined;
    return { x: (clientX - frame.left) / frame.width, y: (clientY - frame.top) / frame.height };
  }

  async function end(event: unknown) {
    const [from, to] = [start.current, await pointOf(event)];
    start.current = undefined;
    const box = from && to && boxBetween(from, to);
    if (box && box.width >= MIN_DRAG && box.height >= MIN_DRAG) setBoxes((before) => [...before, box]);
  }

  async function cover(event: unknown) {
    const at = await pointOf(event);
    const half = TAP_SIZE / 2;
    if (at)
      setBoxes((before) => [
        ...before,
        boxBetween({ x: at.x - half, y: at.y - half }, { x: at.x + half, y: at.y + half }),
      ]);
  }

  async function use() {
    setBusy(true);
    await redactPicture(photo.full, boxes).then(
      (path) => onUse(path, target),
      () => Taro.showToast({ title: text.failed, icon: 'none' }),
    );
    setBusy(false);
  }

  return (
    <>
      <Text>{text.hint}</Text>
      <View
        id={FRAME}
        className="redaction"
        catchMove
        aria-role="button"
        aria-label={text.hint}
        onClick={(event) => void cover(event)}
        onTouchStart={(event) => void pointOf(event).then((point) => (start.current = point))}
        onTouchEnd={(event) => void end(event)}
      >
        <Image className="redaction__image" src={photo.full} mode="widthFix" />
        {boxes.map(({ left, top, width, height }, n) => (
          <View
            key={n}
            className="redaction__box"
            style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
          />
        ))}
      </View>
      {sides.length > 1 && (
        <Choice
          label={text.where}
          layout="pills"
          options={sides.map((value) => ({ value, label: text.places[value] }))}
          value={target}
          onChange={setTarget}
        />
      )}
      <ButtonRow>
        <ButtonCell>
          <SecondaryButton onClick={() => (boxes.length ? setBoxes(boxes.slice(0, -1)) : onBack())}>
            {boxes.length ? text.undo : text.back}
          </SecondaryButton>
        </ButtonCell>
        <ButtonCell main>
          <PrimaryButton busy={busy} onClick={() => void use()}>
            {boxes.length ? text.use : text.nothing}
          </PrimaryButton>
        </ButtonCell>
      </ButtonRow>
    </>
  );
}

const FRAME = 'redaction';

type Rect = { left: number; top: number; width: number; height: number };

const frameRect = (): Promise<Rect | undefined> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${FRAME}`)
      .boundingClientRect((rect) => resolve([rect].flat()[0] as Rect | undefined))
      .exec();
  });

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
const within = (share: number): number => Math.min(1, Math.max(0, share));

function boxBetween(one: Point, other: Point): Box {
  const [left, right] = [within(Math.min(one.x, other.x)), within(Math.max(one.x, other.x))];
  const [top, bottom] = [within(Math.min(one.y, other.y)), within(Math.max(one.y, other.y))];
  return { left, top, width: right - left, height: bottom - top };
}
