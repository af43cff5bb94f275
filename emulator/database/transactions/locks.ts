/** The holder of locks: a transaction, or a plain write until it is durable. */
export type LockOwner = { isTransaction: boolean };

/** Locks on documents and unique keys, by name. */
export type Locks = {
  /** The first lock among `names` that belongs to another owner. */
  findHolder(names: string[], owner?: LockOwner): { name: string; owner: LockOwner } | undefined;
  acquire(owner: LockOwner, names: string[]): void;
  /** Releases all locks of the owner and resumes those who wait for them. */
  release(owner: LockOwner): void;
  /** True when no lock is held. */
  isEmpty(): boolean;
  /** Resolves when the lock is released; at once when it is not held. */
  waitForRelease(name: string): Promise<void>;
};

type Lock = { owner: LockOwner; waiters: (() => void)[] };

/** Creates an empty set of locks. Deadlock is impossible because no owner waits while it holds a lock. */
export function createLocks(): Locks {
  const locks = new Map<string, Lock>();
  const namesByOwner = new Map<LockOwner, string[]>();

  function findHolder(names: string[], owner?: LockOwner) {
    for (const name of names) {
      const lock = locks.get(name);
      if (lock && lock.owner !== owner) return { name, owner: lock.owner };
    }
    return undefined;
  }

  function acquire(owner: LockOwner, names: string[]) {
    const owned = namesByOwner.get(owner) ?? [];
    for (const name of names) {
      if (locks.has(name)) continue;
      locks.set(name, { owner, waiters: [] });
      owned.push(name);
    }
    namesByOwner.set(owner, owned);
  }

  function release(owner: LockOwner) {
    const names = namesByOwner.get(owner) ?? [];
    namesByOwner.delete(owner);
    const waiters = names.flatMap((name) => locks.get(name)?.waiters ?? []);
    for (const name of names) locks.delete(name);
    for (const resume of waiters) resume();
  }

  const waitForRelease = (name: string) =>
    new Promise<void>((resolve) => {
      const lock = locks.get(name);
      if (lock) lock.waiters.push(resolve);
      else resolve();
    });

  return {
    findHolder,
    acquire,
    release,
    waitForRelease,
    isEmpty: () => !locks.size,
  };
}
