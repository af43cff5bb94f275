/** The app's name, its tabs, and the reason for asking for a location. Read while building. */
export const appText = {
  name: '回音',
  home: '首页',
  cases: '我的事',
  work: '工作',
  inbox: '消息',
  me: '我的',
  locationUse: '用来标出问题在哪里',
} as const;
