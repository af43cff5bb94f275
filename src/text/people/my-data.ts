import type { OwnDataPart } from '@domain/own-data/own-data';

/** Texts of the page with everything that is kept about a person. */
export const myDataText = {
  title: '我的信息',
  words: '我们记着的您的信息，都在这里。哪条不对可以改，想留一份可以复制，不用了可以注销。',
  parts: {
    identity: '登记',
    cases: '您反映的事',
    supports: '您也遇到的事',
    walls: '您上过回音壁的事',
    mediations: '您的调解',
    bookings: '您的预约',
    waitlist: '您在排队的时间',
    messages: '发给您的消息',
    accesses: '谁看过您的称呼和电话',
  } satisfies Record<OwnDataPart, string>,
  none: '没有',
  more: '看更早的',
  correct: '更正、删掉称呼和电话',
  correctHint: '改我的登记',
  copy: '全部复制',
  copying: '正在整理…',
  copied: '已复制，可以粘贴到文件传输助手留着',
  copyAlternative: '也可以截图留着。',
  copyFailed: '没有取全，请有信号时再试一次。',
  leave: '注销',
  leaveHint: '删掉登记，取消预约',
  leaveTitle: '确定要注销吗？',
  leaveWords:
    '注销后：称呼、电话和微信身份马上删掉；还没到的预约取消，排队退出；“我也遇到”和消息删掉。您反映的事接着办，但再也对不上是您反映的，您也看不到、评不了。只留下提交过几次（一天）、约过几次活动室（到那一周过完）、没到场几次（到不算数为止），不带姓名，到期就删。以后想用，可以重新登记。',
  leaveSubmit: '注销',
  left: '已注销',
  staff: '您现在有工作岗位，手上可能还有没办完的事。请先在“我的岗位”里把岗位交出去，再来注销。',
  toPositions: '去交岗位',
} as const;
