import ts from 'typescript';

/** The shape of an answer: a primitive or a literal as TypeScript writes it, or what it is made of. */
export type Shape =
  | string
  | { fields: Record<string, { optional: boolean; shape: Shape }> }
  | { list: Shape }
  | { tuple: Shape[] }
  | { record: Shape }
  | { union: Shape[] };

const PRIMITIVES: [ts.TypeFlags, string][] = [
  [ts.TypeFlags.String, 'string'],
  [ts.TypeFlags.Number, 'number'],
  [ts.TypeFlags.Boolean, 'boolean'],
  [ts.TypeFlags.Null, 'null'],
  [ts.TypeFlags.Undefined, 'undefined'],
];

/** A type with all its names replaced by what they stand for. Throws for a type that JSON does not carry. */
export function shapeOf(checker: ts.TypeChecker, type: ts.Type): Shape {
  const primitive = PRIMITIVES.find(([flag]) => type.flags & flag);
  if (primitive) return primitive[1];
  if (type.flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(type);
  if (type.isStringLiteral() || type.isNumberLiteral()) return JSON.stringify(type.value);
  if (type.isUnion()) return unionOf(type.types.map((one) => shapeOf(checker, one)));
  if (checker.isTupleType(type))
    return { tuple: checker.getTypeArguments(type as ts.TypeReference).map((one) => shapeOf(checker, one)) };
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    if (item) return { list: shapeOf(checker, item) };
  }
  const values = type.getStringIndexType();
  if (values) return { record: shapeOf(checker, values) };
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)))
    throw new Error(`an answer cannot carry ${checker.typeToString(type)}`);
  return { fields: fieldsOf(checker, type) };
}

function fieldsOf(checker: ts.TypeChecker, type: ts.Type) {
  const properties = checker.getPropertiesOfType(type).map((property) => {
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const shape = shapeOf(checker, checker.getTypeOfSymbol(property));
    return [property.name, { optional, shape: optional ? without('undefined', shape) : shape }] as const;
  });
  return Object.fromEntries(properties.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const without = (member: string, shape: Shape): Shape =>
  typeof shape === 'object' && 'union' in shape ? unionOf(shape.union.filter((one) => one !== member)) : shape;

/** In alphabetical order, because the compiler's own order changes with what it happened to read first. */
function unionOf(members: Shape[]): Shape {
  const isBoolean = members.includes('true') && members.includes('false');
  const list = isBoolean ? [...members.filter((one) => one !== 'true' && one !== 'false'), 'boolean'] : members;
  const byText = new Map(list.map((one) => [printShape(one), one]));
  const sorted = [...byText.keys()].sort().flatMap((text) => byText.get(text) ?? []);
  return sorted.length === 1 && sorted[0] !== undefined ? sorted[0] : { union: sorted };
}

/** A shape as TypeScript writes it. */
export function printShape(shape: Shape, indent = ''): string {
  if (typeof shape === 'string') return shape;
  if ('list' in shape) return `Array<${printShape(shape.list, indent)}>`;
  if ('tuple' in shape) return `[${shape.tuple.map((one) => printShape(one, indent)).join(', ')}]`;
  if ('record' in shape) return `Record<string, ${printShape(shape.record, indent)}>`;
  if ('union' in shape) return shape.union.map((one) => printShape(one, indent)).join(' | ');
  const inner = `${indent}  `;
  const lines = Object.entries(shape.fields).map(
    ([name, { optional, shape: field }]) =>
      `${inner}${nameText(name)}${optional ? '?' : ''}: ${printShape(field, inner)};\n`,
  );
  return lines.length ? `{\n${lines.join('')}${indent}}` : '{}';
}

const nameText = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);
