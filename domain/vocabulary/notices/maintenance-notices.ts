import type { MaintenanceNotice, MaintenanceNoticeFacts } from '../../messages/maintenance-notices';
import type { NoticeWords } from './notice-words';

/** What notices about the system itself are called and what they say. */
export const maintenanceNoticeWords: Record<MaintenanceNotice, NoticeWords<MaintenanceNoticeFacts>> = {
  roomsOutOfStep: {
    title: '活动室预约核对有出入',
    sentence: (facts) => `夜间核对发现 ${facts.count ?? ''} 处出入，请看运行记录。`,
  },
  calendarMissing: {
    title: '明年的节假日表还没有导入',
    sentence: (facts) => `${facts.year ?? '明'}年的节假日表还没有导入，跨年的时限暂按“约”显示。`,
  },
};
