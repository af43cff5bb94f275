import { transformSync } from '@babel/core';

/** What the build says to a line of a page. */
function built(element: string, from = '@tarojs/components'): string {
  const code = `import { Button, Input } from '${from}'; export default (all) => ${element};`;
  try {
    transformSync(code, {
      configFile: false,
      babelrc: false,
      parserOpts: { plugins: ['jsx'] },
      plugins: ['./config/plugins/templates/attributes.cjs'],
    });
    return 'built';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('what is left out of the templates of controls can not be used by mistake', () => {
  test('what they carry is built', () => {
    expect(
      built(
        '<Input className="x" type="text" placeholderClass="y" cursorSpacing={24} aria-label="name" onInput={all} onClick={all} key="k" />',
      ),
    ).toBe('built');
    expect(built('<Button openType="getPhoneNumber" onGetPhoneNumber={all} aria-disabled>x</Button>')).toBe('built');
  });

  test('an attribute or an event that they do not carry fails the build', () => {
    expect(built('<Input password />')).toContain('Input carries no password');
    expect(built('<Button onContact={all}>x</Button>')).toContain('Button carries no onContact');
  });

  test('so does what can not be seen', () => {
    expect(built('<Input {...all} />')).toContain('Input carries no unnamed attributes');
  });

  test('a part of ours with the same name is not meant', () => {
    expect(built('<Button danger>x</Button>', '@/ui/Button')).toBe('built');
  });
});
