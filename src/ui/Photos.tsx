import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Photo } from '@domain/cases/photo';
import { photoText } from '@/text/photos';
import './PhotoPicker.scss';

/** Photos that somebody else sent, small; a tap shows one in full. */
export const Photos = ({ of: photos }: { of: readonly Photo[] }) => (
  <View className="photos">
    {photos.map(({ thumbnail, full }, place) => (
      <View
        key={full}
        className="photos__one"
        aria-role="button"
        aria-label={photoText.photo(place + 1)}
        onClick={() => void Taro.previewImage({ urls: photos.map((photo) => photo.full), current: full })}
      >
        <Image className="photos__image" src={thumbnail} mode="aspectFill" lazyLoad />
      </View>
    ))}
  </View>
);
