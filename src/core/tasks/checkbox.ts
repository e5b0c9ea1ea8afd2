import type { SourceText, Task } from '../model/index.ts';
import { sourceSpan } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';

/** A check box in a text, before it is known what it stands for. */
export interface Checkbox {
  readonly text: string;
  readonly done: boolean;
  readonly kind: Task['kind'];
  readonly span: Span;
  readonly mark: Span;
}

/** A check box at the start of a line: brackets, or one of the signs made for it. */
const CHECKBOX = /^[ \t\u00a0]*(?:\[(?<mark>[ \txX])\](?=[ \t\n\u00a0]|$)|(?<sign>[☐☑☒✅✔]\uFE0F?))[ \t\u00a0]*(?<text>[^\n]*)/gmu;

/**
 * Finds the check boxes of a text, at most one a line; a bracket that is escaped (`\[ ]`) is text.
 * @param kind what a bracketed one is; a sign is of kind `sign`, and a form control (which reads `[ ]` but is written as a tag) of kind `input`
 */
export function findCheckboxes(source: string, text: SourceText, kind: 'list' | 'cell'): readonly Checkbox[] {
  return [...text.text.matchAll(CHECKBOX)].flatMap((found) => {
    const box = found.groups?.['sign'] ?? `[${found.groups?.['mark'] ?? ''}]`;
    const boxAt = found.index + found[0].indexOf(box);
    const span = sourceSpan(text, boxAt, found.index + found[0].trimEnd().length);
    const whole = sourceSpan(text, boxAt, boxAt + box.length);
    if (!span || !whole || source.charAt(whole.start) === '\\') return [];
    const control = source.charAt(whole.start) === '<';
    const sign = found.groups?.['sign'] !== undefined;
    const mark = sign || control ? whole : { start: whole.start + 1, end: whole.end - 1 };
    return [
      {
        text: (found.groups?.['text'] ?? '').trim(),
        done: /[xX☑☒✅✔]/u.test(box),
        kind: sign ? 'sign' : control ? 'input' : kind,
        span,
        mark,
      },
    ];
  });
}
