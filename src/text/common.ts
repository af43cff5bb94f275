/** What every page says. */
export const commonText = {
  appName: '回音',
  motto: '民有所呼，我必有应',

  home: '首页',
  cases: '办事',
  inbox: '消息',
  me: '我的',

  loading: '正在取来…',
  retry: '再试一次',
  back: '返回',
  reload: '重新看看',
  close: '关闭',
  cancel: '取消',
  confirm: '好',
  sending: '正在送出…',
  nothingYet: '这里还没有内容',
  notRefreshed: '没能更新，下面是刚才的内容。',
  required: '必填',
  optional: '选填',
  characters: (used: number, most: number) => `${used}/${most}`,

  addPhoto: '加照片',
  photo: (number: number) => `第 ${number} 张照片`,
  removePhoto: (number: number) => `去掉第 ${number} 张照片`,
  photoUploading: '上传中',
  photoFailed: '没传上，点这里重传',
  photoHint: (most: number) => `最多 ${most} 张，位置等信息会自动去掉`,
  photoGone: '照片已存',

  largeType: '大字版',
  largeTypeHint: '字更大，按钮更大',
  locationUse: '用来标出问题在哪里',
  on: '已打开',
  off: '已关闭',

  clockRunningOut: '快到时间了',
  clockPaused: '已暂停',
  clockMet: '按时完成',
  clockMissed: '完成，但晚了',
  about: '约',

  mapTitle: '在图上点一下位置',
  mapChosen: '就是这里',
  mapHint: '示意图，只在浏览器预览中使用',
  mapPoint: '图上选的点',

  phoneTitle: '预览中请填一个手机号',

  permissionTitle: (app: string) => `“${app}”申请给您发送一次以下消息`,
  permissionMessage: (id: string) => `消息模板 ${id}`,
  permissionAllow: '允许',
  permissionRefuse: '取消',
} as const;
