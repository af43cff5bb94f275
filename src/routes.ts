import Taro from '@tarojs/taro';
import type { About } from '@domain/messages/notice';
import { SUBJECT_PAGES } from '@domain/pages';

const TABS = ['/pages/tabs/home', '/pages/tabs/cases', '/pages/tabs/inbox', '/pages/tabs/me'];

const buildUrl = (path: string, parameters: Record<string, string | undefined> = {}): string => {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return pairs.length ? `${path}?${pairs.join('&')}` : path;
};

/** Every address, with what it needs to know. */
export const routes = {
  home: () => buildUrl('/pages/tabs/home'),
  cases: () => buildUrl('/pages/tabs/cases'),
  inbox: () => buildUrl('/pages/tabs/inbox'),
  me: () => buildUrl('/pages/tabs/me'),
  report: (from: { station?: string } = {}) => buildUrl('/pages/cases/report', from),
  case: (id: string) => buildUrl('/pages/cases/detail', { id }),
  /** The page that shows what a message is about. */
  about: ({ subject, id }: About) =>
    // an older phone does not know a newer subject
    subject in SUBJECT_PAGES && subject !== 'maintenance'
      ? buildUrl(`/${SUBJECT_PAGES[subject]}`, { id })
      : routes.inbox(),
  station: (id: string) => buildUrl('/pages/places/station', { id }),
  join: () => buildUrl('/pages/people/join'),
  settings: () => buildUrl('/pages/people/settings'),
  privacy: () => buildUrl('/pages/people/privacy'),
  identityAccesses: () => buildUrl('/pages/people/identity-accesses'),
  invite: () => buildUrl('/pages/people/invite'),
  acceptInvitation: (code?: string) => buildUrl('/pages/people/accept', { code }),
  setup: () => buildUrl('/pages/people/setup'),
  hall: (id?: string) => buildUrl('/pages/halls/hall', { id }),
  myBookings: () => buildUrl('/pages/halls/mine'),
  booking: (id: string) => buildUrl('/pages/halls/booking', { id }),
  code: (text: string) => buildUrl('/pages/halls/code', { text }),
  /** A page of the halls that only pages of the halls lead to; they know what it asks for. */
  hallPage: (page: string, from: Record<string, string | undefined> = {}) => buildUrl(`/pages/halls/${page}`, from),
};

const MAX_PAGE_STACK = 10; // as many pages as WeChat keeps open

const isTab = (to: string) => TABS.includes(to);

/** Opens a page on top of this one, or in its place where no more fit; a tab is switched to. */
export const go = (to: string) =>
  Taro.getCurrentPages().length < MAX_PAGE_STACK && !isTab(to) ? void Taro.navigateTo({ url: to }) : replaceWith(to);

/** Takes this page's place, so that going back does not meet a form that was already sent. */
export const replaceWith = (to: string) =>
  void (isTab(to) ? Taro.switchTab({ url: to }) : Taro.redirectTo({ url: to }));

/** One page back, or home where a code or a message led straight here. */
export const back = () =>
  void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: routes.home() }));

const queryValue = (query: string, name: string): string | undefined =>
  new RegExp(`(?:^|[?&])${name}=([^&]+)`).exec(query)?.[1];

/** The station that a scanned code or a launch names: `…?scene=s%3Dst1`, `…?id=st1`, or the bare scene `s=st1`. */
export function parseStation(scanned: string): string | undefined {
  const scene = queryValue(scanned, 'scene');
  if (scene) return parseStation(decodeURIComponent(scene));
  const id = queryValue(scanned, 's') ?? (scanned.includes('/station') ? queryValue(scanned, 'id') : undefined);
  return id && /^[\w-]{1,32}$/.test(id) ? id : undefined;
}

/** Where something that a camera read leads: to its station, or to the page that looks codes up. */
export function urlOfCode(read: string): string {
  const station = parseStation(read);
  return station ? routes.station(station) : routes.code(read);
}
