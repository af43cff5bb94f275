// The panels for the functions with their processes, and for the words of the content checks.
import { request, emptyNote, h, row, table } from './dom.js';
import { texts } from './texts.js';

async function functions(refresh) {
  const list = await request('functions');
  if (list.length === 0) return emptyNote(texts.functions.none);
  const kill = async (name) => {
    await request('kill', { function: name });
    await refresh();
  };
  const stateTexts = (item) =>
    Object.entries(texts.functions.states).flatMap(([state, text]) => (item[state] ? [`${text} ${item[state]}`] : []));
  const hasProcess = (item) => item.busy + item.idle + item.starting > 0;
  return table(
    texts.functions.headers,
    list.map((item) =>
      row(
        item.name,
        `${item.timeoutSeconds} s`,
        `${item.memoryMb} MB`,
        stateTexts(item).join(' · '),
        item.openapi.join(', '),
        hasProcess(item) ? h('button', { onclick: () => kill(item.name) }, texts.functions.kill) : '',
      ),
    ),
  );
}

async function content(refresh) {
  const current = await request('content');
  const fields = Object.entries(texts.content.verdicts).map(([verdict, text]) => {
    const field = h('input', { value: current[verdict].join(' '), 'aria-label': text, size: 50 });
    const save = async (event) => {
      event.preventDefault();
      await request('content', { [verdict]: field.value.split(/\s+/).filter(Boolean) });
      await refresh();
    };
    return h(
      'form',
      { class: 'bar', onsubmit: save },
      h('span', {}, text),
      field,
      h('button', { class: 'primary' }, texts.content.save),
    );
  });
  return h('div', { class: 'sheet' }, fields, h('p', { class: 'soft' }, texts.content.note));
}

export const functionPanels = { functions, content };
