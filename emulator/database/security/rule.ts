import { valuesAt } from '../paths';
import { throwQueryError } from '../query-error';
import { compareValues, isEqual } from '../values';

// Expressions of security rules (CloudBase docs, security rules): `doc._openid == auth.openid && doc.state in ['open',
// 'done']`.

/** A value that is unknown before the documents are read; it never allows anything. */
export const UNKNOWN = Symbol('unknown');
/** Resolves the names of an expression (`auth`, `doc`, `request.data`, `resource`, `now`) and `get()`. */
export type RuleContext = { resolve(path: string): unknown; get(collection: string, id: string): object | undefined };
/** A compiled expression; only the result true allows the request. */
export type Rule = (known: RuleContext) => unknown;

const TOKENS =
  /\s*(?:(==|!=|<=|>=|&&|\|\||[<>!()[\],])|(-?\d+(?:\.\d+)?)|'([^']*)'|"([^"]*)"|`([^`]*)`|(\.[\w$]+(?:\.[\w$]+)*)|([A-Za-z_$][\w$]*(?:\.[\w$]+)*))/y;

type Token = { sign?: string; parseValue?: unknown; name?: string; template?: string; member?: string };

/** The number of `get()` calls in one expression (CloudBase docs, security rules). */
const MAX_GETS = 3;
const NAMES = /^(auth\.\w+|doc\.[\w.$]+|request\.data\.[\w.$]+|resource\.\w+|now)$/;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (TOKENS.lastIndex = 0; text.slice(TOKENS.lastIndex).trim();) {
    const at = TOKENS.lastIndex;
    const found = TOKENS.exec(text);
    if (!found) return throwQueryError(`a security rule can not be read at '${text.slice(at)}'`);
    const [, sign, number, single, double, template, member, name] = found;
    if (sign !== undefined) tokens.push({ sign });
    else if (template !== undefined) tokens.push({ template });
    else if (member !== undefined) tokens.push({ member });
    else if (name === 'in') tokens.push({ sign: 'in' });
    else if (name === undefined)
      tokens.push({ parseValue: number === undefined ? (single ?? double) : Number(number) });
    else if (['true', 'false', 'null', 'undefined'].includes(name))
      tokens.push({ parseValue: name === 'true' ? true : name === 'false' ? false : null });
    else tokens.push({ name });
  }
  return tokens;
}

const whenKnown =
  (result: (a: unknown, b: unknown) => unknown) =>
  (a: unknown, b: unknown): unknown =>
    a === UNKNOWN || b === UNKNOWN ? UNKNOWN : result(a, b);

/** The comparison operators. */
const COMPARISONS: Record<string, (a: unknown, b: unknown) => unknown> = {
  '==': whenKnown(isEqual),
  '!=': whenKnown((a, b) => !isEqual(a, b)),
  '<': whenKnown((a, b) => compareValues(a, b) < 0),
  '<=': whenKnown((a, b) => compareValues(a, b) <= 0),
  '>': whenKnown((a, b) => compareValues(a, b) > 0),
  '>=': whenKnown((a, b) => compareValues(a, b) >= 0),
  in: whenKnown((a, b) => Array.isArray(b) && b.some((each) => isEqual(each, a))),
};

/** `decisive` is the operand value that determines the result even when the other operand is unknown. */
const combine =
  (a: Rule, b: Rule, decisive: boolean): Rule =>
  (context) => {
    const [left, right] = [a(context), b(context)];
    if (left === decisive || right === decisive) return decisive;
    return left === UNKNOWN || right === UNKNOWN ? UNKNOWN : !decisive;
  };

/** Compiles a template such as `database.users.${doc.owner}`. */
function compileTemplate(template: string): Rule {
  const names = [...template.matchAll(/\$\{\s*([^}]*?)\s*\}/g)].map(([, name]) => name!);
  for (const name of names) if (!NAMES.test(name)) throwQueryError(`a security rule may not name '${name}' here`);
  return (context) => {
    const values = names.map((name) => context.resolve(name));
    return values.includes(UNKNOWN) ? UNKNOWN : template.replaceAll(/\$\{[^}]*\}/g, () => String(values.shift()));
  };
}

/** Compiles `get()`: a document or one of its fields; null when it does not exist. */
const compileGet =
  (address: Rule, member: string | undefined): Rule =>
  (context) => {
    const at = address(context);
    if (at === UNKNOWN) return UNKNOWN;
    const [, collection, id] =
      /^database\.([^.]+)\.(.+)$/.exec(String(at)) ??
      throwQueryError(`get() takes 'database.<collection>.<id>', not '${String(at)}'`);
    const found = context.get(collection!, id!);
    if (!found || member === undefined) return found ?? null;
    return valuesAt(found, member.slice(1).split('.'))[0] ?? null;
  };

/** Compiles an expression; throws QueryError for invalid syntax. */
export function compileRule(text: string): Rule {
  const tokens = tokenize(text);
  let gets = 0;
  const takeSign = (sign: string) => (tokens[0]?.sign === sign ? tokens.shift() : undefined);
  const requireSign = (sign: string) =>
    void (takeSign(sign) ?? throwQueryError(`a security rule lacks '${sign}': ${text}`));

  function parseList(): Rule {
    const rules: Rule[] = [];
    while (!takeSign(']')) {
      rules.push(parseOr());
      if (tokens[0]?.sign !== ']') requireSign(',');
    }
    return (context) => {
      const values = rules.map((rule) => rule(context));
      return values.includes(UNKNOWN) ? UNKNOWN : values;
    };
  }

  function parseGet(): Rule {
    const address = parseOr();
    requireSign(')');
    if (++gets > MAX_GETS) throwQueryError(`a security rule may look at ${MAX_GETS} documents: ${text}`);
    const member = tokens[0]?.member;
    if (member !== undefined) tokens.shift();
    return compileGet(address, member);
  }

  function parseValue(): Rule {
    if (takeSign('!')) {
      const rule = parseValue();
      return (context) => ((found) => (found === UNKNOWN ? UNKNOWN : !found))(rule(context));
    }
    if (takeSign('[')) return parseList();
    if (takeSign('(')) {
      const rule = parseOr();
      requireSign(')');
      return rule;
    }
    const token = tokens.shift();
    if (!token || token.sign !== undefined) return throwQueryError(`a security rule can not be read: ${text}`);
    const { name, template } = token;
    if (template !== undefined) return compileTemplate(template);
    if (name === 'get' && takeSign('(')) return parseGet();
    if (name === undefined) return () => token.parseValue;
    if (!NAMES.test(name)) return throwQueryError(`a security rule may not name '${name}' here`);
    return (context) => context.resolve(name);
  }

  function parseComparison(): Rule {
    const left = parseValue();
    const sign = Object.keys(COMPARISONS).find((operator) => takeSign(operator));
    if (!sign) return left;
    const right = parseValue();
    return (context) => COMPARISONS[sign]!(left(context), right(context));
  }

  function parseAnd(): Rule {
    let rule = parseComparison();
    while (takeSign('&&')) rule = combine(rule, parseComparison(), false);
    return rule;
  }

  function parseOr(): Rule {
    let rule = parseAnd();
    while (takeSign('||')) rule = combine(rule, parseAnd(), true);
    return rule;
  }

  const rule = parseOr();
  return tokens.length ? throwQueryError(`a security rule can not be read: ${text}`) : rule;
}
