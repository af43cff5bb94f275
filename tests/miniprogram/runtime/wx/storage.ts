import { answers } from './answers';

const PREFIX = 'wx.';
const MB = 1024 * 1024;
const MOST_A_KEY = MB;
const MOST = 10 * MB;
const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** What lies in it beside this key. */
const others = (key: string): number =>
  Object.entries(localStorage).reduce(
    (sum, [name, text]) => (name.startsWith(PREFIX) && name !== PREFIX + key ? sum + bytesOf(String(text)) : sum),
    answers.stored,
  );

/** WeChat's storage: values keep their type, what is not there is an empty string; a megabyte a key, ten in all. */
export const storage = {
  getStorageSync(key: string): unknown {
    const kept = localStorage.getItem(PREFIX + key);
    return kept === null ? '' : (JSON.parse(kept) as unknown);
  },
  setStorageSync(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    if (bytesOf(text) > MOST_A_KEY) throw new Error('setStorageSync:fail exceed storage item max length');
    if (bytesOf(text) + others(key) > MOST) throw new Error('setStorageSync:fail exceed storage max size 10Mb');
    localStorage.setItem(PREFIX + key, text);
  },
  removeStorageSync: (key: string): void => localStorage.removeItem(PREFIX + key),
};
