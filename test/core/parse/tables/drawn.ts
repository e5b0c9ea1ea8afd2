import fc from 'fast-check';
import { columnsOf } from '../../../../src/core/text/glyphs.ts';

/** A table as it is written, with what it holds: the generator knows every cell. */
export interface Drawn {
  /** From its first line to its last, captions included, each line ended. */
  readonly text: string;
  /** What each slot of the grid says; a cell over several slots says it in each. */
  readonly rows: readonly (readonly string[])[];
  readonly caption: string | undefined;
}

/** Kinds of which tables can be made. */
export const drawnKinds = ['html', 'pipe', 'simple', 'multiline', 'grid', 'latex', 'list-table', 'csv-table'] as const;

/** One of them. */
export type DrawnKind = (typeof drawnKinds)[number];

/** The kinds that Pandoc reads from Markdown. */
export const pandocKinds = ['pipe', 'simple', 'multiline', 'grid'] as const;

/** Tables of a kind. */
export function drawn(kind: DrawnKind): fc.Arbitrary<Drawn> {
  return MAKERS[kind];
}

/** Words that no reader takes for markup: narrow and wide ones, combining marks, figures. */
const word = fc.constantFrom(
  ...['Heron', 'Lark', 'nets', 'a', 'of', 'Total', 'été', 'ñandú', 'e\u0301te\u0301', 'Größe', 'ω', 'дом', 'שלום'],
  ...['4', '12', '1,5', '1.25', '1 234', '−7', '50 %', '€', '0', '2026'],
  ...['青鷺', '合計', 'ぬま', '가나', '１２', 'ｱ', '日本語の表'],
);

const line = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const words = (most: number): fc.Arbitrary<readonly string[]> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 6, arbitrary: fc.array(line, { minLength: 1, maxLength: most }) });

type Align = 'left' | 'right' | 'center';

/** Cells by their lines, before they are drawn. */
interface Plan {
  readonly head: readonly (readonly string[])[] | undefined;
  readonly body: readonly (readonly (readonly string[])[])[];
  readonly aligns: readonly Align[];
  readonly gaps: readonly number[];
  readonly slack: readonly number[];
  readonly indent: number;
  readonly caption: { readonly text: string; readonly above: boolean; readonly mark: string } | undefined;
}

function plan(most: { readonly lines: number; readonly headLines: number; readonly headless: boolean }): fc.Arbitrary<Plan> {
  return fc.integer({ min: 2, max: 5 }).chain((width) => {
    const row = (lines: number): fc.Arbitrary<readonly (readonly string[])[]> =>
      fc.array(words(lines), { minLength: width, maxLength: width }).filter((cells) => cells.some((cell) => cell.length > 0));
    const numbers = (min: number, max: number): fc.Arbitrary<readonly number[]> =>
      fc.array(fc.integer({ min, max }), { minLength: width, maxLength: width });
    return fc.record({
      head: most.headless ? fc.option(row(most.headLines), { nil: undefined, freq: 3 }) : row(most.headLines),
      body: fc.array(row(most.lines), { minLength: 1, maxLength: 6 }),
      aligns: fc.array(fc.constantFrom<Align>('left', 'right', 'center'), { minLength: width, maxLength: width }),
      gaps: numbers(1, 3),
      slack: numbers(0, 4),
      indent: fc.integer({ min: 0, max: 3 }),
      caption: fc.option(
        fc.record({ text: line.map((text) => `About ${text}`), above: fc.boolean(), mark: fc.constantFrom('Table:', ':', 'table:') }),
        { nil: undefined, freq: 2 },
      ),
    });
  });
}

function pad(text: string, width: number, align: Align): string {
  const room = width - columnsOf(text);
  const left = align === 'left' ? 0 : align === 'right' ? room : Math.floor(room / 2);
  return ' '.repeat(left) + text + ' '.repeat(room - left);
}

function joined(cells: readonly (readonly string[])[]): readonly string[] {
  return cells.map((lines) => lines.join(' '));
}

function rowsOf({ head, body }: Plan): readonly (readonly string[])[] {
  return [...(head ? [joined(head)] : []), ...body.map(joined)];
}

function withCaption(lines: readonly string[], { caption, indent }: Plan): string {
  const table = `${lines.map((text) => (' '.repeat(text === '' ? 0 : indent) + text).trimEnd()).join('\n')}\n`;
  if (!caption) return table;
  const own = `${caption.mark} ${caption.text}\n`;
  return caption.above ? `${own}\n${table}` : `${table}\n${own}`;
}

/** The lines of a row whose cells are put side by side. */
function lay(cells: readonly (readonly string[])[], widths: readonly number[], { aligns, gaps }: Plan): readonly string[] {
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, i) =>
    cells.map((lines, c) => pad(lines[i] ?? '', widths[c] ?? 0, aligns[c] ?? 'left') + ' '.repeat(gaps[c] ?? 1)).join(''),
  );
}

function widthsOf({ head, body, slack }: Plan): readonly number[] {
  return slack.map((more, c) => Math.max(2, ...[...(head ? [head] : []), ...body].flatMap((row) => (row[c] ?? []).map(columnsOf))) + more);
}

function runs(widths: readonly number[], { gaps }: Plan): string {
  return widths
    .map((width, c) => '-'.repeat(width) + ' '.repeat(gaps[c] ?? 1))
    .join('')
    .trimEnd();
}

const simple = plan({ lines: 1, headLines: 1, headless: true }).map((made): Drawn => {
  const widths = widthsOf(made);
  const rule = runs(widths, made);
  const rows = made.body.flatMap((row) => lay(row, widths, made));
  const lines = made.head ? [...lay(made.head, widths, made), rule, ...rows] : [rule, ...rows, rule];
  return { text: withCaption(lines, made), rows: rowsOf(made), caption: made.caption?.text };
});

const multiline = plan({ lines: 3, headLines: 3, headless: true })
  .filter(({ head, body }) => head !== undefined || body.length > 1)
  .map((made): Drawn => {
    const widths = widthsOf(made);
    const rule = runs(widths, made);
    const full = '-'.repeat(rule.length);
    const rows = made.body.flatMap((row, i) => [...(i > 0 ? [''] : []), ...lay(row, widths, made)]);
    const end = made.body.length === 1 ? [''] : [];
    const lines = made.head ? [full, ...lay(made.head, widths, made), rule, ...rows, ...end, full] : [rule, ...rows, ...end, rule];
    return { text: withCaption(lines, made), rows: rowsOf(made), caption: made.caption?.text };
  });

const pipe = fc.tuple(plan({ lines: 1, headLines: 1, headless: false }), fc.constantFrom('|', '|', '+')).map(([made, between]): Drawn => {
  const mark = (align: Align | undefined): string => ({ left: ':--', right: '--:', center: ':-:' })[align ?? 'left'];
  const rows = rowsOf(made).map((cells) => `| ${cells.join(' | ')} |`);
  const lines = [rows[0] ?? '', `|${made.aligns.map(mark).join(between)}|`, ...rows.slice(1)];
  return { text: withCaption(lines, made), rows: rowsOf(made), caption: made.caption?.text };
});

/** A cell of a grid table: the slots that it fills. */
interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly lines: readonly string[];
}

const grid = fc
  .record({
    made: plan({ lines: 3, headLines: 2, headless: true }),
    merges: fc.array(fc.record({ row: fc.nat(5), column: fc.nat(4), down: fc.nat(2), across: fc.nat(2) }), { maxLength: 3 }),
    foot: fc.boolean(),
  })
  .map(({ made, merges, foot }): Drawn => {
    const cells = [...(made.head ? [made.head] : []), ...made.body];
    const [height, width] = [cells.length, made.gaps.length];
    const heads = made.head ? 1 : 0;
    const foots = foot && heads > 0 && made.body.length > 1 ? 1 : 0;
    const owner = new Map<string, Box>();
    const boxes: Box[] = [];
    const add = (box: Box): void => {
      boxes.push(box);
      for (let r = box.top; r < box.bottom; r += 1) for (let c = box.left; c < box.right; c += 1) owner.set(`${r} ${c}`, box);
    };
    for (const { row, column, down, across } of merges) {
      const top = row % height;
      const left = column % width;
      const section = top < heads ? heads : top < height - foots ? height - foots : height;
      const box = { top, left, bottom: Math.min(section, top + 1 + down), right: Math.min(width, left + 1 + across) };
      const slots = Array.from({ length: box.bottom - top }, (_, r) =>
        Array.from({ length: box.right - left }, (__, c) => `${top + r} ${left + c}`),
      ).flat();
      if (slots.length < height * width && slots.every((slot) => !owner.has(slot))) add({ ...box, lines: cells[top]?.[left] ?? [] });
    }
    for (let r = 0; r < height; r += 1)
      for (let c = 0; c < width; c += 1)
        if (!owner.has(`${r} ${c}`)) add({ top: r, left: c, bottom: r + 1, right: c + 1, lines: cells[r]?.[c] ?? [] });
    const rows = cells.map((_, r) => made.gaps.map((__, c) => owner.get(`${r} ${c}`)?.lines.join(' ') ?? ''));
    return { text: withCaption(drawBoxes(boxes, { height, width, heads, foots }, made), made), rows, caption: made.caption?.text };
  })
  .filter(({ text, rows }) => text.includes('+') && rows.every((row) => row.some((cell) => cell !== '')));

function drawBoxes(
  boxes: readonly Box[],
  { height, width, heads, foots }: { readonly height: number; readonly width: number; readonly heads: number; readonly foots: number },
  { slack, aligns }: Plan,
): readonly string[] {
  const lefts = new Set(boxes.map(({ left }) => left));
  const tops = new Set(boxes.map(({ top }) => top));
  if (lefts.size < width || tops.size < height) return [];
  const widths = slack.map(
    (more, c) => Math.max(1, ...boxes.filter((box) => box.right === c + 1).flatMap(({ lines }) => lines.map(columnsOf))) + 2 + more,
  );
  const heights = Array.from({ length: height }, (_, r) =>
    Math.max(1, ...boxes.filter((box) => box.bottom === r + 1).map(({ lines }) => lines.length)),
  );
  const x = [0, ...widths.map((_, c) => widths.slice(0, c + 1).reduce((sum, one) => sum + one + 1, 0))];
  const y = [0, ...heights.map((_, r) => heights.slice(0, r + 1).reduce((sum, one) => sum + one + 1, 0))];
  const canvas = Array.from({ length: (y.at(-1) ?? 0) + 1 }, () => Array.from({ length: (x.at(-1) ?? 0) + 1 }, () => ' '));
  const put = (row: number, column: number, sign: string): void => {
    const own = canvas[row];
    if (own) own[column] = sign;
  };
  const double = new Set([...(heads > 0 ? [heads] : []), ...(foots > 0 ? [height - foots, height] : [])]);
  const corners: (readonly [number, number])[] = [];
  for (const box of boxes) {
    const [top = 0, bottom = 0, left = 0, right = 0] = [y[box.top], y[box.bottom], x[box.left], x[box.right]];
    for (const at of [box.top, box.bottom]) for (let i = left; i <= right; i += 1) put(y[at] ?? 0, i, double.has(at) ? '=' : '-');
    for (let i = top + 1; i < bottom; i += 1) for (const at of [left, right]) if (canvas[i]?.[at] === ' ') put(i, at, '|');
    corners.push([top, left], [top, right], [bottom, left], [bottom, right]);
    box.lines.forEach((text, i) => {
      const shown = pad(text, right - left - 3, aligns[box.left] ?? 'left');
      put(top + 1 + i, left + 2, shown);
      for (let column = left + 3; column < left + 2 + columnsOf(shown); column += 1) put(top + 1 + i, column, '');
    });
  }
  for (const [row, column] of corners) put(row, column, '+');
  return canvas.map((row) => row.join(''));
}

const latex = plan({ lines: 2, headLines: 1, headless: false }).map((made): Drawn => {
  const escaped = (text: string): string => text.replace(/%/g, '\\%');
  const rows = rowsOf(made).map((cells) => `${cells.map(escaped).join(' & ')} \\\\`);
  const lines = ['\\begin{table}', ...(made.caption ? [`\\caption{${escaped(made.caption.text)}}`] : [])];
  const body = ['\\toprule', rows[0] ?? '', '\\midrule', ...rows.slice(1), '\\bottomrule'];
  const text = [...lines, `\\begin{tabular}{${'l'.repeat(made.gaps.length)}}`, ...body, '\\end{tabular}', '\\end{table}', ''].join('\n');
  return { text, rows: rowsOf(made), caption: made.caption?.text };
});

const html = plan({ lines: 2, headLines: 1, headless: false }).map((made): Drawn => {
  const row = (cells: readonly string[], tag: string): string => `<tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>\n`;
  const [head = [], ...body] = rowsOf(made);
  const caption = made.caption ? `<caption>${made.caption.text}</caption>\n` : '';
  const text = `<table>\n${caption}${row(head, 'th')}${body.map((cells) => row(cells, 'td')).join('')}</table>\n`;
  return { text, rows: rowsOf(made), caption: made.caption?.text };
});

const listTable = plan({ lines: 2, headLines: 1, headless: true }).map((made): Drawn => {
  const item = (lines: readonly string[], i: number): string => `${i === 0 ? '* ' : '  '}- ${lines.join('\n    ')}`.trimEnd();
  const rows = [...(made.head ? [made.head] : []), ...made.body].flatMap((row) => row.map(item));
  const options = made.head ? [':header-rows: 1'] : [];
  const text = [`\`\`\`{list-table} ${made.caption?.text ?? ''}`.trimEnd(), ...options, ...rows, '```', ''].join('\n');
  return { text, rows: rowsOf(made), caption: made.caption?.text };
});

const csvTable = plan({ lines: 1, headLines: 1, headless: true }).map((made): Drawn => {
  const rows = rowsOf(made).map((cells) => cells.map((text) => (text.includes(',') ? `"${text}"` : text)).join(','));
  const options = made.head ? [':header-rows: 1'] : [];
  const text = [`\`\`\`{csv-table} ${made.caption?.text ?? ''}`.trimEnd(), ...options, ...rows, '```', ''].join('\n');
  return { text, rows: rowsOf(made), caption: made.caption?.text };
});

const MAKERS: Readonly<Record<DrawnKind, fc.Arbitrary<Drawn>>> = {
  html,
  pipe,
  simple,
  multiline,
  grid,
  latex,
  'list-table': listTable,
  'csv-table': csvTable,
};
