import { holdsNumberSign, holdsLetteredNumber, type UnfilledNumbers } from '../language/placeholder-text.ts';
import type { LanguageTag } from '../model/index.ts';
import { tickMarks, ticksIn, type TickMarks, type Ticks } from '../tasks/toggle-task.ts';

/** What a chapter as a whole says of what may stand anywhere in it. */
export interface Whole {
  /** What an `X` may stand for. */
  readonly unfilled: UnfilledNumbers['kind'];
  /** What its author ticks tasks with. */
  readonly tick: TickMarks;
  /** The same for all that say the same. */
  readonly key: string;
}

/** What a part of a chapter has to say to that. */
export interface Signs {
  readonly holdsX: boolean;
  /** Its numbered things have letters or Roman numerals; worked out when it is asked for. */
  readonly isLettered: () => boolean;
  readonly ticks: Ticks;
}

/** Reads the signs of a part of a chapter. */
export function signsOf(text: string, language: LanguageTag): Signs {
  let isLettered: boolean | undefined;
  return {
    holdsX: holdsNumberSign(text),
    isLettered: () => (isLettered ??= holdsLetteredNumber(text, language)),
    ticks: ticksIn(text),
  };
}

/** Whether a part that says the one in the place of the other changes nothing of what a chapter as a whole says. */
export function isSameSigns(one: Signs, other: Signs, { unfilled }: Whole): boolean {
  const [a, b] = [one.ticks, other.ticks];
  return (
    one.holdsX === other.holdsX &&
    (unfilled === 'none' || one.isLettered() === other.isLettered()) &&
    a.capitals - a.smalls === b.capitals - b.smalls &&
    [...a.signs].join() === [...b.signs].join()
  );
}

/** What the signs of all parts come to. */
export function wholeOf(signs: readonly Signs[]): Whole {
  const holdsX = signs.some((part) => part.holdsX);
  const unfilled = !holdsX ? 'none' : signs.some((part) => part.isLettered()) ? 'counted' : 'all';
  const tick = tickMarks(signs.map(({ ticks }) => ticks));
  return { unfilled, tick, key: `${unfilled} ${tick.letter} ${tick.sign}` };
}
