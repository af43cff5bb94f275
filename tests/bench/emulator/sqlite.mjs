import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { root, run } from '../../../config/processes/run.mjs';

const VERSION = '12.4.1';
const home = `${root}.cache/bench/sqlite`;

/** better-sqlite3, installed beside the project when it is not there yet; throws where it can not be had. */
async function install() {
  const load = () => createRequire(`${home}/package.json`)('better-sqlite3');
  if (!existsSync(`${home}/node_modules/better-sqlite3/build/Release/better_sqlite3.node`)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(`${home}/package.json`, '{ "private": true }\n');
    // it brings a compiled part, so its own install script must run, whatever the project's .npmrc says
    await run(
      'npm',
      ['install', '--prefix', home, `better-sqlite3@${VERSION}`, '--ignore-scripts=false', '--no-audit', '--no-fund'],
      { quiet: true },
    );
  }
  return load();
}

/**
 * The operations of `function.cjs` on documents kept as JSON in SQLite, inside this process, every write synced to
 * disk.
 */
export async function openSqlite(folder, documents) {
  const Database = await install();
  mkdirSync(folder, { recursive: true });
  rmSync(`${folder}/bench.sqlite`, { force: true });
  const db = new Database(`${folder}/bench.sqlite`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'create table docs (id text primary key, unit text, state text, due integer, code text unique, body text); create index unit_state_due on docs (unit, state, due desc)',
  );
  const insert = db.prepare('insert into docs values (?, ?, ?, ?, ?, ?)');
  const put = ({ _id, unit, state, due, code, ...rest }) =>
    insert.run(_id, unit, state, due, code, JSON.stringify({ _id, unit, state, due, code, ...rest }));
  db.transaction(() => documents.forEach(put))();
  const select = db.prepare('select body from docs where id = ?');
  const page = db.prepare("select body from docs where unit = ? and state in ('s1', 's2') order by due desc limit 20");
  const replace = db.prepare('update docs set body = ? where id = ?');
  const read = (id) => JSON.parse(select.get(id).body);
  const write = (document) => replace.run(JSON.stringify(document), document._id);
  const move = db.transaction((one, other) => {
    const [from, to] = [read(one), read(other)];
    write({ ...from, moved: (from.moved ?? 0) - 1 });
    write({ ...to, moved: (to.moved ?? 0) + 1 });
  });
  const at = (n) => documents[n % documents.length]._id;
  return {
    close: () => db.close(),
    operations: {
      add: (n) => put({ _id: `new${n}`, state: 's9', unit: 'u0', due: n, code: `new${n}`, title: 'a new document' }),
      get: (n) => read(at(n)),
      query: (n) => page.all(`u${n % 40}`).map(({ body }) => JSON.parse(body)),
      update: (n) => write({ ...read(at(n)), touched: n }),
      transaction: (n) => move(at(n), at(n + 1)),
    },
  };
}
