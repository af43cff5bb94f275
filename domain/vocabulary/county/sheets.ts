import type { ColumnOf, SheetKey } from '../../county/sheets';

/** The names of the sheets of a county's workbook. */
export const sheetName: Record<SheetKey, string> = {
  units: '单位',
  grids: '网格',
  compounds: '小区',
  buildings: '楼栋',
  households: '户',
  stations: '服务站',
  halls: '活动中心',
  rooms: '活动室',
  staff: '人员',
  categories: '类别',
  routes: '派单目录',
  duties: '社区职责清单',
  refusals: '不受理',
  acceptances: '应受理',
  periods: '时限',
  holidays: '节假日',
  services: '服务事项',
  templates: '消息模板',
  parameters: '参数',
};

const dates = { from: '起', until: '止' };
const position = { longitude: '经度', latitude: '纬度' };
const named = { id: '编码', name: '名称' };

/** The headers of each sheet. */
export const columnNames: { [S in SheetKey]: Record<ColumnOf<S>, string> } = {
  units: { ...named, kind: '类别', parent: '上级编码', phone: '电话', ...dates },
  grids: {
    ...named,
    ...{ kind: '类别', community: '社区编码', households: '户数', area: '范围说明', border: '边界', phone: '监督电话' },
    ...dates,
  },
  compounds: {
    ...named,
    ...{ aliases: '别名', grid: '网格编码', built: '建成年份', lacks: '缺少设施', managedBy: '管理方式' },
    ...position,
    ...dates,
  },
  buildings: { compound: '小区编码', building: '楼栋', entrances: '单元数', households: '户数', grid: '网格编码' },
  households: { compound: '小区编码', building: '楼栋', entrance: '单元', door: '门牌', flags: '标记' },
  stations: {
    ...named,
    ...{ grid: '网格编码', address: '地址', phone: '电话', hours: '开放时间', services: '服务', facilities: '功能区' },
    ...{ squareMetres: '面积', opened: '启用日期' },
    ...position,
  },
  halls: { ...named, community: '社区编码', address: '地址', phone: '电话', station: '服务站编码' },
  rooms: {
    ...{ id: '编码', hall: '中心编码', name: '名称', space: '空间', layout: '布置', people: '人数', floor: '位置' },
    ...{ equipment: '设备', accessible: '无障碍' },
  },
  staff: {
    ...{ name: '姓名', phone: '手机', unit: '单位编码', role: '岗位', grids: '网格编码', employment: '用工' },
    ...dates,
  },
  categories: {
    ...named,
    ...{ parent: '上级编码', order: '排序', hazard: '是否安全隐患', track: '默认类型', questions: '追问' },
  },
  routes: { category: '类别编码', scope: '范围编码', lead: '主办单位编码', assistants: '协办单位编码', basis: '依据' },
  duties: { category: '类别编码', note: '说明' },
  refusals: { ...named, channel: '应走渠道', note: '说明' },
  acceptances: { ...named, note: '说明' },
  periods: { clock: '时限', track: '类型', level: '层级', round: '轮次', length: '长度', unit: '单位' },
  holidays: { day: '日期', kind: '放假或上班' },
  services: {
    ...named,
    ...{ field: '领域', level: '层级', mode: '办理方式', materials: '材料', promisedDays: '承诺天数' },
    ...{ forOthers: '可代办', note: '说明', unit: '单位编码' },
  },
  templates: { use: '用途', templateId: '模板编号', longTerm: '长期', fields: '字段' },
  parameters: { name: '名称', value: '值', note: '说明' },
};

/** The words of columns that take one of a list, by sheet and column; the code keeps the key. */
const tracks = { easy: '易办', key: '重点', hard: '疑难' };
const choices: { [S in SheetKey]?: { [C in ColumnOf<S>]?: Record<string, string> } } = {
  units: {
    kind: {
      ...{ district: '区县', department: '部门', subdistrict: '街道', community: '社区', committee: '居委会' },
      ...{ party: '社区党组织', property: '物业', organisation: '社会组织', utility: '公用企业' },
    },
  },
  grids: { kind: { ordinary: '普通', dedicated: '专属' } },
  households: { flags: { alone: '独居', disabled: '残疾', poor: '困难', leftBehind: '留守' } },
  staff: {
    role: {
      ...{ gridOfficer: '网格员', desk: '接单员', handler: '承办员', leader: '负责人', verifier: '核查员' },
      ...{ caller: '回访员', supervisor: '督办员', centre: '区县中心' },
      ...{ mediationDesk: '调解窗口', mediator: '调解员', lawyer: '调解律师' },
    },
  },
  categories: { track: tracks },
  periods: {
    track: tracks,
    level: { grid: '网格', community: '社区', subdistrict: '街道', district: '区县' },
    unit: { workMinutes: '工作分钟', workDays: '工作日', hours: '小时', days: '自然日' },
  },
  holidays: { kind: { off: '放假', worked: '上班' } },
  services: { mode: { atOnce: '即时办理', onBehalf: '代为办理', guided: '指导办理' } },
};

/** The word of a choice as a cell says it; choices without a word of their own are said as they are. */
export const choiceName = (sheet: SheetKey, column: string, option: string): string =>
  (choices[sheet] as Record<string, Record<string, string>> | undefined)?.[column]?.[option] ?? option;

export const yesNoName = { yes: '是', no: '否' };

/** The header of a column. */
export const columnName = (sheet: SheetKey, column: string): string =>
  (columnNames[sheet] as Record<string, string>)[column] ?? column;

/** The name of an exported workbook. */
export const workbookName = (day: string): string => `区县数据${day}`;
