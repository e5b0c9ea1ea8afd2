/** Remembers what was made of texts. */
export interface Recall<T> {
  /** What was made of the text before, or is now: `make` looks at nothing else. */
  of(text: string, make: (text: string) => T): T;
}

/** An empty memory of two generations: `turn` begins a new one, and what the one before it had no use for is forgotten. */
export function generations<T>(): Recall<T> & { turn(): void } {
  type Entries = Map<string, { readonly text: string; readonly value: T }>;
  let last: Entries = new Map();
  let now: Entries = new Map();
  return {
    of(text, make) {
      const known = now.get(text);
      if (known) return known.value;
      const earlier = last.get(text);
      last.delete(text);
      const own = earlier?.text ?? ownCopy(text);
      const entry = earlier ?? { text: own, value: make(own) };
      now.set(own, entry);
      return entry.value;
    },
    turn() {
      last = now;
      now = new Map();
    },
  };
}

/** A memory of things that stand somewhere: each is kept while it does, and a turn longer. */
export interface StandingRecall<T extends Owner> extends Recall<T> {
  /** Begins a new turn. @param gone what stands in one place less @param come what stands in one place more */
  turn(gone: Iterable<T>, come: Iterable<T>): void;
}

/** An empty memory of things that stand somewhere; what was remembered for them goes with them. */
export function standingRecall<T extends Owner>(): StandingRecall<T> {
  interface Entry {
    readonly text: string;
    readonly value: T;
    places: number;
    /** The turn in which it was last asked for, or lost its last place. */
    used: number;
  }
  const known = new Map<string, Entry>();
  const entries = new WeakMap<T, Entry>();
  let idle = new Set<Entry>();
  let now = 0;
  const touch = (entry: Entry): void => {
    entry.used = now;
    if (entry.places === 0) idle.add(entry);
  };
  const move = (values: Iterable<T>, by: 1 | -1): void => {
    for (const value of values) {
      const entry = entries.get(value);
      if (!entry) continue;
      entry.places += by;
      touch(entry);
    }
  };
  return {
    of(text, make) {
      let entry = known.get(text);
      if (!entry) {
        const own = ownCopy(text);
        entry = { text: own, value: make(own), places: 0, used: now };
        known.set(own, entry);
        entries.set(entry.value, entry);
      }
      touch(entry);
      return entry.value;
    },
    turn(gone, come) {
      move(come, 1);
      move(gone, -1);
      const waiting = [...idle].filter(({ places }) => places === 0);
      idle = new Set(waiting.filter(({ used }) => used === now));
      for (const entry of waiting) {
        if (idle.has(entry)) continue;
        known.delete(entry.text);
        release(entry.value);
      }
      now += 1;
    },
  };
}

/** Somebody for whom things are remembered. */
export interface Owner {
  /** What to do once there is no more use for them. */
  readonly releases: (() => void)[];
}

/** Forgets what was remembered for an owner alone. */
function release({ releases }: Owner): void {
  for (const free of releases.splice(0)) free();
}

/** A memory of things that are kept as long as one of their owners is. */
export interface SharedRecall<T> {
  /** The memory as one owner uses it. */
  by(owner: Owner): Recall<T>;
  /** What was made for any owner; what is made now is not kept. */
  readonly known: Recall<T>;
}

/** An empty memory with owners. */
export function sharedRecall<T>(): SharedRecall<T> {
  const known = new Map<string, { readonly text: string; readonly value: T; owners: number }>();
  const newEntry = (text: string, make: (text: string) => T): { text: string; value: T; owners: number } => {
    const own = ownCopy(text);
    const entry = { text: own, value: make(own), owners: 0 };
    known.set(own, entry);
    return entry;
  };
  return {
    by(owner) {
      const owned = new Set<string>();
      return {
        of(text, make) {
          const entry = known.get(text) ?? newEntry(text, make);
          if (owned.has(entry.text)) return entry.value;
          owned.add(entry.text);
          entry.owners += 1;
          owner.releases.push(() => {
            entry.owners -= 1;
            if (entry.owners === 0) known.delete(entry.text);
          });
          return entry.value;
        },
      };
    },
    known: { of: (text, make) => known.get(text)?.value ?? make(text) },
  };
}

/** A slice keeps the text it was cut from in memory, a whole chapter as it was some keystrokes ago; this copy does not. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
