import { make } from './dom.ts';

/** A box in the place of a cell's text. */
export interface CellEditor {
  /** Whether it is open. */
  readonly isOpen: () => boolean;
  /** Opens it; `done` is told the new text, or undefined where the author has thought better of it. */
  readonly open: (cell: HTMLElement, text: string, name: string, done: (text: string | undefined) => void) => void;
}

/** Edits one cell at a time: Enter and leaving the box take the text over, Escape does not. */
export function createCellEditor(): CellEditor {
  let open = false;
  return {
    isOpen: () => open,
    open(cell, text, name, done) {
      if (open) return;
      open = true;
      const before = Array.from(cell.childNodes);
      const box = make('input', { class: 'editor', attributes: { type: 'text', 'aria-label': name, value: text } });
      const end = (result: string | undefined): void => {
        if (!open) return;
        open = false;
        const hadFocus = box.contains(document.activeElement);
        cell.replaceChildren(...before);
        if (hadFocus) cell.focus();
        done(result);
      };
      box.addEventListener('keydown', (event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && !event.isComposing) end(box.value);
        if (event.key === 'Escape') end(undefined);
      });
      box.addEventListener('blur', () => {
        end(box.value);
      });
      cell.replaceChildren(box);
      box.focus();
      box.select();
    },
  };
}
