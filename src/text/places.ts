/** Texts of a place on the map. */
export const mapText = {
  open: '在地图里看',
  openNamed: (name: string) => `在地图里看${name}`,
} as const;

export const stationText = {
  title: '服务站',
  report: '在这里反映问题',
  address: '地址',
  hours: '开放时间',
  wall: '问题墙 · 回音壁',
  wallHint: '看看附近的事办成什么样',
  call: '打电话',
  services: '这里能办什么',
  facilities: '站里有什么',
  notFound: {
    title: '没有找到这个服务站',
    body: '码可能换过了，或者没有扫全。请再扫一次，或到站里问一声。',
    recoveryAction: 'back' as const,
  },
  belongs: (subdistrict: string, community: string, grid: string) => `${subdistrict} · ${community} · ${grid}`,
};
