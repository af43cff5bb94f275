// The panels with commands: timers, quotas, the clock and the reset.
import { request, emptyNote, h, preformatted, row, table, formatTime } from './dom.js';
import { texts } from './texts.js';

async function timers() {
  const list = await request('timers');
  if (list.length === 0) return emptyNote(texts.timers.none);
  const outcome = h('div', {});
  const fire = async (name) => {
    const answer = await request(`timers/${encodeURIComponent(name)}`, {});
    outcome.replaceChildren(
      h('p', {}, `${name} · ${answer.error ? texts.timers.failed : texts.timers.ok} · ${answer.ms} ms`),
      preformatted(answer),
    );
  };
  const rows = list.map((timer) =>
    row(
      timer.function,
      timer.name,
      h('code', {}, timer.config),
      timer.next ? formatTime(timer.next) : '',
      h('button', { onclick: () => fire(timer.function) }, texts.timers.fire),
    ),
  );
  return [table(texts.timers.headers, rows), outcome];
}

async function quotas() {
  const [list, people, templates] = [await request('quotas'), await request('people'), await request('templates')];
  if (list.length === 0) return emptyNote(texts.quotas.none);
  const nameOf = (openid) => people.find((person) => person.openid === openid)?.name ?? openid;
  const titleOf = (id) => templates.find((template) => template.id === id)?.title ?? id;
  return table(
    texts.quotas.headers,
    list.map(({ openid, templateId, longTerm, remaining }) =>
      row(nameOf(openid), titleOf(templateId), longTerm ? texts.quotas.longTerm : remaining),
    ),
  );
}

const DAY_MS = 86_400_000;
function formatOffset(ms) {
  const days = Math.floor(Math.abs(ms) / DAY_MS);
  return `${ms < 0 ? '−' : '+'}${days}d ${new Date(Math.abs(ms) % DAY_MS).toISOString().slice(11, 19)}`;
}

async function clock(refresh) {
  const { now, offset } = await request('clock');
  const move = async (body) => {
    await request('clock', body);
    await refresh();
  };
  const field = h('input', { type: 'datetime-local', 'aria-label': texts.clock.set });
  const setTo = () => field.value && move({ now: new Date(`${field.value}:00+08:00`).toISOString() });
  return h(
    'div',
    { class: 'sheet' },
    h('p', { class: 'soft' }, texts.clock.now),
    h('p', { class: 'big' }, formatTime(now)),
    h('p', { class: 'soft' }, Math.abs(offset) < 1000 ? texts.clock.real : texts.clock.moved(formatOffset(offset))),
    h(
      'div',
      { class: 'bar' },
      texts.clock.forward,
      texts.clock.steps.map(([step, text]) => h('button', { onclick: () => move({ advance: step }) }, text)),
    ),
    h(
      'div',
      { class: 'bar' },
      field,
      h('button', { onclick: setTo }, texts.clock.set),
      h('button', { onclick: () => move({ now: null }) }, texts.clock.back),
    ),
    h('p', { class: 'soft' }, texts.clock.note),
  );
}

function reset() {
  const collections = async () => (await request('collections')).map(({ name }) => name);
  return [
    resetCard(texts.reset.sample, texts.reset.sampleNote, async () =>
      request('reset', { collections: await collections(), sample: true }),
    ),
    resetCard(texts.reset.emptyNote, texts.reset.emptyNote, async () =>
      request('reset', { collections: await collections() }),
    ),
  ];
}

/** A reset runs only after a second click on the button. */
function resetCard(title, note, run) {
  let isArmed = false;
  const status = h('span', { class: 'soft', role: 'status' });
  const button = h('button', { class: 'danger' }, title);
  button.addEventListener('click', async () => {
    if (!isArmed) {
      isArmed = true;
      button.textContent = texts.reset.sure;
      return;
    }
    isArmed = false;
    button.textContent = title;
    status.textContent = await run().then(
      () => texts.reset.done,
      (error) => error.message,
    );
  });
  return h('div', { class: 'sheet' }, h('p', {}, note), h('div', { class: 'bar' }, button, status));
}

export const commandPanels = { timers, quotas, clock, reset };
