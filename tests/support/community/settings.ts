import type { CaseRules } from '@domain/cases/rules';
import { sampleSettings } from '@domain/settings/sample-settings';
import { latestRules, type Settings } from '@domain/settings/settings';
import { district } from './units';

/** The rules a fresh deployment begins with. */
export const rules: CaseRules = latestRules(sampleSettings);

const fields = { character_string1: 'number', phrase2: 'state', thing3: 'words', time4: 'time' } as const;

export const settings: Settings = {
  version: 1,
  district,
  caseRules: [rules],
  callRules: sampleSettings.callRules,
  meetingRules: sampleSettings.meetingRules,
  mediationRules: sampleSettings.mediationRules,
  rateRules: sampleSettings.rateRules,
  limits: sampleSettings.limits,
  wallRules: sampleSettings.wallRules,
  voteRules: sampleSettings.voteRules,
  topicRules: sampleSettings.topicRules,
  templates: {
    caseProgress: { id: 'sample_case_progress', fields },
    staffTask: { id: 'sample_staff_task', fields },
    bookingNews: {
      id: 'sample_booking_news',
      fields: { phrase2: 'state', thing3: 'words', thing5: 'place', time6: 'start' },
    },
  },
};

/** The same templates as WeChat knows them: each accept is one send. */
export const wechatTemplates = [
  { id: settings.templates.caseProgress.id, title: '事项办理进度通知' },
  { id: settings.templates.staffTask.id, title: '新任务提醒' },
  { id: settings.templates.bookingNews.id, title: '活动室预约通知' },
];
