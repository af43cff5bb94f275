const PREFIX = 'wx.';
const MOST = 1024 * 1024;

/** WeChat's storage: values keep their type, what is not there is an empty string, one key holds a megabyte. */
export const storage = {
  getStorageSync(key: string): unknown {
    const kept = localStorage.getItem(PREFIX + key);
    return kept === null ? '' : (JSON.parse(kept) as unknown);
  },
  setStorageSync(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    if (text.length > MOST) throw new Error('setStorageSync:fail exceed storage item max length');
    localStorage.setItem(PREFIX + key, text);
  },
  removeStorageSync: (key: string): void => localStorage.removeItem(PREFIX + key),
};
