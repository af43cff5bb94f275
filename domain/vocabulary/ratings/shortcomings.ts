import type { Shortcoming } from '../../cases/shortcomings';

/** What a resident found lacking, as the end of “您说…”. */
export const shortcomingName: Record<Shortcoming, string> = {
  unsolved: '没有解决',
  partlySolved: '只解决了一部分',
  notContacted: '没有人联系',
  veryUnsatisfied: '非常不满意',
  unsatisfied: '不满意',
};
