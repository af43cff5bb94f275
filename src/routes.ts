import Taro from '@tarojs/taro';

const TABS = ['/pages/tabs/home', '/pages/tabs/cases', '/pages/tabs/inbox', '/pages/tabs/me'];

const address = (path: string, parameters: Record<string, string | undefined> = {}): string => {
  const asked = Object.entries(parameters).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return asked.length ? `${path}?${asked.join('&')}` : path;
};

/** Every address, with what it needs to know. */
export const routes = {
  home: () => address('/pages/tabs/home'),
  cases: () => address('/pages/tabs/cases'),
  inbox: () => address('/pages/tabs/inbox'),
  me: () => address('/pages/tabs/me'),
  report: (from: { station?: string } = {}) => address('/pages/cases/report', from),
  case: (id: string) => address('/pages/cases/detail', { id }),
  station: (id: string) => address('/pages/places/station', { id }),
  join: () => address('/pages/people/join'),
  settings: () => address('/pages/people/settings'),
  privacy: () => address('/pages/people/privacy'),
  identityAccesses: () => address('/pages/people/identity-accesses'),
  invite: () => address('/pages/people/invite'),
  acceptInvitation: (code?: string) => address('/pages/people/accept', { code }),
  setup: () => address('/pages/people/setup'),
  hall: (id?: string) => address('/pages/halls/hall', { id }),
  myBookings: () => address('/pages/halls/mine'),
  booking: (id: string) => address('/pages/halls/booking', { id }),
  code: (text: string) => address('/pages/halls/code', { text }),
  /** A page of the halls that only pages of the halls lead to; they know what it asks for. */
  inHalls: (page: string, from: Record<string, string | undefined> = {}) => address(`/pages/halls/${page}`, from),
};

const STACK = 10; // as many pages as WeChat keeps open

const isTab = (to: string) => TABS.includes(to);

/** Opens a page on top of this one, or in its place where no more fit; a tab is switched to. */
export const go = (to: string) =>
  Taro.getCurrentPages().length < STACK && !isTab(to) ? void Taro.navigateTo({ url: to }) : replaceWith(to);

/** Takes this page's place, so that going back does not meet a form that was already sent. */
export const replaceWith = (to: string) =>
  void (isTab(to) ? Taro.switchTab({ url: to }) : Taro.redirectTo({ url: to }));

/** One page back, or home where a code or a message led straight here. */
export const back = () =>
  void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: routes.home() }));

const valueIn = (query: string, name: string): string | undefined =>
  new RegExp(`(?:^|[?&])${name}=([^&]+)`).exec(query)?.[1];

/** The station that a scanned code or a launch names: `…?scene=s%3Dst1`, `…?id=st1`, or the bare scene `s=st1`. */
export function stationOf(scanned: string): string | undefined {
  const scene = valueIn(scanned, 'scene');
  if (scene) return stationOf(decodeURIComponent(scene));
  const id = valueIn(scanned, 's') ?? (scanned.includes('/station') ? valueIn(scanned, 'id') : undefined);
  return id && /^[\w-]{1,32}$/.test(id) ? id : undefined;
}

/** Where something that a camera read leads: to its station, or to the page that looks codes up. */
export function addressOfCode(read: string): string {
  const station = stationOf(read);
  return station ? routes.station(station) : routes.code(read);
}
