import { tool } from './processes/run.mjs';

// Records what a release promises: the contract in tests/contract and a sample of each new document shape in
// tests/cloudfunctions/stored. `npm run record` refuses a change of the contract that phones with yesterday's release
// could not live with; `npm run record -- --breaking` records it once no such phone is left.
const RECORD = process.argv.includes('--breaking') ? 'breaking' : 'compatible';
await tool(
  'jest/bin/jest.js',
  [
    '-c',
    'config/jest.config.cjs',
    '--selectProjects',
    'node',
    '--testPathPatterns',
    'tests/config/contract.test',
    'tests/cloudfunctions/stored.test',
  ],
  { env: { RECORD } },
);
