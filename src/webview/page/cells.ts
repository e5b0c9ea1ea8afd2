import type { ViewCell, ViewVerdict } from '../../protocol.ts';
import type { Say } from '../words.ts';
import { make, spoken } from './dom.ts';

/** A text of more characters gets more room, and is cut after some lines. */
const long = 60;

/** What stands in a cell: its text, the boxes of its tasks, and what is thought of it. */
export function cellContent(cell: ViewCell, say: Say, toggle: (task: number) => void): readonly (Node | string)[] {
  const { text, tasks = [], verdict, gap } = cell;
  const boxes = tasks.map((task, i) => {
    const name = say(task.done ? 'done' : 'open', { task: task.text });
    const box = make('input', {
      attributes: { type: 'checkbox', tabindex: -1, 'aria-label': name },
      on: {
        click: (event) => {
          // The box follows the chapter, not the click.
          event.preventDefault();
          event.stopPropagation();
          toggle(i);
        },
      },
    });
    box.checked = task.done;
    return box;
  });
  const said = withoutBoxes(text, boxes.length > 0);
  const words = make('span', { class: 'text', title: said.length > long ? said : '' }, said);
  return [...boxes, words, ...(verdict ? verdictMark(verdict, say) : []), ...(gap ? [spoken(` (${say(gap)})`)] : [])];
}

/** A box that is drawn is not written too. */
function withoutBoxes(text: string, drawn: boolean): string {
  return drawn ? text.replace(/\[[ xX]\]|[☐☑☒✅]/gu, '').trim() : text;
}

const signs: Readonly<Record<ViewVerdict['verdict'], string>> = { agrees: '✓', disagrees: '≠', unverified: '', silenced: '' };

function verdictMark({ verdict, expected, note }: ViewVerdict, say: Say): readonly Node[] {
  const sign = [signs[verdict], verdict === 'disagrees' ? expected : ''].filter((part) => part !== '').join(' ');
  return [
    make('span', { class: `verdict ${verdict}`, title: note, attributes: { 'aria-hidden': true } }, sign),
    spoken(` (${say(verdict, { expected })})`),
  ];
}

/** The class names of a cell. */
export function cellClass({ text, covered, gap, figure, verdict }: ViewCell, isAmount: boolean): string {
  return [
    isAmount && (figure !== null || verdict) ? 'amount' : '',
    text.length > long ? 'long' : '',
    covered ? 'covered' : '',
    gap === undefined ? '' : `gap ${gap}`,
    verdict ? `states ${verdict.verdict}` : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}
