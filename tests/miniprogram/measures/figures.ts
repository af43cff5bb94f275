import { appendFileSync } from 'node:fs';

/** Appends a figure to the file that the bench names in FIGURES; without one it does nothing. */
export function recordFigure(figure: object): void {
  const file = process.env['FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}
