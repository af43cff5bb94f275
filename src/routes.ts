import Taro from '@tarojs/taro';
import type { Purpose } from '@domain/halls/hall';
import type { About } from '@domain/messages/notice';
import { SUBJECT_PAGES } from '@domain/pages';

const TABS = ['/pages/tabs/home', '/pages/tabs/cases', '/pages/tabs/inbox', '/pages/tabs/me'];

type AddressValue = string | number | boolean | undefined;

/** Removes lone surrogates such as half an emoji, for which `encodeURIComponent` throws. */
const encode = (value: string | number | boolean): string =>
  encodeURIComponent(value === true ? '1' : String(value).replace(/\p{Surrogate}/gu, ''));

const buildUrl = (path: string, parameters: Record<string, AddressValue> = {}): string => {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => (value ? [`${name}=${encode(value)}`] : []));
  return pairs.length ? `${path}?${pairs.join('&')}` : path;
};

/** A time in a room and its purpose. It travels in the address, so that going back loses nothing. */
export type BookingParams = { room: string; day: string; from: string; to: string; people?: number; purpose?: Purpose };
/** What the chosen time becomes: a place on the waitlist, the new time of the booking `move`, a guest's booking. */
export type BookingIntent = { wait?: boolean; move?: string; guest?: boolean };

/** Every address, with the parameters that its page reads. */
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
  halls: () => buildUrl('/pages/halls/halls'),
  room: (id: string, from: BookingIntent & { day?: string } = {}) => buildUrl('/pages/halls/room', { id, ...from }),
  freeRooms: (hall: string, from: BookingIntent & { day?: string } = {}) =>
    buildUrl('/pages/halls/free', { hall, ...from }),
  hallDay: (hall: string, day?: string) => buildUrl('/pages/halls/day', { hall, day }),

  book: (params: BookingParams & BookingIntent) => buildUrl('/pages/bookings/book', params),
  myBookings: () => buildUrl('/pages/bookings/mine'),
  booking: (id: string) => buildUrl('/pages/bookings/booking', { id }),

  desk: (hall: string, day?: string) => buildUrl('/pages/hall-admin/desk', { hall, day }),
  block: (hall: string, at: { room?: string; day?: string; from?: string; to?: string } = {}) =>
    buildUrl('/pages/hall-admin/block', { hall, ...at }),
  createHall: () => buildUrl('/pages/hall-admin/create'),
  hallSetup: (hall: string) => buildUrl('/pages/hall-admin/setup', { hall }),
  aboutHall: (hall: string) => buildUrl('/pages/hall-admin/about', { hall }),
  openingHours: (hall: string, room?: string) => buildUrl('/pages/hall-admin/hours', { hall, room }),
  closedDays: (hall: string) => buildUrl('/pages/hall-admin/closed', { hall }),
  bookingRules: (hall: string, room?: string) => buildUrl('/pages/hall-admin/rules', { hall, room }),
  roomSetup: (hall: string, room?: string) => buildUrl('/pages/hall-admin/rooms', { hall, room }),
  hallUsage: (hall: string) => buildUrl('/pages/hall-admin/usage', { hall }),

  code: (text: string) => buildUrl('/pages/codes/code', { text }),
  codes: (hall: string) => buildUrl('/pages/codes/codes', { hall }),
};

const MAX_PAGE_STACK = 10; // WeChat's limit of open pages

const isTab = (to: string) => TABS.includes(to);

/** Opens a page on top of this one, or in its place where no more fit; a tab is switched to. */
export const go = (to: string) =>
  Taro.getCurrentPages().length < MAX_PAGE_STACK && !isTab(to) ? void Taro.navigateTo({ url: to }) : replaceWith(to);

/** Takes this page's place, so that going back does not return to a form that was already sent. */
export const replaceWith = (to: string) =>
  void (isTab(to) ? Taro.switchTab({ url: to }) : Taro.redirectTo({ url: to }));

/** One page back, or home where a code or a message opened this page first. */
export const back = () =>
  void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: routes.home() }));
