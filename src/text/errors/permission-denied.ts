type DenialMessage = { title: string; body: string; action?: string };

/** Texts for permissions that were denied; an alternative follows each. */
export const permissionDeniedText = {
  words: {
    privacy: {
      title: '这次没有打开',
      body: '微信要您先同意隐私保护指引。改了主意，过一会儿再点一次就行。',
      action: '看看指引',
    },
    phone: { title: '手机没有允许', body: '请在手机的设置里，允许微信使用它。', action: '去设置' },
    person: { title: '这里没有允许', body: '您以前选过不允许，可以在设置里打开。', action: '去设置' },
    unknown: { title: '没有打开', body: '请再试一次。' },
  } satisfies Record<string, DenialMessage> as Record<'privacy' | 'phone' | 'person' | 'unknown', DenialMessage>,
  fine: '知道了',
  photos: '不加照片，也能送出。',
  place: '不用地图，也可以从小区里选。',
  map: '地址写在页面上，也可以照着找。',
  calendar: '不加也没关系，“我的预约”里都有。',
  copy: '也可以把邀请码念给对方听。',
  phoneNumber: '不带电话，也能登记。',
};
