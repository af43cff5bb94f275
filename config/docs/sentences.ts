import { bookingNotices } from '../../domain/bookings/lifecycle/notices';
import { CASE_ACTIONS, CASE_PERSON_ACTIONS } from '../../domain/cases/lifecycle/event';
import { callNotices } from '../../domain/calls/lifecycle/notices';
import { campaignNotices } from '../../domain/campaigns/lifecycle/notices';
import { meetingNotices } from '../../domain/meetings/lifecycle/notices';
import { caseNotices } from '../../domain/cases/lifecycle/notices';
import { TRANSITIONS } from '../../domain/cases/lifecycle/transitions/transitions';
import { formatNotice, NOTICE_NAMES } from '../../domain/vocabulary/messages';
import { actionTextOf, isPersonAction } from '../../src/text/cases/cases';
import { historySentence } from '../../domain/vocabulary/cards/case-history';

/** What the files of `src/text` export, by the file's name. */
export type TextModules = Record<string, Record<string, unknown>>;

const NOON = Date.parse('2026-12-01T12:00:00+08:00');
const TOMORROW = Date.parse('2026-12-02T17:30:00+08:00');
const HOUR = 3_600_000;

/** A value that reads as its name within a sentence, and counts as something likely where it is calculated with. */
class Placeholder extends String {
  constructor(private readonly called: string) {
    super(`〈${called}〉`);
  }

  [Symbol.toPrimitive](hint: string): string | number {
    return hint === 'number' ? this.number() : this.toString();
  }

  private number(): number {
    if (/now/i.test(this.called)) return NOON;
    if (/until|from|at$|due/i.test(this.called)) return TOMORROW;
    return /minutes/i.test(this.called) ? 60 : 3;
  }
}

const DAY = '2026-12-02';

/** A value for a name; bundlers number names that occur twice. */
const valueOf = (name: string): unknown =>
  /^(?:day|lastDay)\d*$/.test(name) ? DAY : new Placeholder(name.replace(/\d+$/, ''));

/** What stands for a parameter: its name, or for an object whatever is asked of it; `empty` gives no values. */
function argument(parameter: string, empty: boolean): unknown {
  const name = parameter.trim();
  if (!name.startsWith('{')) return empty ? '' : valueOf(/^\w+/.exec(name)?.[0] ?? 'x');
  return new Proxy({}, { get: (_, key) => (empty ? '' : valueOf(String(key))) });
}

/** The parameters of an arrow function, as they are written. */
function parametersOf(write: (...values: never[]) => unknown): string[] {
  const [, written = ''] = /^\(?((?:[^()]|\([^()]*\))*?)\)?\s*=>/.exec(write.toString()) ?? [];
  return written.split(/,(?![^{]*\})/).filter((part) => part.trim() !== '');
}

/** The sentences that a function of a text can write: with everything said, and with what may be left out. */
function written(write: (...values: never[]) => unknown): string[] {
  const parameters = parametersOf(write);
  // who is given the present formats moments
  const isMoments = parameters.some((name) => name.trim() === 'now');
  const attempt = (empty: boolean): string[] => {
    try {
      const values = parameters.map((one) => (isMoments ? TOMORROW : argument(one, empty)));
      return textsIn(write(...(values as never[])));
    } catch {
      return []; // it needs a real value
    }
  };
  const full = attempt(false);
  const withHoles = full.map((sentence) => sentence.replace(/〈\w+〉/g, ''));
  return [...full, ...attempt(true).filter((sentence) => !withHoles.includes(sentence) && !isNonsense(sentence))];
}

/** Whether a sentence shows that a number was calculated from nothing. */
const isNonsense = (sentence: string): boolean => /1970年|(?:^|\D)0\u00a0|\s{2}|NaN/.test(sentence);

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsIn) : [];

/** Every text below a value, with the path that leads to it. */
function sentencesIn(value: unknown, path: string): [path: string, sentence: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return written(value as () => unknown).map((one) => [path, one]);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => sentencesIn(one, path ? `${path}.${key}` : key));
}

/** As a person reads it: what holds characters together is not seen, and a table has no lines within a line. */
const readable = (sentence: string): string =>
  sentence
    .replace(/\u2060/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/\n/g, ' ')
    .replace(/\|/g, '\\|')
    .trim();

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const NOTICE_FACTS = {
  ...{
    number: '261201-ABCDE',
    title: '楼道灯不亮，摸黑',
    place: '阳光里小区',
    category: 'facilities',
    state: 'working',
  },
  ...{
    unitName: '城管局',
    dueAt: TOMORROW,
    clock: 'sign',
    finishAt: TOMORROW + 72 * HOUR,
    round: 2,
    words: '是哪一层？',
  },
  ...{ day: '2026-12-02', from: '14:00', to: '16:00', count: 2, year: 2027, contacted: 'no', solved: 'no' },
  ...{ satisfaction: 'unsatisfied', answer: 'excused', role: 'desk' },
  ...{ calling: '河东街道', called: '城管局、供电公司', meetAt: TOMORROW, startAt: TOMORROW },
  ...{ units: '城管局、供电公司', late: '供电公司', assisting: '供电公司', decided: 1 },
} as const;

/** What is due first when a notice goes out, where it is not the signature. */
const NOTICE_CLOCK: Partial<Record<string, string>> = {
  ...{ caseArrived: 'accept', caseAccepted: 'dispatch', caseReopened: 'dispatch', reviewOverturned: 'dispatch' },
  ...{ caseSigned: 'contact', notContacted: 'contact', caseFinished: 'verify', verificationAsked: 'verify' },
  ...{ answerGiven: 'finish', verificationFailed: 'finish', verificationFailedForReporter: 'finish' },
  ...{ caseReopenedForReporter: 'dispatch', supportedAccepted: 'dispatch', supportedResumed: 'dispatch' },
};

function noticeRows(): string[][] {
  const rules: Record<string, { to: readonly string[] }> = {
    ...caseNotices,
    ...bookingNotices,
    ...callNotices,
    ...meetingNotices,
    ...campaignNotices,
  };
  return NOTICE_NAMES.map((name) => {
    const clock = NOTICE_CLOCK[name] ?? NOTICE_FACTS.clock;
    const { finishAt, ...facts } = NOTICE_FACTS;
    const isWhole = clock === 'finish' || clock === 'verify';
    const { title, words } = formatNotice(name, { ...facts, clock, ...(!isWhole && { finishAt }) }, NOON);
    return [`\`${name}\``, rules[name]?.to.join(', ') ?? 'centre', title, readable(words)];
  });
}

const HISTORY_FACTS = {
  unit: '城管局',
  method: '电话',
  outcome: '已解决',
  className: '已进入诉讼',
  round: 2,
  why: '要等法定程序走完',
  until: '9月16日',
  days: 3,
  supervision: '拖着没有动',
  about: '〈编号、类型或原因〉',
  isClock: false,
};
const isReporters = (action: string): boolean =>
  action === 'report' || TRANSITIONS.some((one) => one.action === action && one.by.includes('reporter'));
const historyRows = (): string[][] =>
  CASE_ACTIONS.map((action) => {
    const by = (reporter: string) => ({ who: isReporters(action) ? reporter : '城管局承办员', reporter });
    const sentence = (reporter: string) => historySentence(action, { ...HISTORY_FACTS, ...by(reporter) });
    return [`\`${action}\``, sentence('您'), sentence('居民')];
  });

const actionRows = (): string[][] =>
  CASE_PERSON_ACTIONS.filter(isPersonAction).flatMap((action) =>
    Object.entries(actionTextOf(action)).map(([key, sentence]) => [`\`${action}.${key}\``, readable(sentence)]),
  );

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

function textSections(modules: TextModules): string {
  return Object.entries(modules)
    .map(([file, exported]) => {
      const rows = Object.entries(exported)
        // a function that the file offers to others is used by the sentences of these
        .filter(([, value]) => typeof value !== 'function')
        .flatMap(([name, value]) => sentencesIn(value, name))
        .filter(([, sentence]) => isChinese(sentence))
        .map(([path, sentence]) => [`\`${path}\``, readable(sentence)]);
      return rows.length ? `### ${file}\n\n${table(['where', 'sentence'], rows)}\n` : '';
    })
    .filter(Boolean)
    .join('\n');
}

/** The page with every sentence that a person can get; the same on every day. */
export function sentencesPage(modules: TextModules): string {
  const today = Date.now;
  Date.now = () => NOON;
  try {
    return page(modules);
  } finally {
    Date.now = today;
  }
}

const page = (modules: TextModules): string => `# Every sentence that a person can get

Made from the code by \`npm run docs\`, so that somebody can read them aloud, one after the other. Values stand in 〈brackets〉.
A sentence that is left out of the code is gone from here; a new one is read here before it is shown to anybody.

## Messages

${table(['notice', 'to', 'title', 'sentence'], noticeRows())}

## The history of a case

${table(['action', 'as the reporter reads it', 'as others read it'], historyRows())}

## What one can do with a case

${table(['where', 'sentence'], actionRows())}

## Pages

${textSections(modules)}`;
