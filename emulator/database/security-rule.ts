import { refuse } from './refused';
import { compareValues, sameValue } from './values';

// Expressions of security rules (CloudBase docs, security rules): `doc._openid == auth.openid && doc.state in ['open', 'done']`.

/** What is not known before the documents are read; nothing is allowed on the strength of it. */
export const UNKNOWN = Symbol('unknown');
/** What an expression may name: `auth`, `doc`, `now`. */
export type Known = (path: string) => unknown;
/** A compiled expression; true allows, everything else refuses. */
export type Rule = (known: Known) => unknown;

const TOKENS = /\s*(?:(==|!=|<=|>=|&&|\|\||[<>!()[\],])|(-?\d+(?:\.\d+)?)|'([^']*)'|"([^"]*)"|([A-Za-z_$][\w$]*(?:\.[\w$]+)*))/y;

type Token = { sign?: string; value?: unknown; name?: string };

function read(text: string): Token[] {
  const tokens: Token[] = [];
  for (TOKENS.lastIndex = 0; text.slice(TOKENS.lastIndex).trim(); ) {
    const at = TOKENS.lastIndex;
    const found = TOKENS.exec(text);
    if (!found) return refuse(`a security rule can not be read at '${text.slice(at)}'`);
    const [, sign, number, single, double, name] = found;
    if (sign !== undefined) tokens.push({ sign });
    else if (name === 'in') tokens.push({ sign: 'in' });
    else if (name === undefined) tokens.push({ value: number === undefined ? (single ?? double) : Number(number) });
    else if (['true', 'false', 'null', 'undefined'].includes(name)) tokens.push({ value: name === 'true' ? true : name === 'false' ? false : null });
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

/** Compiles an expression; refuses what it can not read, `get()` among it. */
export function compileRule(text: string): Rule {
  const tokens = read(text);
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
    const { name } = token;
    if (name === undefined) return () => token.value;
    if (!/^(auth\.\w+|doc\.[\w.$]+|now)$/.test(name)) return refuse(`a security rule may not name '${name}' here`);
    return (it) => it(name);
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
