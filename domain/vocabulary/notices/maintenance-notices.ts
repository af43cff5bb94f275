import type { MaintenanceNotice, MaintenanceNoticeFacts } from '../../messages/maintenance-notices';
import { roleName } from '../people';
import type { NoticeWords } from './notice-words';

/** What notices about the system itself are called and what they say. */
export const maintenanceNoticeWords: Record<MaintenanceNotice, NoticeWords<MaintenanceNoticeFacts>> = {
  roomsOutOfStep: {
    title: '活动室预约核对有出入',
    sentence: (facts) => `夜间核对发现 ${facts.count ?? ''} 处出入，请看运行记录。`,
  },
  setupRecovered: {
    title: '有人用启用码成为区县中心',
    sentence: () => '部署人员开了恢复，有人用启用码成为区县中心。不是你们安排的，请马上到“岗位”里核对。',
  },
  positionEnded: {
    title: '您的一个岗位结束了',
    sentence: ({ role }) =>
      `您的${role ? roleName[role] : ''}岗位结束了，手上没办完的事已经请同事接着办。谢谢您前面做的。`,
  },
  calendarMissing: {
    title: '明年的节假日表还没有导入',
    sentence: (facts) => `${facts.year ?? '明'}年的节假日表还没有导入，跨年的时限暂按“约”显示。`,
  },
};
