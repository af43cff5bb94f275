import { SUBJECT_PAGES } from '@domain/pages';

type AppConfig = { pages: string[]; subPackages: { root: string; pages: string[] }[] };

test('every subject of a message has a page that the app has', async () => {
  // Taro's macro is the identity at run time
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config });
  const { default: app } = (await import('../../src/app.config')) as { default: AppConfig };
  const pages = [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages: inPackage }) => inPackage.map((page) => `${root}/${page}`)),
  ];
  expect(Object.values(SUBJECT_PAGES).filter((page) => !pages.includes(page))).toEqual([]);
});
