import { createHash, timingSafeEqual } from 'node:crypto';
import { readSetupCode } from './environment';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether this is the setup code of the deployment; the comparison takes the same time for every wrong code. */
export const isSetupCode = (given: string): boolean => {
  const code = readSetupCode();
  return code !== undefined && timingSafeEqual(digest(given), digest(code));
};
