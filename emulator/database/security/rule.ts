import { valuesAt } from '../paths';
import { refuse } from '../query-error';
import { compareValues, sameValue } from '../values';

// Expressions of security rules (CloudBase docs, security rules): `doc._openid == auth.openid && doc.state in ['open',
// 'done']`.

/** What is not known before the documents are read; nothing is allowed on the strength of it. */
export const UNKNOWN = Symbol('unknown');
/** What an expression may name: `auth`, `doc`, `request.data`, `resource`, `now`; and the documents it may look at. */
export type Known = { of(path: string): unknown; get(collection: string, id: string): object | undefined };
/** A compiled expression; true allows, everything else refuses. */
export type Rule = (known: Known) => unknown;

const TOKENS =
  /\s*(?:(==|!=|<=|>=|&&|\|\||[<>!()[\],])|(-?\d+(?:\.\d+)?)|'([^']*)'|"([^"]*)"|`([^`]*)`|(\.[\w$]+(?:\.[\w$]+)*)|([A-Za-z_$][\w$]*(?:\.[\w$]+)*))/y;

type Token = { sign?: string; value?: unknown; name?: string; template?: string; member?: string };

/** Documents one expression may look at (CloudBase docs, security rules). */
const MOST_GETS = 3;
const NAMES = /^(auth\.\w+|doc\.[\w.$]+|request\.data\.[\w.$]+|resource\.\w+|now)$/;

function read(text: string): Token[] {
  const tokens: Token[] = [];
  for (TOKENS.lastIndex = 0; text.slice(TOKENS.lastIndex).trim();) {
    const at = TOKENS.lastIndex;
    const found = TOKENS.exec(text);
    if (!found) return refuse(`a security rule can not be read at '${text.slice(at)}'`);
    const [, sign, number, single, double, template, member, name] = found;
    if (sign !== undefined) tokens.push({ sign });
    else if (template !== undefined) tokens.push({ template });
    else if (member !== undefined) tokens.push({ member });
    else if (name === 'in') tokens.push({ sign: 'in' });
    else if (name === undefined) tokens.push({ value: number === undefined ? (single ?? double) : Number(number) });
    else if (['true', 'false', 'null', 'undefined'].includes(name))
      tokens.push({ value: name === 'true' ? true : name === 'false' ? false : null });
    else tokens.push({ name });
  }
  return tokens;
}

const known =
  (result: (a: unknown, b: unknown) => unknown) =>
  (a: unknown, b: unknown): unknown =>
    a === UNKNOWN || b === UNKNOWN ? UNKNOWN : result(a, b);

/** One line a comparison. */
const COMPARISONS: Record<string, (a: unknown, b: unknown) => unknown> = {
  '==': known(sameValue),
  '!=': known((a, b) => !sameValue(a, b)),
  '<': known((a, b) => compareValues(a, b) < 0),
  '<=': known((a, b) => compareValues(a, b) <= 0),
  '>': known((a, b) => compareValues(a, b) > 0),
  '>=': known((a, b) => compareValues(a, b) >= 0),
  in: known((a, b) => Array.isArray(b) && b.some((each) => sameValue(each, a))),
};

/** `decides` settles the whole whatever the other side is, known or not. */
const connect =
  (a: Rule, b: Rule, decides: boolean): Rule =>
  (it) => {
    const [left, right] = [a(it), b(it)];
    if (left === decides || right === decides) return decides;
    return left === UNKNOWN || right === UNKNOWN ? UNKNOWN : !decides;
  };

/** Text with names in it, such as the address `database.users.${doc.owner}`. */
function compileTemplate(template: string): Rule {
  const names = [...template.matchAll(/\$\{\s*([^}]*?)\s*\}/g)].map(([, name]) => name!);
  for (const name of names) if (!NAMES.test(name)) refuse(`a security rule may not name '${name}' here`);
  return (it) => {
    const values = names.map((name) => it.of(name));
    return values.includes(UNKNOWN) ? UNKNOWN : template.replaceAll(/\$\{[^}]*\}/g, () => String(values.shift()));
  };
}

/** The document at an address, or a field of it; null when there is none. */
const compileGet =
  (address: Rule, member: string | undefined): Rule =>
  (it) => {
    const at = address(it);
    if (at === UNKNOWN) return UNKNOWN;
    const [, collection, id] =
      /^database\.([^.]+)\.(.+)$/.exec(String(at)) ??
      refuse(`get() takes 'database.<collection>.<id>', not '${String(at)}'`);
    const found = it.get(collection!, id!);
    if (!found || member === undefined) return found ?? null;
    return valuesAt(found, member.slice(1).split('.'))[0] ?? null;
  };

/** Compiles an expression; refuses what it can not read. */
export function compileRule(text: string): Rule {
  const tokens = read(text);
  let gets = 0;
  const next = (sign: string) => (tokens[0]?.sign === sign ? tokens.shift() : undefined);
  const expect = (sign: string) => void (next(sign) ?? refuse(`a security rule lacks '${sign}': ${text}`));

  function list(): Rule {
    const rules: Rule[] = [];
    while (!next(']')) {
      rules.push(either());
      if (tokens[0]?.sign !== ']') expect(',');
    }
    return (it) => {
      const values = rules.map((rule) => rule(it));
      return values.includes(UNKNOWN) ? UNKNOWN : values;
    };
  }

  function document(): Rule {
    const address = either();
    expect(')');
    if (++gets > MOST_GETS) refuse(`a security rule may look at ${MOST_GETS} documents: ${text}`);
    const member = tokens[0]?.member;
    if (member !== undefined) tokens.shift();
    return compileGet(address, member);
  }

  function value(): Rule {
    if (next('!')) {
      const rule = value();
      return (it) => ((found) => (found === UNKNOWN ? UNKNOWN : !found))(rule(it));
    }
    if (next('[')) return list();
    if (next('(')) {
      const rule = either();
      expect(')');
      return rule;
    }
    const token = tokens.shift();
    if (!token || token.sign !== undefined) return refuse(`a security rule can not be read: ${text}`);
    const { name, template } = token;
    if (template !== undefined) return compileTemplate(template);
    if (name === 'get' && next('(')) return document();
    if (name === undefined) return () => token.value;
    if (!NAMES.test(name)) return refuse(`a security rule may not name '${name}' here`);
    return (it) => it.of(name);
  }

  function comparison(): Rule {
    const left = value();
    const sign = Object.keys(COMPARISONS).find((it) => next(it));
    if (!sign) return left;
    const right = value();
    return (it) => COMPARISONS[sign]!(left(it), right(it));
  }

  function both(): Rule {
    let rule = comparison();
    while (next('&&')) rule = connect(rule, comparison(), false);
    return rule;
  }

  function either(): Rule {
    let rule = both();
    while (next('||')) rule = connect(rule, both(), true);
    return rule;
  }

  const rule = either();
  return tokens.length ? refuse(`a security rule can not be read: ${text}`) : rule;
}
