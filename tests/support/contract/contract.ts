import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { programWith } from '../type-check';
import { printShape, shapeOf, type Shape } from './answer-shape';
import { breakingAnswers } from './breaking-answers';
import { breakingInputs } from './breaking-inputs';
import { contractInputs, type EndpointInput } from './input-schema';

/** What the phones out there were built for, or what they would be built for today. */
export type Contract = { inputs: Record<string, EndpointInput>; answers: Record<string, Shape> };

const TODAY = 'tests/contract/today.ts';
const RELEASED = 'tests/contract/released.ts';

/** Writes today's contract where the released one is kept. */
export function record(today: Contract): void {
  const texts = contractTexts(today);
  writeFileSync(path.join(root, FILES.inputs), texts.inputs);
  writeFileSync(path.join(root, FILES.answers), texts.answers);
}

/** Where the released contract is kept: what goes in as JSON Schema, what comes out as TypeScript. */
const FILES = { inputs: 'tests/contract/inputs.json', answers: 'tests/contract/answers.txt' };

type Fields = Extract<Shape, { fields: object }>['fields'];

const root = path.resolve(__dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The contract as it is in `domain/`, and as it was released; compiled together, which takes a few seconds. */
export function contracts(): { today: Contract; released: Contract } {
  const [today, released] = answersOf({
    [TODAY]: `import type { EndpointName, Output } from '@domain/contract';
      export type Answers = { [N in EndpointName]: Output<N> };`,
    [RELEASED]: read(FILES.answers),
  });
  return {
    today: { inputs: contractInputs(), answers: today ?? {} },
    released: { inputs: JSON.parse(read(FILES.inputs)) as Contract['inputs'], answers: released ?? {} },
  };
}

/** The shapes of the type `Answers` of each text. */
export function answersOf(texts: Record<string, string>): Record<string, Shape>[] {
  const program = programWith(texts);
  const checker = program.getTypeChecker();
  return Object.keys(texts).map((file) => {
    const source = program.getSourceFile(path.join(root, file));
    const module = source && checker.getSymbolAtLocation(source);
    const answers = module && checker.getExportsOfModule(module).find(({ name }) => name === 'Answers');
    const shape = answers && shapeOf(checker, checker.getDeclaredTypeOfSymbol(answers));
    if (typeof shape !== 'object' || !('fields' in shape)) throw new Error(`${file} has no type Answers`);
    return Object.fromEntries(Object.entries(shape.fields).map(([name, { shape: answer }]) => [name, answer]));
  });
}

/** Both files as they are kept. */
export const contractTexts = ({ inputs, answers }: Contract): { inputs: string; answers: string } => {
  const fields = Object.entries(answers).map(([name, shape]) => [name, { optional: false, shape }]);
  return {
    inputs: `${JSON.stringify(inputs, null, 2)}\n`,
    answers: `export type Answers = ${printShape({ fields: Object.fromEntries(fields.sort()) as Fields })};\n`,
  };
};

/** What yesterday's phones could no longer do with today's cloud; each as a sentence. */
export const breakingChanges = (released: Contract, today: Contract): string[] => [
  ...breakingInputs(released.inputs, today.inputs),
  ...Object.entries(released.answers).flatMap(([name, shape]) => {
    const now = today.answers[name];
    return now === undefined ? [] : breakingAnswers(shape, now, name);
  }),
];
