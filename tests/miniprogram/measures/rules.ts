import postcss, { type Rule } from 'postcss';
import * as v from 'valibot';
import { appConfigOf, ownScripts, pagesOf, textOf, textsOf, type Output } from './output';

const KB = 1024;
const called = (output: Output, name: string) =>
  ownScripts(output).some(([, text]) => new RegExp(`\\.${name}\\b(?=[(})])`).test(text));

const colour = v.pipe(v.string(), v.hexColor());
const path = v.pipe(v.string(), v.regex(/^[\w-]+(\/[\w-]+)*\/?$/));
const bar = {
  navigationBarTitleText: v.optional(v.string()),
  navigationBarBackgroundColor: v.optional(colour),
  navigationBarTextStyle: v.optional(v.picklist(['black', 'white'])),
  navigationStyle: v.optional(v.picklist(['default', 'custom'])),
  backgroundColor: v.optional(colour),
  backgroundTextStyle: v.optional(v.picklist(['dark', 'light'])),
  enablePullDownRefresh: v.optional(v.boolean()),
  onReachBottomDistance: v.optional(v.number()),
};
const components = v.optional(v.record(v.string(), v.string()));
const LOCATION = [
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
] as const;

/** app.json as WeChat documents it (global configuration); a field that is not here is one we never meant to write. */
const APP = v.strictObject({
  pages: v.array(path),
  subPackages: v.optional(
    v.array(
      v.strictObject({
        root: path,
        pages: v.array(path),
        name: v.optional(v.string()),
        independent: v.optional(v.boolean()),
      }),
    ),
  ),
  preloadRule: v.optional(
    v.record(path, v.strictObject({ network: v.picklist(['all', 'wifi']), packages: v.array(v.string()) })),
  ),
  window: v.optional(v.strictObject(bar)),
  tabBar: v.strictObject({
    color: v.optional(colour),
    selectedColor: v.optional(colour),
    backgroundColor: v.optional(colour),
    borderStyle: v.optional(v.picklist(['black', 'white'])),
    list: v.array(
      v.strictObject({
        pagePath: path,
        text: v.string(),
        iconPath: v.optional(v.string()),
        selectedIconPath: v.optional(v.string()),
      }),
    ),
  }),
  permission: v.optional(
    v.strictObject({
      'scope.userLocation': v.strictObject({ desc: v.pipe(v.string(), v.minLength(1), v.maxLength(30)) }),
    }),
  ),
  requiredPrivateInfos: v.optional(v.array(v.picklist(LOCATION))),
  lazyCodeLoading: v.optional(v.literal('requiredComponents')),
  usingComponents: components,
});
/** A page's own file: the bar above it, and components. */
const PAGE = v.strictObject({
  ...bar,
  usingComponents: components,
  component: v.optional(v.boolean()),
  styleIsolation: v.optional(v.string()),
});

type Schema = typeof APP | typeof PAGE;
const misfits = (file: string, schema: Schema, config: unknown) =>
  (v.safeParse(schema, config).issues ?? []).map((issue) => `${file}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);

/** The configuration of app and pages holds what is documented, in the documented form. */
export const configuration = (output: Output): string[] => [
  ...misfits('app.json', APP, appConfigOf(output)),
  ...pagesOf(appConfigOf(output)).flatMap((page) =>
    misfits(`${page}.json`, PAGE, JSON.parse(textOf(output, `${page}.json`) || '{}')),
  ),
];

/**
 * What asks for a place is declared, and nothing is declared that nobody asks for; both are refused at WeChat's review.
 */
export function privateInfos(output: Output): string[] {
  const { requiredPrivateInfos = [] } = appConfigOf(output) as { requiredPrivateInfos?: string[] };
  return [
    ...LOCATION.filter((name) => called(output, name) && !requiredPrivateInfos.includes(name)).map(
      (name) => `${name} is used and not declared`,
    ),
    ...requiredPrivateInfos.filter((name) => !called(output, name)).map((name) => `${name} is declared and not used`),
  ];
}

const PRIVACY = [
  'chooseImage',
  'chooseMedia',
  'chooseVideo',
  'chooseMessageFile',
  'chooseLocation',
  'chooseAddress',
  'getLocation',
  'getFuzzyLocation',
  'getClipboardData',
  'setClipboardData',
  'addPhoneCalendar',
  'saveImageToPhotosAlbum',
  'startRecord',
];

/**
 * The privacy functions that our scripts use: each must stand in WeChat's privacy guide for users, or it fails on the
 * phone.
 */
export const privacyUses = (output: Output): string[] =>
  [
    ...PRIVACY.filter((name) => called(output, name)),
    ...['getPhoneNumber', 'chooseAvatar'].filter((name) =>
      ownScripts(output).some(([, text]) => text.includes(`"${name}"`)),
    ),
  ].sort();

const WITHDRAWN = [
  'getSystemInfo',
  'getSystemInfoSync',
  'getUserInfo',
  'getUserProfile',
  'chooseImage',
  'chooseVideo',
  'createAudioContext',
  'startRecord',
  'stopRecord',
  'showNavigationBarLoading',
];

/** Nothing withdrawn is used, and nothing is asked for without encryption (audits, best practice). */
export const upToDate = (output: Output): string[] => [
  ...WITHDRAWN.filter((name) => called(output, name)).map((name) => `${name} is withdrawn`),
  ...ownScripts(output).flatMap(([file, text]) =>
    [...text.matchAll(/"(http:\/\/[^"]+)"/g)].map(([, address]) => `${file} asks ${address}`),
  ),
];

/**
 * What scrolls keeps its momentum, and what lies at the bottom of the screen leaves room for the bar of newer phones
 * (audits, experience).
 */
export const experience = (output: Output): string[] =>
  textsOf(output, '.wxss').flatMap(([file, text]) => {
    const faults: string[] = [];
    postcss.parse(text).walkRules((rule: Rule) => {
      const values = new Map(
        rule.nodes.flatMap((node) => (node.type === 'decl' ? [[node.prop, node.value] as const] : [])),
      );
      const scrolls = ['overflow', 'overflow-x', 'overflow-y'].some((name) =>
        /scroll|auto/.test(values.get(name) ?? ''),
      );
      if (scrolls && values.get('-webkit-overflow-scrolling') !== 'touch')
        faults.push(`${file}: ${rule.selector} scrolls without momentum`);
      const veil = values.has('top');
      if (
        values.get('position') === 'fixed' &&
        /^0(px)?$/.test(values.get('bottom') ?? '') &&
        !veil &&
        !/safe/.test(rule.toString())
      )
        faults.push(`${file}: ${rule.selector} lies under the bar of newer phones`);
    });
    return faults;
  });

/**
 * Pictures written into a style are loaded before the first page, wherever they are seen: at most 10 KB of them
 * (performance diagnosis).
 */
export function inlined(output: Output): string[] {
  const first = ['app.wxss', 'app-origin.wxss', 'common.wxss', `${appConfigOf(output).pages[0]}.wxss`]
    .map((file) => textOf(output, file))
    .join('');
  const bytes = [...first.matchAll(/base64,([\w+/=]+)/g)].reduce((sum, [, data = '']) => sum + data.length, 0);
  return bytes > 10 * KB ? [`${bytes} bytes of pictures in the styles of the first page`] : [];
}
