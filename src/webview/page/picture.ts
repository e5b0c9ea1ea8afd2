import type { SaveFormat } from '../../protocol.ts';
import { draw } from '../chart/draw.ts';
import { chartChoice } from '../chart/offers.ts';
import { seriesOf, type Drawn } from '../chart/series.ts';
import type { Choices } from '../choices.ts';
import { button, make, refill } from './dom.ts';
import type { Places } from './layout.ts';
import { chartChoosers, type Choose } from './toolbar.ts';

/** What the author does with a chart. */
export interface PictureActions {
  readonly choose: Choose;
  readonly save: (format: SaveFormat, content: string) => void;
  readonly insert: (svg: string, png: string, description: string) => void;
  readonly tell: (sentence: string) => void;
}

/** The width of a picture for paper, in pixels. */
const paperWidth = 720;
/** The chart is never narrower: then it is scrolled. */
const leastWidth = 280;

/** Draws the chart of what is shown, with what can be chosen above it and done with it below; or says that there is nothing to draw. */
export function drawPicture(places: Places, drawn: Drawn, choices: Choices, { choose, save, insert, tell }: PictureActions): void {
  const { view, say } = drawn;
  const chosen = chartChoice(drawn, choices);
  if (!chosen) {
    places.choosers.replaceChildren();
    places.actions.replaceChildren();
    places.chart.replaceChildren(make('p', { class: 'empty' }, say('chart-none')));
    return;
  }
  const series = seriesOf(drawn, chosen);
  const { language } = view;
  const width = Math.max(leastWidth, Math.floor(places.chart.clientWidth));
  const svg = draw(series, { width: paperWidth, language });
  const withPng = (use: (png: string) => void): void => {
    pngOf(svg).then(use, () => {
      tell(say('no-png'));
    });
  };
  refill(places.choosers, ...chartChoosers(drawn, view, chosen, say, choose));
  show(places.chart, draw(series, { width, language }));
  refill(
    places.actions,
    button(say('save-svg'), () => {
      save('svg', svg);
    }),
    button(say('save-png'), () => {
      withPng((png) => {
        save('png', png);
      });
    }),
    button(say('insert'), () => {
      withPng((png) => {
        insert(svg, png, series.title);
      });
    }),
  );
}

/** Shows a picture that was drawn as text. It is read as XML, in which nothing of it can run. */
function show(place: HTMLElement, svg: string): void {
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  place.replaceChildren(document.importNode(read, true));
}

/** So many pixels of a PNG stand for one of the screen, that print looks sharp. */
const density = 2;

/** A picture as PNG, in base64. */
async function pngOf(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * density;
  canvas.height = image.naturalHeight * density;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
