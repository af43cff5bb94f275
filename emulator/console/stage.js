// The stage: people on the left, their phones on the right. Each phone is somebody of its own.
import { ask, h } from './dom.js';
import { words } from './words.js';

const { stage } = words;
document.title = stage.title;

const sample = await ask('people');
const hasStranger = sample.some(({ roles }) => roles.length === 0 || roles.includes('stranger'));
const people = hasStranger
  ? sample
  : [...sample, { openid: 'stranger', name: stage.stranger, roles: [], note: stage.strangerNote }];
let phones = [];
let adding = true;

const list = h('nav', { 'aria-label': stage.people });
const search = h('input', { type: 'search', 'aria-label': stage.find, placeholder: stage.find, oninput: () => show() });
const desk = h('div', { class: 'phones' });
const another = h(
  'button',
  {
    onclick: () => {
      adding = !adding;
      show();
    },
    title: stage.anotherHint,
  },
  stage.another,
);

document
  .getElementById('frame')
  .append(
    h(
      'aside',
      { class: 'side' },
      h('h1', {}, stage.people),
      h('div', { class: 'tools' }, another, h('a', { href: '/console/' }, stage.console)),
      search,
      list,
    ),
    h('main', {}, desk),
  );

function choose(person) {
  const phone = phoneOf(person);
  const last = phones.at(-1);
  if (adding || !last) phones.push(phone);
  else phones[phones.length - 1] = phone;
  if (!adding && last) last.element.replaceWith(phone.element);
  else desk.append(phone.element);
  adding = false;
  location.hash = phones.map((it) => encodeURIComponent(it.person.openid)).join(',');
  show();
}

function phoneOf(person) {
  const address = `/app/?openid=${encodeURIComponent(person.openid)}`;
  const iframe = h('iframe', { src: address, title: person.name });
  const phone = { person };
  const close = () => {
    phones = phones.filter((it) => it !== phone);
    adding ||= phones.length === 0;
    phone.element.remove();
    location.hash = phones.map((it) => encodeURIComponent(it.person.openid)).join(',');
    show();
  };
  phone.element = h(
    'section',
    { class: 'phone', 'aria-label': person.name },
    h(
      'header',
      {},
      h('strong', {}, person.name),
      h('button', { onclick: () => iframe.contentWindow.location.reload() }, stage.reload),
      h('button', { onclick: () => window.open(address, '_blank', 'width=375,height=760') }, stage.window),
      h('button', { onclick: close }, stage.close),
    ),
    h('div', { class: 'glass' }, iframe),
  );
  return phone;
}

function show() {
  another.setAttribute('aria-pressed', String(adding && phones.length > 0));
  const here = new Set(phones.map((it) => it.person.openid));
  const found = people.filter(({ name, note = '', group = '' }) =>
    `${name}${note}${group}`.includes(search.value.trim()),
  );
  list.replaceChildren(
    ...groupsOf(found).flatMap(([group, of]) =>
      [group && h('h2', {}, group), ...of.map((person) => personRow(person, here.has(person.openid)))].filter(Boolean),
    ),
  );
  if (phones.length === 0)
    desk.replaceChildren(h('p', { class: 'welcome' }, people.length > 1 ? stage.choose : stage.nobody));
  else desk.querySelector('.welcome')?.remove();
}

/** People under their headings, in the order of the sample. */
function groupsOf(list) {
  const groups = new Map();
  for (const person of list) groups.set(person.group ?? '', [...(groups.get(person.group ?? '') ?? []), person]);
  return [...groups];
}

function personRow(person, here) {
  const says = person.note ?? person.roles.join(' · ');
  return h(
    'button',
    { class: 'person', 'aria-pressed': String(here), onclick: () => choose(person) },
    h('span', { class: 'face', 'aria-hidden': 'true' }, [...person.name].at(-1) ?? ''),
    h('span', {}, person.name, h('small', {}, h('span', {}, says))),
  );
}

const asked = location.hash.slice(1) || people[0]?.openid || '';
for (const openid of asked.split(',').map(decodeURIComponent)) {
  const person = people.find((it) => it.openid === openid);
  if (person) {
    adding = true;
    choose(person);
  }
}
show();
