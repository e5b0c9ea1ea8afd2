import type { Diagnostic } from 'vscode-languageserver';
import type { RuleId } from '../../core/index.ts';
import type { CaretMoved } from '../../protocol.ts';
import type { LiveDiagnostic, Source } from '../../service/index.ts';
import { createDebouncer } from '../debouncer.ts';
import { inBackground } from '../guard.ts';
import type { Session } from '../session.ts';

/** How long the author rests, in milliseconds, before what is unfinished is told all the same. */
const usualRest = 3000;

/** Holds back findings about what the author is just writing, until the caret leaves it or rests. What was told before stays. */
export interface Typing {
  /** The line in which a chapter is being written; undefined where it is not. */
  lineIn(uri: string): number | undefined;
  /** The findings that may be told now. */
  admit(uri: string, found: readonly LiveDiagnostic[]): Diagnostic[];
  /** Whether anybody has been told yet what is found in a chapter. */
  hasTold(uri: string): boolean;
  /**
   * The caret is elsewhere.
   * @param found what there was to find in that chapter when the caret came, seen from there. If nobody has been told of it yet: when the
   * chapter was opened
   */
  moved(caret: CaretMoved, found: readonly LiveDiagnostic[]): void;
  /** The author has changed a chapter: whether anybody has asked what was found or not, this is no rest. */
  typed(uri: string): void;
  forget(uri: string): void;
  /** Rises whenever other findings may be told without a change of the text. */
  readonly generation: number;
}

const nowhere: CaretMoved = { uri: null, line: 0 };

/** @param release is called when something that waited may be told */
export function createTyping(release: () => void, rest = usualRest): Typing {
  let caret = nowhere;
  let generation = 0;
  /** Rules of which something is told at the caret. */
  let known = new Set<RuleId>();
  let waiting: readonly LiveDiagnostic[] = [];
  /** How many findings of each rule were told last, by chapter. */
  const told = new Map<string, ReadonlyMap<RuleId, number>>();
  const tell = (uri: string, admitted: readonly LiveDiagnostic[]): Diagnostic[] => {
    told.set(uri, countsOf(admitted));
    return admitted.map(({ diagnostic }) => diagnostic);
  };
  const lookAgain = (): void => {
    generation += 1;
    release();
  };
  const resting = createDebouncer(rest, () => {
    const rested = waiting.filter(({ waitsFor }) => waitsFor === 'rest');
    for (const { rule } of rested) known.add(rule);
    if (rested.length > 0) lookAgain();
  });
  return {
    lineIn: (uri) => (caret.uri === uri ? caret.line : undefined),
    admit(uri, found) {
      if (uri !== caret.uri) return tell(uri, found);
      const here = rulesOf(found.filter(isUnfinished));
      // What has been put right waits again when it comes back.
      known = new Set([...known].filter((rule) => here.has(rule)));
      const waits = (it: LiveDiagnostic): boolean => isUnfinished(it) && !known.has(it.rule);
      waiting = found.filter(waits);
      if (waiting.length > 0) resting.touch(uri);
      const admitted = found.filter((it) => !waits(it));
      return tell(uri, admitted);
    },
    hasTold: (uri) => told.has(uri),
    moved(next, found) {
      const before = next.uri === null ? undefined : told.get(next.uri);
      const now = countsOf(found);
      // What was there when the author came has been told.
      if (next.uri !== null && !before) told.set(next.uri, now);
      const wasTold = (rule: RuleId): boolean => !before || (now.get(rule) ?? 0) <= (before.get(rule) ?? 0);
      if (caret.uri !== null) resting.drop(caret.uri);
      caret = next;
      known = new Set([...rulesOf(found.filter(isUnfinished))].filter(wasTold));
      if (waiting.length > 0) lookAgain();
      waiting = [];
    },
    typed(uri) {
      if (uri === caret.uri && waiting.length > 0) resting.touch(uri);
    },
    forget(uri) {
      resting.drop(uri);
      told.delete(uri);
      if (caret.uri === uri) [caret, waiting] = [nowhere, []];
    },
    get generation() {
      return generation;
    },
  };
}

/** Follows the caret of a client that tells of it. */
export function registerTyping({ connection, documents, settings, service }: Session, typing: Typing): void {
  const opened = new Map<string, Source>();
  let latest = nowhere;
  connection.onNotification('tallymark/caretMoved', (caret: CaretMoved) => {
    latest = caret;
    const { uri, line } = caret;
    if (uri === null) {
      typing.moved(caret, []);
      return;
    }
    // Settings may be long in coming, and an open chapter changes in place: what is written meanwhile was not there when the caret came.
    const document = documents.get(uri);
    const asItWas = document && typing.hasTold(uri) ? keep(document) : undefined;
    inBackground(connection.console, async () => {
      const known = await settings.of(uri);
      if (latest !== caret) return;
      const then = asItWas ?? opened.get(uri);
      // What is analysed already need not be so again.
      const now = documents.get(uri);
      const seen = then?.version === now?.version ? now : then;
      typing.moved(caret, seen && known ? service.liveDiagnostics(seen, known, line) : []);
    });
  });
  documents.onDidOpen(({ document }) => {
    opened.set(document.uri, keep(document));
  });
  documents.onDidChangeContent(({ document }) => {
    typing.typed(document.uri);
  });
  documents.onDidClose(({ document }) => {
    opened.delete(document.uri);
    typing.forget(document.uri);
  });
}

/** A chapter as it is at this moment: an open one changes in place. */
function keep(document: Source): Source {
  const { uri, version } = document;
  const text = document.getText();
  return { uri, version, getText: () => text };
}

function isUnfinished({ waitsFor }: LiveDiagnostic): boolean {
  return waitsFor !== undefined;
}

function countsOf(found: readonly LiveDiagnostic[]): ReadonlyMap<RuleId, number> {
  const counts = new Map<RuleId, number>();
  for (const { rule } of found) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function rulesOf(found: readonly LiveDiagnostic[]): ReadonlySet<RuleId> {
  return new Set(found.map(({ rule }) => rule));
}
