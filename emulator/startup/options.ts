/** Whether an option is one text, several, or stands alone. */
const OPTIONS = {
  functions: 'text',
  data: 'text',
  port: 'text',
  host: 'text',
  database: 'text',
  seed: 'text',
  app: 'text',
  logs: 'flag',
  'no-timers': 'flag',
  'allow-host': 'list',
  'remote-control': 'flag',
  help: 'flag',
} as const;

type Values = { text: string; list: string[]; flag: boolean };
/** The options as they were given. */
export type CommandOptions = { [Name in keyof typeof OPTIONS]?: Values[(typeof OPTIONS)[Name]] };

export const USAGE = `usage: main --functions DIR [--data DIR] [--port N] [--host H] [--database FILE] [--seed FILE|DIR]
       [--app DIR] [--logs] [--no-timers] [--allow-host NAME]… [--remote-control]`;

/** Reads the command line; `mistakes` says everything that is wrong with it, one sentence each. */
export function readOptions(given: string[]): { options: CommandOptions; mistakes: string[] } {
  const options: Record<string, string | boolean | string[]> = {};
  const mistakes: string[] = [];
  const args = given.map((text) => (text === '-h' ? '--help' : text));
  for (let i = 0; i < args.length; i++) {
    const [, option = '', name = '', inline] = /^(--?([^=]*))(?:=([^]*))?$/.exec(args[i]!) ?? [];
    if (!option) mistakes.push(`${args[i]} belongs to no option`);
    else if (!option.startsWith('--') || !Object.hasOwn(OPTIONS, name)) mistakes.push(`there is no option ${option}`);
    else if (OPTIONS[name as keyof CommandOptions] === 'flag') {
      if (inline !== undefined) mistakes.push(`${option} takes no value`);
      options[name] = true;
    } else {
      const value = inline ?? (args[i + 1]?.startsWith('-') ? undefined : args[++i]);
      const isList = OPTIONS[name as keyof CommandOptions] === 'list';
      if (!value) mistakes.push(`${option} needs a value`);
      else if (isList) options[name] = [...((options[name] as string[] | undefined) ?? []), value];
      else if (name in options) mistakes.push(`${option} is given twice`);
      else options[name] = value;
    }
  }
  return { options: options as CommandOptions, mistakes };
}
