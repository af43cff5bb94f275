import type { TemplateKey } from '@domain/messages/notice';

/** Texts of the browser preview, where a drawing stands for a dialog of WeChat. */
export const previewText = {
  mapTitle: '在图上点一下位置',
  mapChosen: '就是这里',
  mapHint: '示意图，只在浏览器预览中使用',
  mapPoint: '图上选的点',
  noMap: (latitude: number, longitude: number) => `预览中没有地图：北纬 ${latitude}，东经 ${longitude}`,

  phoneTitle: '预览中请填一个手机号',

  scanTitle: '预览中没有摄像头，请填写码上的内容',
  scanField: '码的内容',
  scanDone: '就是它',

  permissionTitle: (app: string) => `“${app}”申请给您发送一次以下消息`,
  permissionMessages: {
    caseProgress: '事项办理进度通知',
    staffTask: '新任务提醒',
    bookingNews: '活动室预约通知',
  } satisfies Record<TemplateKey, string> as Record<string, string>,
  permissionOther: '服务通知',
  permissionAllow: '允许',
  permissionRefuse: '取消',
} as const;
