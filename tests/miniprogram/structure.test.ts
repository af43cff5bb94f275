import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagePathFor } from '@domain/messages/template';
import { SUBJECT_PAGES, type NoticeSubject } from '@domain/pages';
import { readOutput, type Output } from './measures/output';
import { privacyUses } from './measures/rules';
import { addresses, checks } from './measures/structure';
import { compilersRunHere, wcc, wcsc } from './phones/wechat-compilers';

describe('what ships', () => {
  const output = readOutput();

  test.each(Object.keys(checks))('%s finds no fault', (name) => {
    expect(checks[name]!(output)).toEqual([]);
  });

  test('a tap on a message leads to a page', () => {
    const subjects = Object.keys(SUBJECT_PAGES) as NoticeSubject[];
    expect(subjects.length).toBeGreaterThan(2);
    expect(
      addresses(
        output,
        subjects.map((subject) => pagePathFor({ subject, id: 'c1' })),
      ),
    ).toEqual([]);
  });
});

describe('privacy', () => {
  // WeChat's guide for users has to name each of them, so the page on deployment lists them
  test('nothing is asked for that the page on deployment does not name', () => {
    const page = readFileSync(join(__dirname, '../../docs/deploy.md'), 'utf8');
    expect(privacyUses(readOutput()).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('a function that is asked for is found in the scripts', () => {
    const output: Output = new Map([['a.js', Buffer.from('wx.chooseMedia({});b.openType="getPhoneNumber"')]]);
    expect(privacyUses(output)).toEqual(['chooseMedia', 'getPhoneNumber']);
  });
});

describe('each check finds its fault', () => {
  const app = {
    pages: ['a/home', 'a/me'],
    subPackages: [{ root: 'b', pages: ['more'] }],
    tabBar: {
      list: [
        { pagePath: 'a/home', text: '', iconPath: 'i.png' },
        { pagePath: 'a/me', text: '' },
      ],
    },
  };
  const page = (path: string) => ({
    [`${path}.js`]: '',
    [`${path}.json`]: '{}',
    [`${path}.wxml`]: '<view/>',
    [`${path}.wxss`]: '',
  });
  const whole: Record<string, string> = {
    'app.js': '',
    'app.json': JSON.stringify(app),
    'app.wxss': '',
    'i.png': '',
    'project.config.json': '{"libVersion":"2.20.0"}',
    ...page('a/home'),
    'a/home.js': 'go("/b/more")',
    ...page('a/me'),
    ...page('b/more'),
  };
  const made = (files: Record<string, string>): Output =>
    new Map(Object.entries({ ...whole, ...files }).map(([path, text]) => [path, Buffer.from(text)]));
  const without = (path: string): Output => new Map([...made({})].filter(([other]) => other !== path));
  const tabs = (list: unknown[]) => made({ 'app.json': JSON.stringify({ ...app, tabBar: { list } }) });
  const found = (name: string, output: Output) => checks[name]!(output);

  test.each(Object.keys(checks))('%s has nothing to say about a small whole package', (name) => {
    expect(found(name, made({}))).toEqual([]);
  });

  test('a page without its template', () => {
    expect(found('pageFiles', without('b/more.wxml'))).toEqual(['b/more.wxml is missing']);
  });

  test('a single tab', () => {
    expect(found('tabBar', tabs([{ pagePath: 'a/home', text: '' }]))).toEqual(['a tab bar of 1']);
  });

  test('a tab in a subpackage', () => {
    expect(found('tabBar', tabs([{ pagePath: 'a/home' }, { pagePath: 'b/more' }]))).toEqual([
      'the tab b/more is not in the main package',
    ]);
  });

  test('a tab without its icon', () => {
    expect(found('tabBar', without('i.png'))).toEqual(['i.png is missing']);
  });

  test('an icon that is too large', () => {
    expect(found('tabBar', made({ 'i.png': 'x'.repeat(41 * 1024) }))).toEqual(['i.png is larger than 40 KB']);
  });

  test.each([
    ['a/home.js', 'require("./gone")', './gone'],
    ['a/home.js', 'require("../../out.js")', '../../out.js'],
    ['a/home.wxss', '@import "./gone.wxss";', './gone.wxss'],
    ['a/home.wxml', '<import src="./gone.wxml"/>', './gone.wxml'],
    ['a/home.wxml', '<wxs module="x" src="./gone.wxs"/>', './gone.wxs'],
  ])('%s that refers to nothing: %s', (path, text, target) => {
    expect(found('references', made({ [path]: text }))).toEqual([
      `${path} refers to ${target}, which is not in the package`,
    ]);
  });

  test('a component that is not there', () => {
    expect(found('references', made({ 'a/home.json': '{"usingComponents":{"x":"./x"}}' }))).toHaveLength(3);
  });

  test('a main package that reaches into a subpackage', () => {
    expect(found('packages', made({ 'a/home.js': 'require("../b/more.js")' }))).toEqual(['a/home.js reaches into b']);
  });

  test('a name that only a browser has', () => {
    expect(found('globals', made({ 'a/home.js': 'var w=window.innerWidth;var t={window:{}};t.document.x' }))).toEqual([
      'a/home.js names window',
    ]);
  });

  test('a package of more than 2 MB', () => {
    expect(found('sizes', made({ 'b/more.js': ' '.repeat(2 * 1024 * 1024 + 1) }))).toEqual([
      `b/ has ${2 * 1024 * 1024 + 1 + '{}'.length + '<view/>'.length} bytes`,
    ]);
  });

  test('a universal selector', () => {
    expect(found('selectors', made({ 'a/home.wxss': '.x *{color:red}' }))).toEqual(['a/home.wxss selects .x *']);
  });

  test('a look that hangs on :active', () => {
    expect(found('selectors', made({ 'a/home.wxss': '.x:active{opacity:.5}' }))).toEqual([
      'a/home.wxss selects .x:active',
    ]);
  });

  test.each([
    ['a field that nobody documented', { colour: 'red' }, 'colour'],
    ['a colour by its name', { window: { backgroundColor: 'red' } }, 'window.backgroundColor'],
    [
      'a style of words that is neither',
      { window: { navigationBarTextStyle: 'grey' } },
      'window.navigationBarTextStyle',
    ],
    [
      'a reason for a place that is too long',
      { permission: { 'scope.userLocation': { desc: '字'.repeat(31) } } },
      'desc',
    ],
  ])('%s', (_, part, words) => {
    const output = made({ 'app.json': JSON.stringify({ ...app, ...part }) });
    expect(found('configuration', output).join()).toContain(words);
  });

  test('a page with a field that is none', () => {
    expect(found('configuration', made({ 'b/more.json': '{"title":"x"}' })).join()).toContain('b/more.json');
  });

  test('a place that is asked for and not declared, and one declared for nobody', () => {
    expect(found('privateInfos', made({ 'a/home.js': 'wx.chooseLocation({})' }))).toEqual([
      'chooseLocation is used and not declared',
    ]);
    expect(
      found('privateInfos', made({ 'app.json': JSON.stringify({ ...app, requiredPrivateInfos: ['getLocation'] }) })),
    ).toEqual(['getLocation is declared and not used']);
  });

  test('a withdrawn function and an address without encryption', () => {
    expect(found('upToDate', made({ 'a/home.js': 'wx.getSystemInfoSync();ask("http://example.org/")' }))).toHaveLength(
      2,
    );
  });

  test('a list that stops under the finger', () => {
    expect(found('experience', made({ 'a/home.wxss': '.x{overflow-y:auto}' }))).toEqual([
      'a/home.wxss: .x scrolls without momentum',
    ]);
  });

  test('a bar under the bar of newer phones', () => {
    expect(found('experience', made({ 'a/home.wxss': '.x{position:fixed;bottom:0}' }))).toHaveLength(1);
  });

  test('a large picture in the first page’s style', () => {
    expect(
      found('inlined', made({ 'a/home.wxss': `.x{background:url("data:image/png;base64,${'A'.repeat(11 * 1024)}")}` })),
    ).toHaveLength(1);
  });

  test('a function that is newer than the base library', () => {
    expect(found('baseLibrary', made({ 'a/home.js': 'wx.chooseMedia({});wx.getAppBaseInfo()' }))).toEqual([
      'getAppBaseInfo needs 2.20.1',
    ]);
    expect(found('baseLibrary', made({ 'project.config.json': '{}' }))).toEqual([
      'project.config.json names no base library',
    ]);
  });

  test.each([
    ['a page that nothing leads to', 'go("/a/me")'],
    [
      'a page that stands in a table, and nobody asks for it',
      'var ways={more:e=>at("/b/more",e),me:()=>at("/a/me")};ways.me()',
    ],
    ['a page whose address is put together with another end', 'var ways={inB:e=>at(`/b/${e}`)};ways.inB("less")'],
  ])('%s', (_, script) => {
    expect(found('unreachable', made({ 'a/home.js': script }))).toEqual(['nothing leads to b/more']);
  });

  test.each([
    'var ways={more:e=>at("/b/more",e)};ways.more(1)',
    'var ways={inB:e=>at(`/b/${e}`)};ways.inB("more")',
    'var r={inB:e=>at(`/b/${e}`)},ways={more:function(e){return r.inB("more",e)}};x.ways.more()',
  ])('a page is led to by %s', (script) => {
    expect(found('unreachable', made({ 'a/home.js': script }))).toEqual([]);
  });

  test('a style that nothing wears', () => {
    const style = (name: string) => `.${name}{background:url("${'x'.repeat(2100)}")}`;
    expect(
      found('unusedStyles', made({ 'b/more.js': 'w("tag tag--"+c)', 'b/more.wxss': style('tag') + style('tag--red') })),
    ).toEqual([]);
    expect(
      found('unusedStyles', made({ 'b/more.js': 'w("tag")', 'b/more.wxss': style('card .tag') })).join(),
    ).toContain('b/more.wxss: 21');
  });

  test('an address that leads nowhere', () => {
    expect(found('spelled', made({ 'a/home.js': 'go("/pages/a/gone")' }))).toEqual(['/pages/a/gone is no page']);
  });
});

// what WeChat's own compilers refuse; where they do not run, `wechat-compilers.ts` says so
(compilersRunHere ? describe : describe.skip)('WeChat’s compilers find', () => {
  const shipped = readOutput();
  const after = (path: string, text: string): Output =>
    new Map([...shipped, [path, Buffer.from((shipped.get(path)?.toString('utf8') ?? '') + text)]]);

  test.each([
    ['a tag that is not closed', '<view>', 'end tag missing'],
    ['a tag closed by another', '<view></text>', 'expect end-tag `view`'],
    ['an expression that ends too early', '<view id="{{ a + }}"/>', 'unexpected token'],
    ['a mark of expressions that is not closed', '<view id="{{ a"/>', 'did you forget }}'],
    ['an otherwise without an if', '<view wx:else/>', 'wx:if not found'],
    ['a script within a template that is none', '<wxs module="m">module.exports={a:1</wxs>', 'Expected'],
  ])('%s', (_, text, words) => {
    expect(wcc(after('pages/hall-admin/usage.wxml', text)).faults.join()).toMatch(
      new RegExp(`pages/hall-admin/usage.wxml:2:.*${words}`),
    );
  });

  test.each([
    ['a rule that is not closed', '.a{color:red', 'unexpected token'],
    ['a rule within a rule', '.a{.b{color:red}}', 'unexpected `{`'],
    ['a value that is missing', '.a{color:}', 'unexpected token `}`'],
    ['a variable of another language', '$x:1;', 'unexpected token `$`'],
    ['an import of nothing', '@import "./gone.wxss";', 'path `./gone.wxss` not found'],
  ])('%s, in a page’s style and in one that is only imported', (_, text, words) => {
    for (const path of ['pages/hall-admin/usage.wxss', 'common.wxss'])
      expect(wcsc(after(path, text)).faults.join()).toMatch(words);
  });
});
