// What one can see. Each panel answers with elements; `again` draws it anew.
import { ask, empty, h, pretty, row, table, timeText } from './dom.js';
import { words } from './words.js';

let chosenPerson = '';
let chosenCollection;
let filter = '';
let sort = '';

async function nameOf() {
  const names = new Map((await ask('people')).map((it) => [it.openid, it.name]));
  return (openid) => names.get(openid) ?? openid ?? words.calls.nobody;
}

async function inbox(again) {
  const [people, messages, name] = [
    await ask('people'),
    await ask(`inbox${chosenPerson ? `?openid=${encodeURIComponent(chosenPerson)}` : ''}`),
    await nameOf(),
  ];
  const choice = (openid, text) =>
    h(
      'button',
      {
        'aria-pressed': String(openid === chosenPerson),
        onclick: () => {
          chosenPerson = openid;
          again();
        },
      },
      text,
    );
  return [
    h(
      'div',
      { class: 'bar' },
      choice('', words.inbox.all),
      people.map((it) => choice(it.openid, it.name)),
    ),
    messages.length === 0 ? empty(words.inbox.none) : messages.map((it) => messageCard(it, name)),
  ].flat();
}

const messageCard = (it, name) =>
  h(
    'article',
    { class: 'sheet message' },
    h('strong', {}, it.title),
    ' ',
    h('small', {}, `${words.inbox.to} ${name(it.openid)} · ${timeText(it.at)}`),
    h(
      'dl',
      {},
      Object.entries(it.values).flatMap(([key, value]) => [h('dt', {}, key), h('dd', {}, value)]),
    ),
    it.page &&
      h(
        'p',
        { class: 'soft' },
        `${words.inbox.page} `,
        h('a', { href: `/app/?openid=${encodeURIComponent(it.openid)}#/${it.page}`, target: '_blank' }, it.page),
      ),
  );

async function calls() {
  const [list, name] = [await ask('calls?limit=200'), await nameOf()];
  if (list.length === 0) return empty(words.calls.none);
  const head = h(
    'details',
    { class: 'call soft' },
    h(
      'summary',
      {},
      words.calls.headers.map((it) => h('span', {}, it)),
    ),
  );
  return [head, ...list.map((it) => callCard(it, name))];
}

function callCard(it, name) {
  const marks = [
    it.cold && h('span', { class: 'tag' }, words.calls.cold),
    it.error && h('span', { class: 'tag warn' }, words.calls.failed),
  ];
  const cells = [it.function, name(it.openid), timeText(it.at), it.ms ?? '…', it.count, it.openapi].map((cell) =>
    h('span', {}, String(cell)),
  );
  const requests = it.requests.map((request) =>
    row(
      request.api ?? request.action,
      request.collection,
      request.index === null ? h('span', { class: 'tag warn' }, words.calls.scanAll) : request.index,
      request.scanned,
      request.returned,
      request.ms,
      [request.warning, request.error].filter(Boolean).join(' '),
    ),
  );
  return h(
    'details',
    { class: 'sheet call' },
    h('summary', {}, cells, h('span', {}, marks)),
    requests.length > 0 && table(words.calls.request, requests),
    it.error && pretty(stackOf(it.error)),
    it.logs.length > 0 && [h('small', {}, words.calls.logs), pretty(it.logs.join('\n'))],
  );
}

/** The stack of what a function threw, or the words as they are. */
function stackOf(error) {
  try {
    return JSON.parse(error).stackTrace ?? error;
  } catch {
    return error;
  }
}

async function collections(again) {
  const list = await ask('collections');
  if (list.length === 0) return empty(words.collections.none);
  chosenCollection = list.some((it) => it.name === chosenCollection) ? chosenCollection : list[0].name;
  const side = h(
    'nav',
    {},
    list.map((it) =>
      h(
        'button',
        {
          'aria-pressed': String(it.name === chosenCollection),
          onclick: () => {
            chosenCollection = it.name;
            filter = sort = '';
            again();
          },
        },
        h('span', {}, it.name),
        h('small', {}, String(it.documents)),
      ),
    ),
  );
  const filterField = h('input', {
    placeholder: `${words.collections.filter} {"state":"x"}`,
    'aria-label': words.collections.filter,
    value: filter,
    size: 40,
  });
  const sortField = h('input', {
    placeholder: `${words.collections.sort} {"at":-1}`,
    'aria-label': words.collections.sort,
    value: sort,
    size: 18,
  });
  const search = (event) => {
    event.preventDefault();
    filter = filterField.value;
    sort = sortField.value;
    again();
  };
  const form = h(
    'form',
    { class: 'bar', onsubmit: search },
    filterField,
    sortField,
    h('button', { class: 'primary' }, words.collections.find),
  );
  return h('div', { class: 'columns' }, side, h('section', {}, form, await documents()));
}

async function documents() {
  try {
    const found = await ask(
      `find/${encodeURIComponent(chosenCollection)}?${new URLSearchParams({ filter, sort, limit: '50' })}`,
    );
    return h(
      'div',
      {},
      h('p', { class: 'soft' }, words.collections.found(found.length)),
      found.map((it) =>
        h(
          'details',
          { class: 'sheet' },
          h('summary', {}, it._id, ' ', h('small', {}, JSON.stringify(it).slice(0, 160))),
          pretty(it),
        ),
      ),
    );
  } catch (error) {
    return h('p', { class: 'tag warn' }, error.message);
  }
}

async function files() {
  const [list, name] = [await ask('files'), await nameOf()];
  if (list.length === 0) return empty(words.files.none);
  const link = (it) =>
    h(
      'a',
      { href: `/control/files/${it.path.split('/').map(encodeURIComponent).join('/')}`, target: '_blank' },
      it.path,
    );
  return table(
    words.files.headers,
    list.map((it) => row(link(it), it.owner ? name(it.owner) : words.files.byFunction, it.bytes, timeText(it.at))),
  );
}

async function codes() {
  const list = await ask('codes');
  if (list.length === 0) return empty(words.codes.none);
  const card = (it) =>
    h(
      'figure',
      { class: 'sheet' },
      h('img', { src: it.picture, alt: it.content }),
      h(
        'figcaption',
        {},
        h('strong', {}, it.scene),
        h('br'),
        h('small', {}, it.page),
        h('br'),
        h('a', { href: `/app/?openid=stranger#/${it.content}`, target: '_blank' }, words.codes.open),
      ),
    );
  return h('div', { class: 'cards' }, list.map(card));
}

export const panels = { inbox, calls, collections, files, codes };
