/** Whoever may hold locks: a transaction, or one plain write until it is on disk. */
export type Owner = { isTransaction: boolean };

/** Locks on documents and unique keys, by name. */
export type Locks = {
  /** Who else holds one of these names. */
  othersOn(names: string[], owner?: Owner): { name: string; owner: Owner } | undefined;
  take(owner: Owner, names: string[]): void;
  /** Lets everything of this owner go and wakes who waits for it. */
  release(owner: Owner): void;
  /** True when nobody holds any. */
  isFree(): boolean;
  /** Resolves when the holder of this name lets it go. */
  released(name: string): Promise<void>;
};

type Lock = { owner: Owner; waiting: (() => void)[] };

/** An empty set of locks. Nobody waits while holding one, so there is no deadlock. */
export function createLocks(): Locks {
  const locks = new Map<string, Lock>();
  const held = new Map<Owner, string[]>();

  function othersOn(names: string[], owner?: Owner) {
    for (const name of names) {
      const lock = locks.get(name);
      if (lock && lock.owner !== owner) return { name, owner: lock.owner };
    }
    return undefined;
  }

  function take(owner: Owner, names: string[]) {
    const mine = held.get(owner) ?? [];
    for (const name of names) {
      if (locks.has(name)) continue;
      locks.set(name, { owner, waiting: [] });
      mine.push(name);
    }
    held.set(owner, mine);
  }

  function release(owner: Owner) {
    const names = held.get(owner) ?? [];
    held.delete(owner);
    const waiting = names.flatMap((name) => locks.get(name)?.waiting ?? []);
    for (const name of names) locks.delete(name);
    for (const wake of waiting) wake();
  }

  const released = (name: string) =>
    new Promise<void>((resolve) => {
      const lock = locks.get(name);
      if (lock) lock.waiting.push(resolve);
      else resolve();
    });

  return { othersOn, take, release, released, isFree: () => !locks.size };
}
