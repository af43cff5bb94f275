// The platform behind it all: functions with their processes, and what the content checks refuse.
import { ask, empty, h, row, table } from './dom.js';
import { words } from './words.js';

async function functions(again) {
  const list = await ask('functions');
  if (list.length === 0) return empty(words.functions.none);
  const end = async (name) => {
    await ask('kill', { function: name });
    await again();
  };
  const states = (it) =>
    Object.entries(words.functions.states).flatMap(([state, text]) => (it[state] ? [`${text} ${it[state]}`] : []));
  const hasProcess = (it) => it.busy + it.idle + it.starting > 0;
  return table(
    words.functions.headers,
    list.map((it) =>
      row(
        it.name,
        `${it.seconds} s`,
        `${it.megabytes} MB`,
        states(it).join(' · '),
        it.openapi.join(', '),
        hasProcess(it) ? h('button', { onclick: () => end(it.name) }, words.functions.end) : '',
      ),
    ),
  );
}

async function content(again) {
  const known = await ask('content');
  const fields = Object.entries(words.content.verdicts).map(([verdict, text]) => {
    const field = h('input', { value: known[verdict].join(' '), 'aria-label': text, size: 50 });
    const save = async (event) => {
      event.preventDefault();
      await ask('content', { [verdict]: field.value.split(/\s+/).filter(Boolean) });
      await again();
    };
    return h(
      'form',
      { class: 'bar', onsubmit: save },
      h('span', {}, text),
      field,
      h('button', { class: 'primary' }, words.content.save),
    );
  });
  return h('div', { class: 'sheet' }, fields, h('p', { class: 'soft' }, words.content.note));
}

export const platform = { functions, content };
