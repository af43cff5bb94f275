import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWanted, type Wanted } from '../../../config/deploy/wanted';
import type { Deployment } from '../../../config/deploy/apply';
import type { openManagementApi } from './management-api';

const root = path.resolve(__dirname, '../../..');
export const SECRETS = {
  IDENTITY_KEY: 'very-secret-identity',
  CODE_KEY: 'very-secret-code',
  SETUP_CODE: 'very-secret-setup',
};

let built: string | undefined;

/** What the files of this repository and its built functions want, with these variables given. */
export function wantedNow(given: Record<string, string> = SECRETS): Wanted {
  if (!built) {
    built = mkdtempSync(path.join(tmpdir(), 'huiyin-built-'));
    execFileSync(process.execPath, ['config/cloudfunctions.mjs', built], { cwd: root });
  }
  return readWanted(path.join(root, 'config/cloud/database.json'), built, given);
}

export const builtFolder = (): string => built ?? '';

/** A deployment of what is wanted to a stand-in. */
export const deploymentTo = (
  { api, id }: ReturnType<typeof openManagementApi>,
  wanted: Wanted,
  more: Partial<Deployment> = {},
): Deployment => ({
  api,
  environment: id,
  wanted,
  codeOf: (name) => Promise.resolve(`zip of ${name}`),
  pause: 0,
  ...more,
});
