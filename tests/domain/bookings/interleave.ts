/**
 * Somebody who asks the database again and again; every `yield` lies between two of its answers, where others may be
 * quicker.
 */
export type Process<World> = (world: World) => Generator<void, void>;

export type Outcome = { schedules: number; bad: number };

type Options<World> = {
  begin: () => World;
  processes: Process<World>[];
  /** May one of the processes die, at any moment? */
  crash?: boolean;
  /** What happens once everybody is done or dead. */
  end?: (world: World) => void;
  isBad: (world: World) => boolean;
};

/** Longer than any process here. */
const MAX_STEPS = 12;

/** Runs every order in which the answers of the database can come, and counts those that end badly. */
export function explore<World>(options: Options<World>): Outcome {
  const outcomes = [exploreAll(options)];
  // a process that dies is one that stops early: when it dies, seen by the others, makes no difference
  const deaths = options.crash
    ? options.processes.flatMap((_, who) => Array.from({ length: MAX_STEPS }, (__, steps) => ({ who, steps })))
    : [];
  for (const { who, steps } of deaths) {
    const processes = options.processes.map((process, n) => (n === who ? stopping(process, steps) : process));
    const once = exploreAll({ ...options, processes });
    outcomes.push(once);
  }
  return {
    schedules: outcomes.reduce((sum, outcome) => sum + outcome.schedules, 0),
    bad: outcomes.reduce((sum, outcome) => sum + outcome.bad, 0),
  };
}

const stopping = <World>(process: Process<World>, steps: number): Process<World> =>
  function* (world) {
    const whole = process(world);
    for (let step = 0; step < steps; step++) {
      if (whole.next().done) return;
      if (step + 1 < steps) yield;
    }
  };

function exploreAll<World>({ begin, processes, end, isBad }: Options<World>): Outcome {
  const outcome = { schedules: 0, bad: 0 };
  // a schedule is a list of choices and is run from the beginning; the next one differs in its last choice that still
  // has another
  for (let choices: number[] | undefined = []; choices;) {
    const world = begin();
    const { taken, ways } = run(world, processes, choices);
    end?.(world);
    outcome.schedules++;
    if (isBad(world)) outcome.bad++;
    choices = following(taken, ways);
  }
  return outcome;
}

/** Runs one schedule, the first way where no choice is written down; answers what was chosen, out of how many. */
function run<World>(
  world: World,
  processes: Process<World>[],
  choices: readonly number[],
): { taken: number[]; ways: number[] } {
  const running = processes.map((process) => process(world));
  const alive = running.map((_, n) => n);
  const [taken, ways]: number[][] = [[], []];
  while (alive.length) {
    const choice = choices[taken!.length] ?? 0;
    taken!.push(choice);
    ways!.push(alive.length);
    if (running[alive[choice]!]!.next().done) alive.splice(choice, 1);
  }
  return { taken: taken!, ways: ways! };
}

function following(taken: readonly number[], ways: readonly number[]): number[] | undefined {
  let last = taken.length - 1;
  while (last >= 0 && taken[last]! + 1 >= ways[last]!) last--;
  return last < 0 ? undefined : [...taken.slice(0, last), taken[last]! + 1];
}
