import type { Output } from '../measures/output';

/** The output of a minimal mini-program with two pages, both tabs by default. */
export const minimalApp = (
  script: string,
  template = '<view class="page" bindtap="act">{{words}}</view>',
  tabs = ['a/home', 'a/me'],
  config = {},
): Output => {
  const page = (js: string, wxml: string) => ({ js, json: JSON.stringify(config), wxml, wxss: '' });
  const files = {
    'app.js': 'App({})',
    'app.json': JSON.stringify({
      pages: ['a/home', 'a/me'],
      ...(tabs.length && { tabBar: { list: tabs.map((pagePath) => ({ pagePath, text: pagePath })) } }),
    }),
    'app.wxss': 'page{width:750rpx}',
    ...Object.fromEntries(Object.entries(page(script, template)).map(([ending, text]) => [`a/home.${ending}`, text])),
    ...Object.fromEntries(
      Object.entries(page('Page({})', '<view/>')).map(([ending, text]) => [`a/me.${ending}`, text]),
    ),
  };
  return new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
};
