import { command } from './command.mjs';

// Fills an empty database from a backup and reads it back; killed half-way, it goes on when it is started again.
//   npm run restore -- --data DIR --from DIR            a new data folder of an emulator that does not run
//   npm run restore -- --emulator ADDRESS --from DIR    a running emulator without data
//   npm run restore -- --env ID --from DIR              a real environment, untried; its timer must not run yet
const usage = 'npm run restore -- --env ID | --data DIR | --emulator ADDRESS   --from DIR [--unsettled]';
const options = { from: { type: 'string' }, unsettled: { type: 'boolean', default: false } };

await command({ usage, options, folder: 'from', isNew: true }, async (tool, store, { from, unsettled }) => {
  const { collections } = await tool.restoreBackup(store, from, {
    mayBeUnsettled: unsettled,
    report: (line) => console.log(`已恢复 ${line}`),
  });
  const rows = Object.values(collections).reduce((sum, { rows }) => sum + rows, 0);
  console.log(`恢复好了，读回来和备份一样：${Object.keys(collections).length} 个集合，${rows} 条。`);
});
