/** Texts of the page on what desks booked for guests. */
export const guestUseText = {
  title: '替居民订的情况',
  hint: (days: number) => `最近 ${days} 天，各站点替没带手机的居民订了多少。`,
  none: '您管的站点里没有服务大厅。',
  hall: (community: string, name: string) => [community, name].filter(Boolean).join(' · '),
  noBookings: '没有替人订过。',
  count: (bookings: number, withoutPhone: number) =>
    withoutPhone ? `${bookings} 次，其中 ${withoutPhone} 次没留电话` : `${bookings} 次`,
  nameless: '没有留称呼的同事',
  shared: (phones: number) => `有 ${phones} 个电话，名下不止一个人`,
  sharedOne: (people: number, bookings: number) => `${people} 个名字，共 ${bookings} 次`,
  more: '看更多',
} as const;
