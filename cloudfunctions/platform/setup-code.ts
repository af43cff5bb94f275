import { createHash, timingSafeEqual } from 'node:crypto';
import { readSetupCode } from './environment';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Is it the setup code of this deployment? Takes the same time for every wrong one. */
export const isSetupCode = (given: string): boolean => {
  const code = readSetupCode();
  return code !== undefined && timingSafeEqual(digest(given), digest(code));
};
