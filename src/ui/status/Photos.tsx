import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Photo } from '@domain/files/photo';
import { photoText } from '@/text/photos';
import './Photos.scss';

/** Thumbnails of photos; a tap shows one in full. */
export const Photos = ({ photos }: { photos: readonly Photo[] }) => (
  <View className="photos">
    {photos.map(({ thumbnail, full }, index) => (
      <View
        key={full}
        className="photos__item"
        aria-role="button"
        aria-label={photoText.photo(index + 1)}
        onClick={() => void Taro.previewImage({ urls: photos.map((photo) => photo.full), current: full })}
      >
        <Image className="photos__image" src={thumbnail} mode="aspectFill" lazyLoad />
      </View>
    ))}
  </View>
);
