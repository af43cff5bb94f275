/** Texts that many pages share. */
export const commonText = {
  loading: '正在取来…',
  retry: '再试一次',
  close: '关闭',
  cancel: '取消',
  sending: '正在送出…',
  nothingYet: '这里还没有内容',
  notLoaded: '没有取到，请再试一次。',
  notRefreshed: '没能更新，下面是刚才的内容。',

  update: '有新版本了',
  updateWords: '重新打开就能用。手上的先办完也不迟。',
  later: '等一会儿',
  restart: '重新打开',
  noCamera: '没有打开相机，请在手机设置里允许微信使用相机',

  clockPaused: '已暂停',
  about: '约',
} as const;
