import { Image, View } from '@tarojs/components';
import type { Photo } from '@domain/files/photo';
import type { CardView } from '@domain/walls/view';
import { wallDeskText as text } from '@/text/walls/wall-desk';
import { Section } from '@/ui/layout/Card';
import type { Side } from './RedactionEditor';
import './Originals.scss';

type Props = Pick<CardView, 'originals'> & { onOpen: (photo: Photo, side: Side) => void };

/** The pictures of the case; a tap opens one to cover parts of it. */
export function Originals({ originals = { before: [], after: [] }, onOpen }: Props) {
  const photos = (['before', 'after'] as const).flatMap((side) => originals[side].map((photo) => ({ photo, side })));
  if (!photos.length) return null;
  return (
    <Section title={text.originals} hint={text.originalsHint}>
      <View className="originals">
        {photos.map(({ photo, side }, n) => (
          <View
            key={photo.full}
            className="originals__item"
            aria-role="button"
            aria-label={text.redaction.open(n + 1)}
            onClick={() => onOpen(photo, side)}
          >
            <Image className="originals__image" src={photo.thumbnail} mode="aspectFill" lazyLoad />
          </View>
        ))}
      </View>
    </Section>
  );
}
