import type { CaseFacts } from '../case';

/** Whether a case is about somebody who works for the community, or about a unit: then nobody sees who reports it. */
export const isAboutStaff = ({ aboutStaff }: Pick<CaseFacts, 'aboutStaff'>): boolean => aboutStaff === true;
