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
  close: '关闭',
  cancel: '取消',
  sending: '正在送出…',
  nothingYet: '这里还没有内容',
  notLoaded: '没有取到，请再试一次。',
  notRefreshed: '没能更新，下面是刚才的内容。',
  optional: '选填',
  characters: (used: number, most: number) => `${used}/${most}`,

  update: '有新版本了',
  updateWords: '重新打开就能用。手上的先办完也不迟。',
  later: '等一会儿',
  restart: '重新打开',
  noCamera: '没有打开相机，请在手机设置里允许微信使用相机',

  locationUse: '用来标出问题在哪里',
  on: '已打开',
  off: '已关闭',

  clockRunningOut: '快到时间了',
  clockPaused: '已暂停',
  clockMet: '按时完成',
  clockMissed: '完成，但晚了',
  about: '约',
} as const;
