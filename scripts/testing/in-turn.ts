/** What one of several says that speak at the same time. */
export interface Voice {
  say(text: string | Uint8Array): void;
  /** It has said everything. */
  end(): void;
}

/**
 * Passes on what several say at once as if they spoke one after the other, in the order in which they began: the first one is heard at
 * once, each other when all before it have ended.
 */
export function inTurn(write: (text: string | Uint8Array) => void): () => Voice {
  const waiting: { readonly said: (string | Uint8Array)[]; isOver: boolean }[] = [];
  const passOn = (): void => {
    for (let first = waiting[0]; first; first = waiting[0]) {
      first.said.splice(0).forEach((text) => {
        write(text);
      });
      if (!first.isOver) return;
      waiting.shift();
    }
  };
  return () => {
    const own = { said: [] as (string | Uint8Array)[], isOver: false };
    waiting.push(own);
    return {
      say(text) {
        own.said.push(text);
        passOn();
      },
      end() {
        own.isOver = true;
        passOn();
      },
    };
  };
}
