import type { TableView } from '../../protocol.ts';
import { chartsOf, measuresOf, type ChartChoice, type Shown } from '../chart/offers.ts';
import { measureName } from '../chart/series.ts';
import { chartKinds, type Choices, type Measure } from '../choices.ts';
import type { Say } from '../words.ts';
import { button, chooser, make } from './dom.ts';

/** Takes over what the author has chosen. */
export type Choose = (part: Partial<Choices>) => void;

/** The box for the words that rows have to hold. It stays while all else is drawn anew. */
export function filterBox(say: Say, filter: string, choose: Choose): HTMLElement {
  const box = make('input', {
    attributes: { type: 'search', placeholder: say('filter'), 'aria-label': say('filter'), title: say('filter-hint'), value: filter },
    on: {
      input: () => {
        choose({ filter: box.value });
      },
    },
  });
  return box;
}

/** By which column rows are put together: those whose labels come back before all others. */
export function groupChooser({ columns }: Pick<TableView, 'columns'>, by: number | null, say: Say, choose: Choose): HTMLElement {
  const offered = columns.flatMap(({ name, groups }, i) =>
    groups || i === by ? [{ value: String(i), label: name === '' ? '–' : name }] : [],
  );
  const choices = [{ value: '', label: say('group-none') }, ...offered];
  return chooser(say('group'), choices, by === null ? '' : String(by), (value) => {
    choose({ by: value === '' ? null : Number(value), measure: null });
  });
}

/** What is to be drawn, and how. */
export function chartChoosers(shown: Shown, view: TableView, chosen: ChartChoice, say: Say, choose: Choose): readonly HTMLElement[] {
  const measures = measuresOf(shown);
  const kinds = chartsOf(shown, chosen.measure);
  const keyOf = ({ as, column }: Measure): string => `${as} ${column}`;
  const choices = measures.map((measure) => ({ value: keyOf(measure), label: measureName({ view, say }, measure) }));
  return [
    make(
      'div',
      { class: 'kinds', attributes: { role: 'group', 'aria-label': say('chart') } },
      ...chartKinds
        .filter((kind) => kinds.includes(kind))
        .map((kind) =>
          button(
            say(`chart-${kind}`),
            () => {
              choose({ chart: kind });
            },
            { attributes: { 'aria-pressed': kind === chosen.kind } },
          ),
        ),
    ),
    ...(measures.length > 1
      ? [
          chooser(say('measure'), choices, keyOf(chosen.measure), (value) => {
            choose({ measure: measures.find((measure) => keyOf(measure) === value) ?? null });
          }),
        ]
      : []),
  ];
}
