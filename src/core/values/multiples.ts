/** Suffixes of figures, by what they multiply them by. Beside a currency their case says nothing. */
const MULTIPLES: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  tys: 1e3,
  m: 1e6,
  mio: 1e6,
  mln: 1e6,
  md: 1e9,
  mrd: 1e9,
  mld: 1e9,
  bn: 1e9,
  b: 1e9,
  t: 1e12,
};

/** Those that are no unit of their own, as `m`, `b` and `t` are. */
const UNMISTAKABLE = /^(?:[kKM]|[Tt]sd\.?|tys\.?|Mio\.?|mln\.?|Md|Mrd\.?|mld\.?)$/;

/** What the suffix of an amount of money multiplies it by: `k` a thousand, `M` or `Mio.` a million; 1 for none. */
export function multipleOfMoney(suffix: string): number {
  return MULTIPLES[suffix.toLowerCase().replace('.', '')] ?? 1;
}

/** What the suffix of a bare figure (`10k`, `3 M`) multiplies it by; 1 for any other word. */
export function multipleOfFigure(suffix: string): number {
  return UNMISTAKABLE.test(suffix) ? multipleOfMoney(suffix) : 1;
}
