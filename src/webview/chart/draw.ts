import { scaleBand, scaleLinear, scaleUtc } from 'd3-scale';
import { arc, line, pie, type PieArcDatum } from 'd3-shape';
import type { Bar, Bin, Point, Series } from './series.ts';
import { element, escaped, faint, fitted, fontSize, hues, label, widthOf } from './svg.ts';

/** How large a picture is, and in which language its figures are written. */
export interface Frame {
  readonly width: number;
  readonly language: string;
}

/** What stands within the frame of a picture. */
interface Drawing {
  readonly height: number;
  readonly content: readonly string[];
}

const [TOP, RIGHT, BOTTOM] = [34, 16, 30];
/** Heights, in pixels. */
const [ROW, TALL] = [26, 260];

/**
 * Draws a series as a picture that stands by itself: with a title, on white, in colours for paper. What the page shows is the same picture,
 * and its style gives the classes the colours of VS Code.
 */
export function draw(series: Series, { width, language }: Frame): string {
  const { height, content } = drawingOf(series, { width, language });
  const title = label(fitted(series.title, width - 2 * RIGHT), { x: RIGHT, y: 20, class: 'label title', 'font-weight': 600 });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': series.title,
      'font-family': 'system-ui, sans-serif',
    },
    element('rect', { class: 'paper', width, height, fill: '#ffffff' }),
    title,
    ...content,
  );
}

function drawingOf(series: Series, frame: Frame): Drawing {
  switch (series.kind) {
    case 'bars':
      return drawBars(series.bars, frame);
    case 'share':
      return drawShare(series.bars, frame);
    case 'distribution':
      return drawDistribution(series.bins, fitted(series.unit, frame.width * 0.3), frame);
    case 'time':
      return drawTime(series.points, fitted(series.unit, frame.width * 0.3), frame);
  }
}

/** Bars from left to right, with their labels before them and their amounts behind. */
function drawBars(bars: readonly Bar[], { width }: Frame): Drawing {
  const height = TOP + bars.length * ROW + 12;
  const left = RIGHT + Math.min(width * 0.36, Math.max(0, ...bars.map((bar) => widthOf(bar.label))) + 10);
  const room = Math.min(width * 0.3, Math.max(0, ...bars.map(({ text }) => widthOf(text)))) + 10;
  const values = bars.map(({ value }) => value);
  const x = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [left, Math.max(left + 20, width - RIGHT - room)]);
  const y = scaleBand(
    bars.map((_, i) => i),
    [TOP, TOP + bars.length * ROW],
  ).paddingInner(0.3);
  const zero = x(0);
  const content = bars.map(({ label: name, value, text }, i) => {
    const [top, end] = [y(i) ?? 0, x(value)];
    const middle = top + y.bandwidth() / 2 + 4;
    const shown = fitted(name, left - RIGHT - 8);
    return element(
      'g',
      {},
      element('title', {}, escaped(`${name}: ${text}`)),
      label(shown, { x: left - 8, y: middle, 'text-anchor': 'end' }),
      element('rect', {
        class: 'hue-0',
        x: Math.min(zero, end),
        y: top,
        width: Math.abs(end - zero),
        height: y.bandwidth(),
        rx: 2,
        fill: hues[0],
      }),
      label(fitted(text, room), { x: Math.max(zero, end) + 6, y: middle }),
    );
  });
  return { height, content: [...content, rule(zero, TOP - 4, zero, height - 10)] };
}

/** A ring with a part for each amount, and what they are beside it. */
function drawShare(bars: readonly Bar[], { width, language }: Frame): Drawing {
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  const radius = Math.min(96, width * 0.2);
  const height = Math.max(TOP + 2 * radius + 20, TOP + bars.length * 22 + 20);
  const [cx, cy] = [RIGHT + radius, TOP + radius + 6];
  const shapeOf = arc<PieArcDatum<Bar>>()
    .innerRadius(radius * 0.58)
    .outerRadius(radius)
    .padAngle(0.012);
  const parts = pie<Bar>()
    .value(({ value }) => value)
    .sort(null)([...bars]);
  const ring = parts.map((part, i) =>
    element(
      'path',
      { class: `hue-${i}`, transform: `translate(${cx} ${cy})`, d: shapeOf(part) ?? '', fill: hues[i] },
      element('title', {}, escaped(`${part.data.label}: ${percent.format(part.value / total)}`)),
    ),
  );
  const at = cx + radius + 24;
  const legend = bars.flatMap(({ label: name, value, text }, i) => {
    const y = TOP + 14 + i * 22;
    const share = fitted([percent.format(value / total), text].filter((part) => part !== '').join(' · '), width * 0.3);
    const room = width - at - 22 - widthOf(share) - RIGHT;
    return [
      element('rect', { class: `hue-${i}`, x: at, y: y - 10, width: 11, height: 11, rx: 2, fill: hues[i] }),
      label(fitted(name, Math.max(30, room)), { x: at + 18, y }),
      label(share, { x: width - RIGHT, y, 'text-anchor': 'end', class: 'label figure' }),
    ];
  });
  return { height, content: [...ring, ...legend] };
}

/** Columns that stand side by side, as high as there are amounts in them. */
function drawDistribution(bins: readonly Bin[], unit: string, { width, language }: Frame): Drawing {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const x = scaleLinear([bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1], [RIGHT + 32, width - RIGHT]);
  const y = scaleLinear([0, most], [TALL - BOTTOM, TOP + 8]);
  const figure = new Intl.NumberFormat(language);
  const columns = bins.map(({ from, to, count }) =>
    element(
      'rect',
      { class: 'hue-0', x: x(from) + 1, y: y(count), width: Math.max(1, x(to) - x(from) - 2), height: y(0) - y(count), fill: hues[0] },
      element('title', {}, escaped(`${figure.format(from)} – ${figure.format(to)}: ${count}`)),
    ),
  );
  const whole = y.ticks(Math.min(5, most)).filter(Number.isInteger);
  return {
    height: TALL,
    content: [
      ...levels(whole, y, width, (value) => figure.format(value)),
      ...columns,
      ...marks(
        x.ticks(Math.min(8, width / 70)).map((tick) => [x(tick), figure.format(tick)] as const),
        unit,
        width,
      ),
    ],
  };
}

/** A line through the amounts of days. */
function drawTime(points: readonly Point[], unit: string, { width, language }: Frame): Drawing {
  const values = points.map(({ value }) => value);
  const figure = new Intl.NumberFormat(language);
  const y = scaleLinear([Math.min(0, ...values), Math.max(1e-9, ...values)], [TALL - BOTTOM, TOP + 8]).nice(5);
  const left = RIGHT + Math.max(...y.ticks(5).map((tick) => widthOf(figure.format(tick)))) + 8;
  const [first, last] = [points[0]?.day ?? new Date(0), points.at(-1)?.day ?? new Date(1)];
  const x = scaleUtc([first, last], [left, width - RIGHT - 8]);
  const path = line<Point>(
    ({ day }) => x(day),
    ({ value }) => y(value),
  );
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const dots = points.map(({ day, value }) =>
    element(
      'circle',
      { class: 'hue-0', cx: x(day), cy: y(value), r: 3.5, fill: hues[0] },
      element('title', {}, escaped(`${long.format(day)}: ${figure.format(value)}${unit === '' ? '' : ` ${unit}`}`)),
    ),
  );
  const short = dayFormat(first, last, language);
  const ticks = x.ticks(Math.max(2, Math.min(7, width / 90)));
  return {
    height: TALL,
    content: [
      ...levels(y.ticks(5), y, width, (value) => figure.format(value)),
      element('path', {
        class: 'line',
        d: path([...points]) ?? '',
        fill: 'none',
        stroke: hues[0],
        'stroke-width': 2,
        'stroke-linejoin': 'round',
      }),
      ...dots,
      ...marks(
        ticks.map((tick) => [x(tick), short.format(tick)] as const),
        unit,
        width,
      ),
    ],
  };
}

const DAY = 86_400_000;

/** Days within some months, months within some years, else years. */
function dayFormat(first: Date, last: Date, language: string): Intl.DateTimeFormat {
  const days = (last.getTime() - first.getTime()) / DAY;
  const parts =
    days < 120
      ? ({ day: 'numeric', month: 'short' } as const)
      : days < 1500
        ? ({ month: 'short', year: 'numeric' } as const)
        : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
}

/** Lines across the drawing, with their figures at its left. */
function levels(
  ticks: readonly number[],
  y: (value: number) => number,
  width: number,
  format: (value: number) => string,
): readonly string[] {
  const left = RIGHT + Math.max(0, ...ticks.map((tick) => widthOf(format(tick)))) + 6;
  return ticks.flatMap((tick) => [
    rule(left, y(tick), width - RIGHT, y(tick)),
    label(format(tick), { x: left - 6, y: y(tick) + 4, 'text-anchor': 'end' }),
  ]);
}

/** What stands below the drawing, and the unit at its end; a label that would touch the one before it is left out. */
function marks(ticks: readonly (readonly [x: number, text: string])[], unit: string, width: number): readonly string[] {
  let free = 0;
  const shown = ticks.flatMap(([x, text]) => {
    const half = widthOf(text) / 2;
    if (x - half < free || x + half > width - (unit === '' ? 0 : widthOf(unit) + RIGHT)) return [];
    free = x + half + 8;
    return [label(text, { x, y: TALL - BOTTOM + fontSize + 6, 'text-anchor': 'middle' })];
  });
  return [...shown, ...(unit === '' ? [] : [label(unit, { x: width - RIGHT, y: TALL - BOTTOM + fontSize + 6, 'text-anchor': 'end' })])];
}

function rule(x1: number, y1: number, x2: number, y2: number): string {
  return element('line', { class: 'rule', x1, y1, x2, y2, stroke: faint });
}
