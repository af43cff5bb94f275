/** Texts around revealing a guest's name to the desk. */
export const guestText = {
  row: '来的人是谁',
  rowHint: '看他的称呼和电话，会留下记录',
  check: '谁看过他的称呼和电话',
  title: '来的人是谁',
  words: '什么时候、为什么看的，都会记下来，区县中心也看得到。',
  why: '为什么要看',
  missing: '请选为什么要看。',
  open: '看称呼和电话',
  call: '打电话给他',
  noPhone: '没有留电话',
} as const;
