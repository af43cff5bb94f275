// The preview page: sample users on the left, their phones on the right. Each phone shows one user.
import { request, h } from './dom.js';
import { texts } from './texts.js';

const { preview } = texts;
document.title = preview.title;

const sample = await request('people');
const hasStranger = sample.some(({ roles }) => roles.length === 0 || roles.includes('stranger'));
const people = hasStranger
  ? sample
  : [...sample, { openid: 'stranger', name: preview.stranger, roles: [], note: preview.strangerNote }];
let phones = [];
let addsPhone = true;

const peopleList = h('nav', { 'aria-label': preview.people });
const search = h('input', {
  type: 'search',
  'aria-label': preview.find,
  placeholder: preview.find,
  oninput: () => show(),
});
const phoneArea = h('div', { class: 'phones' });
const another = h(
  'button',
  {
    onclick: () => {
      addsPhone = !addsPhone;
      show();
    },
    title: preview.anotherHint,
  },
  preview.another,
);

document
  .getElementById('frame')
  .append(
    h(
      'aside',
      { class: 'side' },
      h('h1', {}, preview.people),
      h('div', { class: 'tools' }, another, h('a', { href: '/console/' }, preview.console)),
      search,
      peopleList,
    ),
    h('main', {}, phoneArea),
  );

function choose(person) {
  const phone = phoneOf(person);
  const last = phones.at(-1);
  if (addsPhone || !last) phones.push(phone);
  else phones[phones.length - 1] = phone;
  if (!addsPhone && last) last.element.replaceWith(phone.element);
  else phoneArea.append(phone.element);
  addsPhone = false;
  location.hash = phones.map(({ person }) => encodeURIComponent(person.openid)).join(',');
  show();
}

function phoneOf(person) {
  const address = `/app/?openid=${encodeURIComponent(person.openid)}`;
  const iframe = h('iframe', { src: address, title: person.name });
  const phone = { person };
  const close = () => {
    phones = phones.filter((other) => other !== phone);
    addsPhone ||= phones.length === 0;
    phone.element.remove();
    location.hash = phones.map(({ person }) => encodeURIComponent(person.openid)).join(',');
    show();
  };
  phone.element = h(
    'section',
    { class: 'phone', 'aria-label': person.name },
    h(
      'header',
      {},
      h('strong', {}, person.name),
      h('button', { onclick: () => iframe.contentWindow.location.reload() }, preview.reload),
      h('button', { onclick: () => window.open(address, '_blank', 'width=375,height=760') }, preview.window),
      h('button', { onclick: close }, preview.close),
    ),
    h('div', { class: 'glass' }, iframe),
  );
  return phone;
}

function show() {
  another.setAttribute('aria-pressed', String(addsPhone && phones.length > 0));
  const shown = new Set(phones.map((phone) => phone.person.openid));
  const found = people.filter(({ name, note = '', group = '' }) =>
    `${name}${note}${group}`.includes(search.value.trim()),
  );
  peopleList.replaceChildren(
    ...groupsOf(found).flatMap(([group, members]) =>
      [group && h('h2', {}, group), ...members.map((person) => personRow(person, shown.has(person.openid)))].filter(
        Boolean,
      ),
    ),
  );
  if (phones.length === 0)
    phoneArea.replaceChildren(h('p', { class: 'welcome' }, people.length > 1 ? preview.choose : preview.nobody));
  else phoneArea.querySelector('.welcome')?.remove();
}

/** People by their headings, in the order of the sample. */
function groupsOf(list) {
  const groups = new Map();
  for (const person of list) groups.set(person.group ?? '', [...(groups.get(person.group ?? '') ?? []), person]);
  return [...groups];
}

function personRow(person, isShown) {
  const description = person.note ?? person.roles.join(' · ');
  return h(
    'button',
    { class: 'person', 'aria-pressed': String(isShown), onclick: () => choose(person) },
    h('span', { class: 'face', 'aria-hidden': 'true' }, [...person.name].at(-1) ?? ''),
    h('span', {}, person.name, h('small', {}, h('span', {}, description))),
  );
}

const requested = location.hash.slice(1) || people[0]?.openid || '';
for (const openid of requested.split(',').map(decodeURIComponent)) {
  const person = people.find((candidate) => candidate.openid === openid);
  if (person) {
    addsPhone = true;
    choose(person);
  }
}
show();
