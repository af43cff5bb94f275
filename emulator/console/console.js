// The console: what happened, what is stored, and the handles to steer it.
import { h } from './dom.js';
import { panels } from './panels.js';
import { platform } from './platform.js';
import { steering } from './steering.js';
import { words } from './words.js';

const all = { ...panels, ...platform, ...steering };
const names = Object.keys(words.console.panels);
document.title = words.console.title;

const nav = h('nav', {});
const main = h('main', {});
document
  .getElementById('frame')
  .append(
    h(
      'aside',
      { class: 'side' },
      h('h1', {}, words.console.title),
      nav,
      h('div', { class: 'foot' }, h('a', { href: '/' }, words.console.back)),
    ),
    main,
  );

let turn = 0;
async function show() {
  const mine = ++turn;
  const name = names.includes(location.hash.slice(1)) ? location.hash.slice(1) : names[0];
  const title = words.console.panels[name];
  nav.replaceChildren(
    ...names.map((it) => h('a', { href: `#${it}`, 'aria-current': it === name && 'page' }, words.console.panels[it])),
  );
  const body = h('div', {});
  try {
    body.append(...[await all[name](show)].flat());
  } catch (error) {
    body.append(h('p', { class: 'tag warn' }, error.message));
  }
  if (mine === turn)
    main.replaceChildren(
      h('div', { class: 'bar title' }, h('h2', {}, title), h('button', { onclick: show }, words.console.again)),
      body,
    );
}

addEventListener('hashchange', show);
await show();
