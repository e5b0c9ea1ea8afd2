import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { endsTable, isTableHead } from './pipe-line.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    pipeHead: 'pipeHead';
    pipeLine: 'pipeLine';
    pipeRow: 'pipeRow';
  }
}

/**
 * GFM tables for remark, as far as block structure goes: where one begins and which lines are its rows. Cells are split elsewhere. The
 * common extension does that here, and takes quadratic time over it.
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function pipeSyntax(): Extension {
  return { flow: { null: { name: 'pipeTable', tokenize } } };
}

/** The head with the delimiter line becomes a node of type `table`, each further row one of type `tableRow` after it. */
export function pipeTree(): TreeExtension {
  return {
    enter: {
      pipeHead(token) {
        this.enter({ type: 'table', children: [] }, token);
      },
      pipeRow(token) {
        this.enter({ type: 'tableRow', children: [] }, token);
      },
    },
    exit: {
      pipeHead(token) {
        this.exit(token);
      },
      pipeRow(token) {
        this.exit(token);
      },
    },
  };
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isRow = followsRow(this);
  const isLazy = (): boolean => this.parser.lazy[this.now().line] ?? false;
  let head = '';

  const rest: State = (code) => {
    if (!isLineEnd(code)) {
      effects.consume(code);
      return rest;
    }
    const line = this.sliceSerialize(effects.exit(isRow ? 'pipeRow' : 'pipeLine'));
    if (isRow) return endsTable(line) ? nok(code) : ok(code);
    if (head !== '') return finish(line)(code);
    head = line;
    return code === null ? nok(code) : lineBreak(code);
  };
  const lineBreak: State = (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return (first) => (isLazy() ? nok(first) : indent(0)(first));
  };
  const indent =
    (columns: number): State =>
    (code) => {
      if (columns === 0) effects.enter('pipeLine');
      if (isBlank(code) && columns < 3) {
        effects.consume(code);
        return indent(columns + 1);
      }
      return code === 45 || code === 58 || code === 124 ? rest(code) : nok(code);
    };
  const finish =
    (line: string): State =>
    (code) => {
      if (!isTableHead(head, line)) return nok(code);
      effects.exit('pipeHead');
      return ok(code);
    };

  return (code) => {
    if (isRow && isLazy()) return nok(code);
    if (isRow) effects.enter('pipeRow');
    else {
      effects.enter('pipeHead');
      effects.enter('pipeLine');
    }
    return rest(code);
  };
}

/** Whether the line before was a row of a table, or the head of one. */
function followsRow({ events }: TokenizeContext): boolean {
  const last = events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix');
  return last?.[1].type === 'pipeHead' || last?.[1].type === 'pipeRow';
}

/** The end of the text counts as one. */
function isLineEnd(code: Code): boolean {
  return code === null || code < -2;
}

function isBlank(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}
