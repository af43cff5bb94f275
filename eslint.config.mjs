import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const chinese = {
  selector:
    ':matches(Literal[value=/[\\u4e00-\\u9fff]/], TemplateElement[value.raw=/[\\u4e00-\\u9fff]/], JSXText[value=/[\\u4e00-\\u9fff]/])',
  message: 'Chinese sentences live in src/text, names of values in domain/vocabulary.',
};
const clock = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The moment comes in with the context.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The moment comes in with the context.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Ids come in with the context.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'The environment is read in platform/.',
  },
];
const DATES = 'Dates are reckoned in domain/time.ts, on dayjs.';
const dates = [
  { selector: "NewExpression[callee.name='Date'][arguments.length>0]", message: DATES },
  { selector: "MemberExpression[object.name='Date'][property.name=/^(UTC|parse)$/]", message: DATES },
  {
    selector: 'MemberExpression[property.name=/^(get|set)(UTC)?(FullYear|Month|Date|Day|Hours|Minutes)$/]',
    message: DATES,
  },
  { selector: 'Literal[value=3600000], Literal[value=86400000], Literal[value=604800000]', message: DATES },
  { selector: "BinaryExpression[operator='*'][left.value=24][right.value=60]", message: DATES },
];
const collection = {
  selector: "CallExpression[callee.property.name='collection']",
  message: 'A collection has one owner: its *-repository.ts.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.cache/',
      'node_modules/',
      '**/*.d.ts',
      'tests/emulator/project/',
      'tests/emulator/stranger/',
      'tests/emulator/conformance/functions/',
      'coverage/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  // prettier lays out code and leaves comments as long as they are
  { rules: { 'max-len': ['error', { code: Number.MAX_SAFE_INTEGER, comments: 120, ignoreUrls: true }] } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['src/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['domain/**/*.ts', 'cloudfunctions/modules/**/*.ts'],
    ignores: ['domain/vocabulary/**', 'domain/wording/**', 'domain/**/sample-*.ts', '**/*-repository.ts'],
    rules: { 'no-restricted-syntax': ['error', chinese, collection, ...clock, ...dates] },
  },
  {
    files: ['cloudfunctions/modules/**/*-repository.ts'],
    rules: { 'no-restricted-syntax': ['error', chinese, ...clock, ...dates] },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'cloudfunctions/{api,scheduler,callbacks,exports,platform}/**/*.ts'],
    ignores: ['src/text/**'],
    rules: { 'no-restricted-syntax': ['error', chinese, ...dates] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/ui/fields/Text{Input,Area}.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tarojs/components',
              importNames: ['Input', 'Textarea', 'Editor'],
              message: 'People write in TextInput and TextArea, which send nothing back to them.',
            },
          ],
        },
      ],
    },
  },
  {
    // where Chinese may stand, dates may not
    files: [
      'src/text/**/*.{ts,tsx}',
      'domain/vocabulary/**/*.ts',
      'domain/cases/{emergency,mask}.ts',
      'domain/**/sample-*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...dates] },
  },
);
