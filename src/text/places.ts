export const stationText = {
  title: '服务站',
  report: '在这里反映问题',
  address: '地址',
  hours: '开放时间',
  phone: '电话',
  call: '打电话',
  services: '能办什么',
  facilities: '有什么',
  belongs: (subdistrict: string, community: string, grid: string) => `${subdistrict} · ${community} · ${grid}`,
};
