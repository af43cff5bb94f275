import { installMissing } from './processes/install.mjs';
import { root } from './processes/run.mjs';

// Every figure beside its baseline, measured in the same run; one JSON object a line. `npm run bench -- package load`
// picks some.
const BENCHES = [
  'package',
  'phone',
  'load',
  'requests',
  'cost',
  'bookings',
  'ballots',
  'scheduler',
  'emulator',
  'county',
];
const chosen = process.argv.slice(2).filter((name) => BENCHES.includes(name));

await installMissing('test');
for (const name of chosen.length ? chosen : BENCHES) {
  const { measure } = await import(`${root}tests/bench/${name}.mjs`);
  for await (const figure of measure()) console.log(JSON.stringify({ bench: name, ...figure }));
}
