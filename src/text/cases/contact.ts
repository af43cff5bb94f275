/** Texts around reaching the reporter of a case. */
export const contactText = {
  row: '联系居民',
  rowHint: '看称呼和电话，会留下记录',
  title: '联系居民',
  words: '谁、什么时候、为什么看的，都会记下来，居民自己也看得到。',
  why: '为什么要看',
  missing: '请选为什么要看。',
  open: '看称呼和电话',
  call: '打电话给他，自动记一笔',
  noName: '没有留称呼',
  noPhone: '没有留电话，可以在这里请他补充。',
  notRecorded: '刚才的电话还没有记上。',
  recordAgain: '再记一次',
  recorded: '打电话已记下',
  relayOnly: '反映的是工作人员或单位，称呼和电话谁也看不到。要问什么，请用“请居民补充”。',
} as const;
