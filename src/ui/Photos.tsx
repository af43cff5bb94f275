import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { photoText } from '@/text/photos';
import './PhotoPicker.scss';

/** Photos that somebody else sent; a tap shows one in full. */
export const Photos = ({ urls }: { urls: readonly string[] }) => (
  <View className="photos">
    {urls.map((url, place) => (
      <View key={url} className="photos__one" aria-role="button" aria-label={photoText.photo(place + 1)} onClick={() => void Taro.previewImage({ urls: [...urls], current: url })}>
        <Image className="photos__image" src={url} mode="aspectFill" lazyLoad />
      </View>
    ))}
  </View>
);
