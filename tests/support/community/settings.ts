import { sampleCaseRules, type CaseRules, type RefusalClass } from '@domain/cases/rules';
import type { Settings } from '@domain/settings/settings';
import { district } from './units';

/** Sample configuration, not quoted from anywhere: a county fills in its own seven classes of what is not accepted. */
const refusalClasses: RefusalClass[] = [
  { key: 'police', name: '警情、火情、急救', channel: '请马上拨打110、119或120' },
  { key: 'court', name: '已进入诉讼或仲裁', channel: '向受理的人民法院或仲裁委员会查询' },
  { key: 'petition', name: '信访、行政复议事项', channel: '区信访局接待窗口或网上信访；区司法局行政复议窗口' },
  { key: 'contract', name: '合同纠纷', channel: '人民调解委员会（服务站可约），或向人民法院起诉' },
  { key: 'labour', name: '工资、工伤等劳动争议', channel: '区劳动人事争议仲裁委员会，劳动保障监察热线' },
  { key: 'discipline', name: '反映干部违纪违法', channel: '区纪委监委信访接待室' },
  { key: 'unclear', name: '没有具体诉求，或同一事项已有答复', channel: '请到就近服务站当面说明新情况' },
];

export const rules: CaseRules = { ...sampleCaseRules, refusalClasses };

const fields = { character_string1: 'number', phrase2: 'state', thing3: 'words', time4: 'time' } as const;
const page = 'pages/cases/detail';

export const settings: Settings = {
  version: 1,
  district,
  caseRules: [rules],
  templates: {
    caseProgress: { id: 'sample_case_progress', fields, page },
    staffTask: { id: 'sample_staff_task', fields, page },
  },
};

/** The same templates as WeChat knows them: each accept is one send. */
export const wechatTemplates = [
  { id: settings.templates.caseProgress.id, title: '事项办理进度通知' },
  { id: settings.templates.staffTask.id, title: '新任务提醒' },
];
