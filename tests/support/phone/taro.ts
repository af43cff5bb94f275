import { useEffect, useRef } from 'react';

type Tell = () => void;
type Modal = { title?: string; content?: string; showCancel?: boolean; confirmText?: string };
type Asked = { name: string; data: { name: string; input: unknown } };

/** What a test can see and steer of the phone around a page. */
export const phone = {
  params: {} as Record<string, string>,
  pages: 1,
  visited: [] as string[],
  modals: [] as Modal[],
  confirms: true,
  storage: new Map<string, unknown>(),
  scale: 1,
  photos: [] as string[],
  /** Files on the phone; its decoder draws JPEG and PNG and makes a JPEG of `compressed` of them. */
  files: new Map<string, Uint8Array>(),
  compressed: new Uint8Array() as Uint8Array,
  uploads: new Map<string, Uint8Array>(),
  /** The file that the person picks from a chat; without one the picker is closed. */
  chatFile: undefined as undefined | string,
  /** The point that the person picks on the map; without one the map is closed. */
  location: undefined as undefined | { latitude: number; longitude: number; name: string; address: string },
  calls: [] as string[],
  maps: [] as object[],
  /** The badge of each tab. */
  badges: new Map<number, string>(),
  tabNames: new Map<number, string>(),
  clipboard: '',
  /** Lines of WeChat's real-time log. */
  logged: [] as string[],
  /** What the page would be shared as. */
  shares: undefined as undefined | (() => unknown),
  /** Whether WeChat asks about messages at all, and what was chosen for good. */
  subscriptions: { mainSwitch: true, itemSettings: {} as Record<string, string> },
  /** Whether storage is full. */
  full: false,
  subscribes: {} as Record<string, string>,
  subscribed: [] as string[][],
  asked: [] as Asked['data'][],
  /** The cloud behind the phone; until a test gives one, there is no network. */
  cloud: undefined as undefined | ((event: Asked['data']) => Promise<unknown>),
};

const shown = new Set<Tell>();
const hidden = new Set<Tell>();
const pulled = new Set<Tell>();
const reached = new Set<Tell>();

export function resetPhone(): void {
  Object.assign(phone, {
    params: {},
    pages: 1,
    visited: [],
    modals: [],
    confirms: true,
    scale: 1,
    photos: [],
    files: new Map(),
    compressed: new Uint8Array(),
    uploads: new Map(),
    chatFile: undefined,
    location: undefined,
    shares: undefined,
    subscriptions: { mainSwitch: true, itemSettings: {} },
    full: false,
    calls: [],
    maps: [],
    badges: new Map(),
    tabNames: new Map(),
    clipboard: '',
    logged: [],
    subscribes: {},
    subscribed: [],
    asked: [],
    cloud: undefined,
  });
  phone.storage.clear();
  shown.clear();
  hidden.clear();
  pulled.clear();
  reached.clear();
}

/** The page comes to the front again. */
export const showAgain = (): void => shown.forEach((tell) => tell());
/** Another page comes to lie over it. */
export const hide = (): void => hidden.forEach((tell) => tell());
/** A finger pulls the page down. */
export const pullDown = (): void => pulled.forEach((tell) => tell());
/** A finger moves the page to its end. */
export const reachBottom = (): void => reached.forEach((tell) => tell());

function useRegistered(registry: Set<Tell>, tell: Tell) {
  const newest = useRef(tell);
  newest.current = tell;
  useEffect(() => {
    const now = () => newest.current();
    registry.add(now);
    return () => void registry.delete(now);
  }, [registry]);
}

export function useDidShow(tell: Tell): void {
  useRegistered(shown, tell);
  const newest = useRef(tell);
  useEffect(() => newest.current(), []);
}
export const useDidHide = (tell: Tell): void => useRegistered(hidden, tell);
export const useShareAppMessage = (offer: () => unknown): void => {
  const newest = useRef(offer);
  newest.current = offer;
  useEffect(() => void (phone.shares = () => newest.current()), []);
};
export const usePullDownRefresh = (tell: Tell): void => useRegistered(pulled, tell);
export const useRouter = () => ({ params: phone.params });
export const useLoad = (tell: (params: Record<string, string>) => void): void =>
  useEffect(() => tell(phone.params), []);
export const useLaunch = useLoad;
/** WeChat tells the app of a script error, of a rejection nobody caught, or of an address without a page. */
export const faults = {
  error: new Set<(error: string) => void>(),
  rejection: new Set<(event: { reason: unknown }) => void>(),
  noPage: new Set<(event: { path: string; query: Record<string, string>; isEntryPage: boolean }) => void>(),
};
const useListener = <T>(registry: Set<(event: T) => void>, listen: (event: T) => void): void =>
  useEffect(() => {
    registry.add(listen);
    return () => void registry.delete(listen);
  }, [registry, listen]);
export const useError = (listen: (error: string) => void): void => useListener(faults.error, listen);
export const useUnhandledRejection = (listen: (event: { reason: unknown }) => void): void =>
  useListener(faults.rejection, listen);
export const usePageNotFound = (
  listen: (event: { path: string; query: Record<string, string>; isEntryPage: boolean }) => void,
): void => useListener(faults.noPage, listen);
export const useReachBottom = (tell: Tell): void => useRegistered(reached, tell);

const visit =
  (how: string) =>
  async ({ url = '' }: { url?: string } = {}) =>
    void phone.visited.push(`${how} ${url}`.trim());

const isDrawable = (path: string) => [0xff, 0x89].includes(phone.files.get(path)?.[0] ?? 0);

const Taro = {
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getRealtimeLogManager: () => ({ error: (line: string): void => void phone.logged.push(line) }),
  getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
  getStorageSync: (key: string): unknown => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => {
    if (phone.full) throw new Error('setStorageSync:fail exceed storage max size 10Mb');
    phone.storage.set(key, JSON.parse(JSON.stringify(value)));
  },
  removeStorageSync: (key: string): void => void phone.storage.delete(key),
  getAppBaseInfo: () => ({ fontSizeScaleFactor: phone.scale }),
  getCurrentPages: () => Array.from({ length: phone.pages }),
  navigateTo: visit('to'),
  redirectTo: visit('replace'),
  switchTab: visit('tab'),
  reLaunch: visit('launch'),
  navigateBack: visit('back'),
  showModal: async (modal: Modal) => {
    phone.modals.push(modal);
    return { confirm: phone.confirms, cancel: !phone.confirms };
  },
  showToast: async ({ title }: { title: string }) => void phone.modals.push({ title }),
  setNavigationBarTitle: async () => undefined,
  stopPullDownRefresh: () => undefined,
  pageScrollTo: async () => undefined,
  nextTick: (work: () => void) => void work(),
  previewImage: async () => undefined,
  chooseMedia: async () => ({ tempFiles: phone.photos.map((tempFilePath) => ({ tempFilePath })) }),
  chooseMessageFile: async () =>
    phone.chatFile === undefined
      ? Promise.reject({ errMsg: 'chooseMessageFile:fail cancel' })
      : { tempFiles: [{ path: phone.chatFile }] },
  getImageInfo: async ({ src }: { src: string }) =>
    isDrawable(src) ? { width: 4000, height: 3000 } : Promise.reject({ errMsg: 'getImageInfo:fail' }),
  compressImage: async ({ src }: { src: string }) => {
    if (!isDrawable(src)) throw { errMsg: 'compressImage:fail' };
    phone.files.set('compressed', phone.compressed);
    return { tempFilePath: 'compressed' };
  },
  getFileSystemManager: () => ({
    readFileSync: (path: string) => {
      const bytes = phone.files.get(path);
      if (!bytes) throw new Error(`readFileSync:fail no such file ${path}`);
      return new Uint8Array(bytes).buffer;
    },
    writeFileSync: (path: string, bytes: ArrayBuffer): void => void phone.files.set(path, new Uint8Array(bytes)),
    unlinkSync: (path: string): void => void phone.files.delete(path),
  }),
  chooseLocation: async () => phone.location ?? Promise.reject({ errMsg: 'chooseLocation:fail cancel' }),
  setClipboardData: async ({ data }: { data: string }) => void (phone.clipboard = data),
  setTabBarItem: async ({ index, text }: { index: number; text: string }) => void phone.tabNames.set(index, text),
  setTabBarBadge: async ({ index, text }: { index: number; text: string }) => void phone.badges.set(index, text),
  removeTabBarBadge: async ({ index }: { index: number }) => void phone.badges.delete(index),
  openLocation: async (place: object) => void phone.maps.push(place),
  makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => void phone.calls.push(phoneNumber),
  openPrivacyContract: visit('openPrivacyContract'),
  openAppAuthorizeSetting: visit('openAppAuthorizeSetting'),
  openSetting: visit('openSetting'),
  getSetting: async () => ({ subscriptionsSetting: phone.subscriptions }),
  requestSubscribeMessage: async ({ tmplIds }: { tmplIds: string[] }) => (
    phone.subscribed.push(tmplIds),
    phone.subscribes
  ),
  cloud: {
    init: () => undefined,
    uploadFile: async ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) => {
      phone.uploads.set(cloudPath, phone.files.get(filePath)!);
      return { fileID: `cloud://e.b/${cloudPath}` };
    },
    callFunction: async ({ data }: Asked) => {
      phone.asked.push(data);
      if (!phone.cloud) throw new Error('request:fail');
      return { result: await phone.cloud(data) };
    },
  },
};

export default Taro;
