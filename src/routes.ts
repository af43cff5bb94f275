import Taro from '@tarojs/taro';
import type { About } from '@domain/messages/notice';
import { SUBJECT_PAGES } from '@domain/pages';

type AddressValue = string | number | boolean | undefined;

/** Removes lone surrogates such as half an emoji, for which `encodeURIComponent` throws. */
const encode = (value: string | number | boolean): string =>
  encodeURIComponent(value === true ? '1' : String(value).replace(/\p{Surrogate}/gu, ''));

/** The address of a page, such as `cases/detail`; parameters without a value are left out. */
export function buildUrl(page: string, parameters: Record<string, AddressValue> = {}): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => (value ? [`${name}=${encode(value)}`] : []));
  return `/pages/${page}${pairs.length ? '?' : ''}${pairs.join('&')}`;
}

/** Addresses with the parameters that their pages read. Those that only lead on from a hall are in `hallRoutes.ts`. */
export const routes = {
  home: () => buildUrl('tabs/home'),
  cases: () => buildUrl('tabs/cases'),
  inbox: () => buildUrl('tabs/inbox'),
  me: () => buildUrl('tabs/me'),

  report: (from: { station?: string } = {}) => buildUrl('report/report', from),
  case: (id: string) => buildUrl('cases/detail', { id }),
  /** The page that shows what a message is about. */
  about: ({ subject, id }: About) =>
    // an older phone does not know a newer subject
    subject in SUBJECT_PAGES && subject !== 'maintenance'
      ? buildUrl(SUBJECT_PAGES[subject].replace('pages/', ''), { id })
      : routes.inbox(),
  station: (id: string) => buildUrl('places/station', { id }),

  join: () => buildUrl('people/join'),
  settings: () => buildUrl('people/settings'),
  privacy: () => buildUrl('people/privacy'),

  hall: (id?: string) => buildUrl('halls/hall', { id }),

  code: (text: string) => buildUrl('codes/code', { text }),
};

const MAX_PAGE_STACK = 10; // WeChat's limit of open pages

const isTab = (to: string) => to.startsWith('/pages/tabs/');

/** Opens a page on top of this one, or in its place where no more fit; a tab is switched to. */
export const go = (to: string) =>
  Taro.getCurrentPages().length < MAX_PAGE_STACK && !isTab(to) ? void Taro.navigateTo({ url: to }) : replaceWith(to);

/** Takes this page's place, so that going back does not return to a form that was already sent. */
export const replaceWith = (to: string) =>
  void (isTab(to) ? Taro.switchTab({ url: to }) : Taro.redirectTo({ url: to }));

/** One page back, or home where a code or a message opened this page first. */
export const back = () =>
  void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: routes.home() }));
