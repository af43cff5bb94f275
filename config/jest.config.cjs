const path = require('node:path');

const root = path.resolve(__dirname, '..');
const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
const shared = {
  rootDir: root,
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(valibot|mingo|croner)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1', '^@domain/(.*)$': '<rootDir>/domain/$1' },
};

/** Four projects: rules alone, cloud and emulator under node, pages under jsdom, stories in a browser. */
module.exports = {
  rootDir: root,
  projects: [
    { ...shared, displayName: 'rules', testEnvironment: 'node', testMatch: ['<rootDir>/tests/domain/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{cloudfunctions,emulator,config,support}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'pages',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/src/**/*.test.{ts,tsx}'],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^@tarojs/components$': '<rootDir>/tests/support/phone/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/support/phone/taro.ts',
        '\\.(scss|css)$': '<rootDir>/tests/support/phone/empty.ts',
        '\\.(png|svg|jpg)$': '<rootDir>/tests/support/phone/empty.ts',
      },
    },
    {
      ...shared,
      displayName: 'journeys',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/journeys/**/*.test.ts', '<rootDir>/tests/miniprogram/**/*.test.ts'],
    },
  ],
};
