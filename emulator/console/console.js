// The console page: calls, data, messages, and commands such as moving the clock.
import { h } from './dom.js';
import { commandPanels } from './commands.js';
import { functionPanels } from './functions.js';
import { dataPanels } from './panels.js';
import { texts } from './texts.js';

const panels = { ...dataPanels, ...functionPanels, ...commandPanels };
const names = Object.keys(texts.console.panels);
document.title = texts.console.title;

const nav = h('nav', {});
const main = h('main', {});
document
  .getElementById('frame')
  .append(
    h(
      'aside',
      { class: 'side' },
      h('h1', {}, texts.console.title),
      nav,
      h('div', { class: 'foot' }, h('a', { href: '/' }, texts.console.back)),
    ),
    main,
  );

let latest = 0;
async function show() {
  const current = ++latest;
  const name = names.includes(location.hash.slice(1)) ? location.hash.slice(1) : names[0];
  const title = texts.console.panels[name];
  nav.replaceChildren(
    ...names.map((panel) =>
      h('a', { href: `#${panel}`, 'aria-current': panel === name && 'page' }, texts.console.panels[panel]),
    ),
  );
  const body = h('div', {});
  try {
    body.append(...[await panels[name](show)].flat());
  } catch (error) {
    body.append(h('p', { class: 'tag warn' }, error.message));
  }
  if (current === latest)
    main.replaceChildren(
      h('div', { class: 'bar title' }, h('h2', {}, title), h('button', { onclick: show }, texts.console.refresh)),
      body,
    );
}

addEventListener('hashchange', show);
await show();
