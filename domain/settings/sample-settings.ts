import { sampleVoteRules } from '../ballots/rules';
import { sampleCallRules } from '../calls/rules';
import { sampleMediationRules } from '../mediations/rules';
import { sampleMeetingRules } from '../meetings/rules';
import { sampleCaseRules, type RefusalClass } from '../cases/rules';
import { sampleWallRules } from '../walls/rules';
import { sampleTopicRules } from '../topics/rules';
import { usualRateRules } from '../rates/rules';
import type { Settings } from './settings';

/**
 * Sample configuration from no source: a county replaces it by its own seven classes (seed S4-05 does not print them).
 */
const sampleRefusalClasses: RefusalClass[] = [
  { key: 'emergency', name: '警情、火情、急救', channel: '请立即拨打110、119、120' },
  { key: 'court', name: '已进入诉讼、仲裁', channel: '受理的人民法院、仲裁委员会' },
  { key: 'petition', name: '信访、行政复议事项', channel: '信访局、司法局行政复议窗口' },
  { key: 'contract', name: '民事合同纠纷', channel: '人民调解委员会、人民法院' },
  { key: 'labour', name: '劳动争议', channel: '劳动人事争议仲裁委员会' },
  { key: 'discipline', name: '干部违纪违法线索', channel: '纪检监察机关' },
  { key: 'answered', name: '同一事项已有答复', channel: '就近服务站当面说明新情况' },
];

/**
 * What a fresh deployment begins with: sample numbers, and templates without an id, which send nothing until they are
 * chosen.
 */
export const sampleSettings: Settings = {
  version: 1,
  district: { id: 'district', name: '示例区' },
  caseRules: [{ ...sampleCaseRules, refusalClasses: sampleRefusalClasses }],
  callRules: sampleCallRules,
  meetingRules: sampleMeetingRules,
  mediationRules: sampleMediationRules,
  rateRules: usualRateRules,
  limits: {
    // who left counts on when they join again
    joins: [{ most: 5, hours: 24 }],
    reports: [
      { most: 10, hours: 1 },
      { most: 30, hours: 24 },
    ],
    // what reporters do to their cases
    additions: [
      { most: 40, hours: 1 },
      { most: 120, hours: 24 },
    ],
    supports: [{ most: 60, hours: 24 }],
    // places on waiting lists, also those that were left again
    waits: [
      { most: 20, hours: 1 },
      { most: 60, hours: 24 },
    ],
    // of reporters
    photos: [
      { most: 60, hours: 1 },
      { most: 150, hours: 24 },
    ],
    // in hundreds, beyond the first hundred in five minutes
    queries: [
      { most: 30, hours: 1 },
      { most: 150, hours: 24 },
    ],
    mediations: [{ most: 5, hours: 24 }],
    codes: [
      { most: 5, hours: 1 },
      { most: 15, hours: 24 },
    ],
  },
  wallRules: sampleWallRules,
  voteRules: sampleVoteRules,
  topicRules: sampleTopicRules,
  templates: {
    caseProgress: { id: '', fields: {} },
    staffTask: { id: '', fields: {} },
    bookingNews: { id: '', fields: {} },
  },
};
