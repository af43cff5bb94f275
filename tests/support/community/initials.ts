/** The initials in pinyin of every name in the sample, as a county's workbook would carry them. */
const INITIALS: Record<string, string> = {
  阳光里小区: 'yglxq',
  邮电家属院: 'ydjsy',
  锦绣家园: 'jxjy',
  望桥新村: 'wqxc',
  粮站家属院: 'lzjsy',
  石榴园小区: 'slyxq',
  和顺苑: 'hsy',
  机床厂宿舍: 'jccss',
  文昌阁小区: 'wcgxq',
  柳岸花园: 'lahy',
  临水人家: 'lsrj',
  船厂家属院: 'ccjsy',
  青年公寓: 'qngy',
  柳浦安置小区: 'lpazxq',
  阳光里民呼必应服务站: 'yglmhbyfwz',
  石榴园党群服务中心: 'slydqfwzx',
  望桥网格红色驿站: 'wqwghsyz',
  柳岸民呼必应服务站: 'lamhbyfwz',
  青麓区民呼必应中心: 'qlqmhbyzx',
  区城市管理局: 'qcsglj',
  区住房和城乡建设局: 'qzfhcxjsj',
  区水务局: 'qswj',
  区交警大队: 'qjjdd',
  青麓供电公司: 'qlgdgs',
  望桥街道: 'wqjd',
  柳浦街道: 'lpjd',
  阳光里社区: 'yglsq',
  石榴园社区: 'slysq',
  柳岸社区: 'lasq',
};

/** A row with the initials of its name. Throws on a name without: a slip in the sample. */
export function withInitials<Row extends { name: string }>(row: Row): Row & { initials: string } {
  const initials = INITIALS[row.name];
  if (!initials) throw new Error(`no initials of ${row.name}`);
  return { ...row, initials };
}
