const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

/** A line, what must not be readable afterwards, and what must still be there. */
export type MaskingLine = readonly [text: string, gone: readonly string[], kept: readonly string[]];

/** A marked line as text, parts that must go and parts that must stay. */
export function parse(line: string): MaskingLine {
  const parts = line.split(/[‹›]/);
  return [parts.join(''), parts.filter((_, at) => at % 2 === 1), parts.filter((part, at) => at % 2 === 0 && part)];
}

/** Letters and digits alone, wide ones narrow: what separators hide is still readable. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\-‐-―−_.·()*/~,、，]/g, '');

/** A phone may keep its first three and last two digits, so the six between must not be readable. */
function isReadable(secret: string, masked: string): boolean {
  const digits = bare(secret);
  const core = /^(?:\+?0*86|0)?1[3-9]\d{9}$/.test(digits) ? digits.slice(-8, -2) : digits;
  return bare(masked).includes(core);
}

function staysIn(masked: string, parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = masked.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

/** Prints and returns the shares of secrets that are readable and of lines that lost something else. */
export function measure(name: string, lines: readonly MaskingLine[], mask: (text: string) => string) {
  const secret = lines.filter(([, gone]) => gone.length);
  const leaks = secret.filter(([text, gone]) => gone.some((part) => isReadable(part, mask(text))));
  const destroyed = lines.filter(([text, , kept]) => !staysIn(mask(text), kept));
  const rates =
    `${name}: leaks ${percent(leaks.length, secret.length)} of ${secret.length}, ` +
    `destroyed ${percent(destroyed.length, lines.length)} of ${lines.length}`;
  const shown = ([text]: MaskingLine) => `${text} → ${mask(text)}`;
  console.log([rates, ...leaks.map(shown), '--', ...destroyed.map(shown)].join('\n'));
  return { leaks: leaks.length / secret.length, destroyed: destroyed.length / lines.length };
}
