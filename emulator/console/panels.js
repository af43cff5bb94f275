// The panels with data. Each returns elements; `refresh` draws the panel again.
import { request, emptyNote, h, preformatted, row, table, formatTime } from './dom.js';
import { texts } from './texts.js';

let chosenPerson = '';
let chosenCollection;
let filter = '';
let sort = '';

async function nameOf() {
  const names = new Map((await request('people')).map((person) => [person.openid, person.name]));
  return (openid) => names.get(openid) ?? openid ?? texts.calls.nobody;
}

async function inbox(refresh) {
  const [people, messages, name] = [
    await request('people'),
    await request(`inbox${chosenPerson ? `?openid=${encodeURIComponent(chosenPerson)}` : ''}`),
    await nameOf(),
  ];
  const choice = (openid, text) =>
    h(
      'button',
      {
        'aria-pressed': String(openid === chosenPerson),
        onclick: () => {
          chosenPerson = openid;
          refresh();
        },
      },
      text,
    );
  return [
    h(
      'div',
      { class: 'bar' },
      choice('', texts.inbox.all),
      people.map((person) => choice(person.openid, person.name)),
    ),
    messages.length === 0 ? emptyNote(texts.inbox.none) : messages.map((message) => messageCard(message, name)),
  ].flat();
}

const messageCard = (message, name) =>
  h(
    'article',
    { class: 'sheet message' },
    h('strong', {}, message.title),
    ' ',
    h('small', {}, `${texts.inbox.to} ${name(message.openid)} · ${formatTime(message.at)}`),
    h(
      'dl',
      {},
      Object.entries(message.values).flatMap(([key, value]) => [h('dt', {}, key), h('dd', {}, value)]),
    ),
    message.page &&
      h(
        'p',
        { class: 'soft' },
        `${texts.inbox.page} `,
        h(
          'a',
          { href: `/app/?openid=${encodeURIComponent(message.openid)}#/${message.page}`, target: '_blank' },
          message.page,
        ),
      ),
  );

async function calls() {
  const [list, name] = [await request('calls?limit=200'), await nameOf()];
  if (list.length === 0) return emptyNote(texts.calls.none);
  const head = h(
    'details',
    { class: 'call soft' },
    h(
      'summary',
      {},
      texts.calls.headers.map((header) => h('span', {}, header)),
    ),
  );
  return [head, ...list.map((call) => callCard(call, name))];
}

function callCard(call, name) {
  const marks = [
    call.cold && h('span', { class: 'tag' }, texts.calls.cold),
    call.error && h('span', { class: 'tag warn' }, texts.calls.failed),
  ];
  const cells = [call.function, name(call.openid), formatTime(call.at), call.ms ?? '…', call.count, call.openapi].map(
    (cell) => h('span', {}, String(cell)),
  );
  const requests = call.requests.map((request) =>
    row(
      request.api ?? request.action,
      request.collection,
      request.index === null ? h('span', { class: 'tag warn' }, texts.calls.scanAll) : request.index,
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
    requests.length > 0 && table(texts.calls.request, requests),
    call.error && preformatted(stackOf(call.error)),
    call.logs.length > 0 && [h('small', {}, texts.calls.logs), preformatted(call.logs.join('\n'))],
  );
}

/** The stack of an error that a function threw; other errors unchanged. */
function stackOf(error) {
  try {
    return JSON.parse(error).stackTrace ?? error;
  } catch {
    return error;
  }
}

async function collections(refresh) {
  const list = await request('collections');
  if (list.length === 0) return emptyNote(texts.collections.none);
  chosenCollection = list.some(({ name }) => name === chosenCollection) ? chosenCollection : list[0].name;
  const side = h(
    'nav',
    {},
    list.map((collection) =>
      h(
        'button',
        {
          'aria-pressed': String(collection.name === chosenCollection),
          onclick: () => {
            chosenCollection = collection.name;
            filter = sort = '';
            refresh();
          },
        },
        h('span', {}, collection.name),
        h('small', {}, String(collection.documents)),
      ),
    ),
  );
  const filterField = h('input', {
    placeholder: `${texts.collections.filter} {"state":"x"}`,
    'aria-label': texts.collections.filter,
    value: filter,
    size: 40,
  });
  const sortField = h('input', {
    placeholder: `${texts.collections.sort} {"at":-1}`,
    'aria-label': texts.collections.sort,
    value: sort,
    size: 18,
  });
  const search = (event) => {
    event.preventDefault();
    filter = filterField.value;
    sort = sortField.value;
    refresh();
  };
  const form = h(
    'form',
    { class: 'bar', onsubmit: search },
    filterField,
    sortField,
    h('button', { class: 'primary' }, texts.collections.find),
  );
  return h('div', { class: 'columns' }, side, h('section', {}, form, await documents()));
}

async function documents() {
  try {
    const found = await request(
      `find/${encodeURIComponent(chosenCollection)}?${new URLSearchParams({ filter, sort, limit: '50' })}`,
    );
    return h(
      'div',
      {},
      h('p', { class: 'soft' }, texts.collections.found(found.length)),
      found.map((document) =>
        h(
          'details',
          { class: 'sheet' },
          h('summary', {}, document._id, ' ', h('small', {}, JSON.stringify(document).slice(0, 160))),
          preformatted(document),
        ),
      ),
    );
  } catch (error) {
    return h('p', { class: 'tag warn' }, error.message);
  }
}

async function files() {
  const [list, name] = [await request('files'), await nameOf()];
  if (list.length === 0) return emptyNote(texts.files.none);
  const link = (file) =>
    h(
      'a',
      { href: `/control/files/${file.path.split('/').map(encodeURIComponent).join('/')}`, target: '_blank' },
      file.path,
    );
  return table(
    texts.files.headers,
    list.map((file) =>
      row(link(file), file.owner ? name(file.owner) : texts.files.byFunction, file.bytes, formatTime(file.at)),
    ),
  );
}

async function codes() {
  const list = await request('codes');
  if (list.length === 0) return emptyNote(texts.codes.none);
  const card = (code) =>
    h(
      'figure',
      { class: 'sheet' },
      h('img', { src: code.picture, alt: code.content }),
      h(
        'figcaption',
        {},
        h('strong', {}, code.scene),
        h('br'),
        h('small', {}, code.page),
        h('br'),
        h('a', { href: `/app/?openid=stranger#/${code.content}`, target: '_blank' }, texts.codes.open),
      ),
    );
  return h('div', { class: 'cards' }, list.map(card));
}

export const dataPanels = { inbox, calls, collections, files, codes };
