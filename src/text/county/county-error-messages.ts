import type { ErrorMessages } from '../errors/error-messages';

/** Messages for a refused workbook. */
export const countyErrorMessages: ErrorMessages = {
  rules: {
    'county.notWorkbook': () => '打不开这个文件。请选 .xlsx 表格，用 WPS 或 Excel 重新保存一次再试。',
    'county.locked': () => '这个文件加了密码，打不开。请去掉密码，另存一份再试。',
    'county.oldFormat': () => '这是旧的 .xls 格式。请用 WPS 或 Excel 另存为 .xlsx 再试。',
    'county.tooLarge': () => '文件太大：最大 10 MB，每张表最多 15 万行。请删掉空行和图片再试。',
    'county.problems': ({ count }) => `表里还有 ${count} 处错误，改好以后再选一次文件。`,
    'county.registering': () => '上一版的住户还在登记，请过一个小时再启用这一版。',
    'county.overtaken': () => '别的管理员刚换了一版数据。请重新选文件，看看现在会有哪些变化。',
    'county.changed': () => '文件或日期和刚才看的不一样了。请重新选文件，再看一遍变化。',
  },
  fields: { file: '没有收到这个文件，请重新选一次。' },
};
