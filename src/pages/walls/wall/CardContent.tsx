import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Photo } from '@domain/files/photo';
import { cardFieldName } from '@domain/vocabulary/walls';
import type { CardField } from '@domain/walls/card';
import type { PublicCard } from '@domain/walls/view';
import { photoText } from '@/text/photos';
import { wallText as text } from '@/text/walls/walls';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { Notice } from '@/ui/feedback/Notice';
import './CardContent.scss';

const PROBLEM: readonly CardField[] = ['source', 'problem'];
const ECHO: readonly CardField[] = ['measure', 'progress', 'satisfaction'];

type Props = { card: Pick<PublicCard, 'fields' | 'notice' | 'before' | 'after' | 'reopened'> };

/** A card: what was wrong above, and the answer to it below; beside each other where there is room. */
export const CardContent = ({ card: { fields, notice, before, after, reopened } }: Props) => (
  <View className="wall-card">
    {fields && (
      <>
        <Side kind="problem" title={text.problemWall} photos={before} label={text.before}>
          {PROBLEM.map((field) => [field, fields[field]])}
        </Side>
        <View className="wall-card__turn" aria-hidden />
        <Side kind="echo" title={text.echoWall} photos={after} label={text.after}>
          {ECHO.map((field) => [field, fields[field]])}
        </Side>
      </>
    )}
    {notice && (
      <View className="wall-card__side wall-card__side_echo">
        <Text className="wall-card__wall">{text.noticeWall}</Text>
        <Text className="wall-card__title">{notice.title}</Text>
        <Text className="wall-card__text">{notice.text}</Text>
        <Pictures photos={after} label={text.after} />
      </View>
    )}
    <RenderBoundary>{reopened && <Notice tone="warn">{text.reopened[reopened]}</Notice>}</RenderBoundary>
  </View>
);

type SideProps = {
  kind: 'problem' | 'echo';
  title: string;
  photos: readonly Photo[];
  label: string;
  children: [field: CardField, words: string][];
};

const Side = ({ kind, title, photos, label, children }: SideProps) => (
  <View className={`wall-card__side wall-card__side_${kind}`}>
    <Text className="wall-card__wall">{title}</Text>
    {children.map(([field, words]) => (
      <View key={field} className="wall-card__field">
        <Text className="wall-card__name">{cardFieldName[field]}</Text>
        <Text className={field === 'problem' || field === 'measure' ? 'wall-card__text' : 'wall-card__fact'}>
          {words}
        </Text>
      </View>
    ))}
    <Pictures photos={photos} label={label} />
  </View>
);

const Pictures = ({ photos, label }: { photos: readonly Photo[]; label: string }) =>
  photos.length > 0 ? (
    <View className="wall-card__photos">
      {photos.map(({ thumbnail, full }, n) => (
        <View
          key={full}
          className="wall-card__photo"
          aria-role="button"
          aria-label={`${label}，${photoText.photo(n + 1)}`}
          onClick={() => void Taro.previewImage({ urls: photos.map((one) => one.full), current: full })}
        >
          <Image className="wall-card__image" src={thumbnail} mode="aspectFill" lazyLoad />
          {n === 0 && <Text className="wall-card__when">{label}</Text>}
        </View>
      ))}
    </View>
  ) : null;
