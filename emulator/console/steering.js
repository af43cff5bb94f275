// What one can turn: timers, quotas, the clock, and starting over.
import { ask, empty, h, pretty, row, table, timeText } from './dom.js';
import { words } from './words.js';

async function timers() {
  const list = await ask('timers');
  if (list.length === 0) return empty(words.timers.none);
  const outcome = h('div', {});
  const fire = async (name) => {
    const answer = await ask(`timers/${encodeURIComponent(name)}`, {});
    outcome.replaceChildren(
      h('p', {}, `${name} · ${answer.error ? words.timers.failed : words.timers.ok} · ${answer.ms} ms`),
      pretty(answer),
    );
  };
  const rows = list.map((it) =>
    row(
      it.function,
      it.name,
      h('code', {}, it.config),
      it.next ? timeText(it.next) : '',
      h('button', { onclick: () => fire(it.function) }, words.timers.fire),
    ),
  );
  return [table(words.timers.headers, rows), outcome];
}

async function quotas() {
  const [list, people, templates] = [await ask('quotas'), await ask('people'), await ask('templates')];
  if (list.length === 0) return empty(words.quotas.none);
  const name = (openid) => people.find((it) => it.openid === openid)?.name ?? openid;
  const title = (id) => templates.find((it) => it.id === id)?.title ?? id;
  return table(
    words.quotas.headers,
    list.map((it) => row(name(it.openid), title(it.templateId), it.long ? words.quotas.long : it.left)),
  );
}

const DAY = 86_400_000;
const spanText = (ms) =>
  `${ms < 0 ? '−' : '+'}${Math.floor(Math.abs(ms) / DAY)}d ${new Date(Math.abs(ms) % DAY).toISOString().slice(11, 19)}`;

async function clock(again) {
  const { now, offset } = await ask('clock');
  const move = async (body) => {
    await ask('clock', body);
    await again();
  };
  const field = h('input', { type: 'datetime-local', 'aria-label': words.clock.set });
  const setTo = () => field.value && move({ now: new Date(`${field.value}:00+08:00`).toISOString() });
  return h(
    'div',
    { class: 'sheet' },
    h('p', { class: 'soft' }, words.clock.now),
    h('p', { class: 'big' }, timeText(now)),
    h('p', { class: 'soft' }, Math.abs(offset) < 1000 ? words.clock.real : words.clock.moved(spanText(offset))),
    h(
      'div',
      { class: 'bar' },
      words.clock.forward,
      words.clock.steps.map(([step, text]) => h('button', { onclick: () => move({ advance: step }) }, text)),
    ),
    h(
      'div',
      { class: 'bar' },
      field,
      h('button', { onclick: setTo }, words.clock.set),
      h('button', { onclick: () => move({ now: null }) }, words.clock.back),
    ),
    h('p', { class: 'soft' }, words.clock.note),
  );
}

function reset() {
  const collections = async () => (await ask('collections')).map((it) => it.name);
  return [
    resetCard(words.reset.sample, words.reset.sampleNote, async () =>
      ask('reset', { collections: await collections(), sample: true }),
    ),
    resetCard(words.reset.empty, words.reset.emptyNote, async () => ask('reset', { collections: await collections() })),
  ];
}

/** Nothing is emptied by a single tap. */
function resetCard(title, note, act) {
  let asked = false;
  const said = h('span', { class: 'soft', role: 'status' });
  const button = h('button', { class: 'danger' }, title);
  button.addEventListener('click', async () => {
    if (!asked) {
      asked = true;
      button.textContent = words.reset.sure;
      return;
    }
    asked = false;
    button.textContent = title;
    said.textContent = await act().then(
      () => words.reset.done,
      (error) => error.message,
    );
  });
  return h('div', { class: 'sheet' }, h('p', {}, note), h('div', { class: 'bar' }, button, said));
}

export const steering = { timers, quotas, clock, reset };
