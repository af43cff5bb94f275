import { command, formatMoment } from './command.mjs';

// Keeps every collection as JSON lines with a list of hashes. It holds people's data: the folder is its owner's alone.
//   npm run backup -- --emulator ADDRESS --to DIR    a running emulator, such as that of `npm start`
//   npm run backup -- --data DIR --to DIR            the data folder of an emulator that does not run
//   npm run backup -- --env ID --to DIR              a real environment, untried
const usage = 'npm run backup -- --env ID | --data DIR | --emulator ADDRESS   --to DIR';

await command(
  { usage, options: { to: { type: 'string' } }, folder: 'to', isNew: false },
  async (tool, store, { to }) => {
    const { collections } = await tool.createBackup(store, to, { report: (line) => console.log(`已读完 ${line}`) });
    const kept = Object.entries(collections);
    const rows = kept.reduce((sum, [, { rows }]) => sum + rows, 0);
    const from = Math.min(...kept.map(([, one]) => one.from));
    const until = Math.max(...kept.map(([, one]) => one.to));
    console.log(`备份做好了：${kept.length} 个集合，${rows} 条，在 ${to}。里面有居民的信息，只能给该看的人看。`);
    console.log(
      `备份的是 ${formatMoment(from)} 到 ${formatMoment(until)} 之间的样子；照片不在里面，清单见 cloudfiles.txt。`,
    );
    const unsettled = kept.filter(([, { isSettled }]) => !isSettled).map(([name]) => name);
    if (!unsettled.length) return;
    console.error(`一直有人在写，这些集合之间可能对不上：${unsettled.join('、')}。请在夜里再备份一次。`);
    process.exitCode = 1;
  },
);
