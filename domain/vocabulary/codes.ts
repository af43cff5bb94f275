import type { CodeKind } from '../codes/code';

export const codeKindName: Record<CodeKind, string> = { station: '服务站', hall: '活动中心', room: '门口签到', notice: '张贴通知' };
