const KINDS = { new: '新增', changed: '修改', ended: '止用' };

/** Prints every problem that was named, errors first. */
export function printCheck({ errors, warnings, problems }) {
  for (const { place, text, isError } of problems) console.log(`${isError ? '错误' : '提醒'}  ${place}：${text}`);
  const left = errors + warnings - problems.length;
  if (left > 0) console.log(`还有 ${left} 处没有列出，改好上面的再查一次。`);
  console.log(errors || warnings ? `错误 ${errors} 处，提醒 ${warnings} 处。` : '没有问题。');
}

/** Prints what applying would do. */
export function printPlan({ counts, changes, remaining, unchanged, warnings }) {
  for (const { kind, sheet, name, cells, touched } of changes) {
    const said = cells.map(({ column, from, to }) => `${column}：${from || '（空）'} → ${to || '（空）'}`).join('；');
    const open = touched
      ? `（在办 ${touched.cases} 件，预约 ${touched.bookings} 个，岗位 ${touched.positions} 个）`
      : '';
    console.log(`${KINDS[kind]}  ${sheet}  ${name}${said && `  ${said}`}${open}`);
  }
  if (remaining > 0) console.log(`另有 ${remaining} 行变化没有列出。`);
  for (const { sheet, ...count } of counts)
    console.log(`${sheet}：新增 ${count.new}，修改 ${count.changed}，止用 ${count.ended}`);
  console.log(changes.length ? `不变 ${unchanged} 行，提醒 ${warnings} 处。` : `没有变化（${unchanged} 行）。`);
}

/** Prints which version serves now. */
export function printVersion({ version, rows }) {
  console.log(`现在用的是 ${version}：${rows.map(({ sheet, count }) => `${sheet} ${count}`).join('，')}`);
}
