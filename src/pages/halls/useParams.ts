import { useRouter } from '@tarojs/taro';
import { decodeAddress } from '@/routes';

/**
 * What an address asks for, in plain letters: neither WeChat nor the preview takes back the encoding that an address
 * needs.
 */
export function useParams(): Partial<Record<string, string>> {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, decodeAddress(value)]])),
  );
}
