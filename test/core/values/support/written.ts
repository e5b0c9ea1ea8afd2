import fc from 'fast-check';

/** How a figure is written: the marks between units and tenths, and between thousands. */
export interface Marks {
  readonly decimal: ',' | '.';
  readonly group: string;
}

const MARKS: readonly Marks[] = [
  { decimal: '.', group: '' },
  { decimal: ',', group: '' },
  { decimal: '.', group: ',' },
  { decimal: ',', group: '.' },
  ...[' ', '\u00a0', '\u202f', '\u2009', "'", '’'].flatMap((group): readonly Marks[] => [
    { decimal: ',', group },
    { decimal: '.', group },
  ]),
];

/** Any way to write figures. */
export const marks: fc.Arbitrary<Marks> = fc.constantFrom(...MARKS);

/** Writes `steps` of ten to the minus `decimals`: 123456 steps of two decimals are `1,234.56`. */
export function written(steps: number, decimals: number, { decimal, group }: Marks): string {
  const digits = String(Math.abs(steps)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) grouped.unshift(whole.slice(Math.max(0, end - 3), end));
  const sign = steps < 0 ? '-' : '';
  return sign + (group === '' ? whole : grouped.join(group)) + (decimals === 0 ? '' : decimal + digits.slice(-decimals));
}

/** A figure in its surroundings, which have the same marks. */
export interface WrittenFigure {
  readonly text: string;
  readonly decimal: ',' | '.';
}

/** Any figure, in any writing, with up to three decimals. */
export const figures: fc.Arbitrary<WrittenFigure> = fc
  .record({ marks, steps: fc.integer({ min: -9_999_999, max: 9_999_999 }), decimals: fc.integer({ min: 0, max: 3 }) })
  .map(({ marks: used, steps, decimals }) => ({ text: written(steps, decimals, used), decimal: used.decimal }));

/** Blanks between a figure and its unit. */
export const blank: fc.Arbitrary<string> = fc.constantFrom('', ' ', '\u00a0', '\u202f');
