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
      const known = now.get(text) ?? last.get(text);
      const own = known?.text ?? ownCopy(text);
      const entry = known ?? { text: own, value: make(own) };
      now.set(own, entry);
      return entry.value;
    },
    turn() {
      last = now;
      now = new Map();
    },
  };
}

/** A slice keeps the text it was cut from in memory, a whole chapter as it was some keystrokes ago; this copy does not. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
