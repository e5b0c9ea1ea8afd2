import Big from 'big.js';

/** An exact number in some unit: a numerator over a positive denominator. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** How a stated figure differs from a result, in units of the figure's last place. */
export interface Gap {
  /** Stated less result. */
  readonly by: number;
  /** The result. */
  readonly size: number;
  /** The result has no more places than are stated. */
  readonly whole: boolean;
}

/** A quotient with its denominator positive; undefined by zero. */
export function fraction(top: bigint, bottom: bigint): Fraction | undefined {
  if (bottom === 0n) return undefined;
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };
}

/** A whole number of units. */
export function whole(top: bigint): Fraction {
  return { top, bottom: 1n };
}

/** Compares a figure with a result, exactly. */
export function gapOf(stated: bigint, quantum: bigint, { top, bottom }: Fraction): Gap {
  const place = quantum * bottom;
  const size = Number(place);
  return { by: Number(stated * bottom - top) / size, size: Number(top) / size, whole: top % place === 0n };
}

/** Whether the figure is the result as it would be written: to the last place, halves rounded either way. */
export function isExact({ by, whole: even }: Gap): boolean {
  return even ? by === 0 : Math.abs(by) <= 0.5 + 1e-9;
}

/** Digits after the decimal mark. */
export function placesOf({ c, e }: Big): number {
  return Math.max(0, c.length - 1 - e);
}

/** An amount in units of which there are ten to the power of `places` to one; finer places are cut off. */
export function toUnits({ c, e, s }: Big, places: number): bigint {
  const shift = places + e - (c.length - 1);
  const digits = BigInt(c.join(''));
  const units = shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
  return s < 0 ? -units : units;
}

/** The amount that so many units are. @param one units to one */
export function fromUnits({ top, bottom }: Fraction, one: bigint): Big {
  return new Big(top.toString()).div(new Big((bottom * one).toString()));
}
