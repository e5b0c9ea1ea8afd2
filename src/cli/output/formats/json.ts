import {
  type Finding,
  type Fix,
  formatMessage,
  type LanguageTag,
  type LineIndex,
  type Position,
  type RuleId,
  type Severity,
  type Span,
} from '../../../core/index.ts';
import { type DigestItem, kindOf, type NamedChapter } from '../../../service/index.ts';
import type { Format } from './format.ts';

/** Two positions, from 0 and in UTF-16 units, as in the Language Server Protocol. */
export interface RangeShape {
  readonly start: Position;
  readonly end: Position;
}

/** A finding as JSON: part of the contract with scripts. */
export interface FindingShape {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly range: RangeShape;
  readonly data: Finding['data'];
  /** `path` where it is another chapter's. */
  readonly related: readonly { readonly path?: string; readonly range: RangeShape; readonly message: string }[];
  readonly fixes: readonly FixShape[];
}

/** A fix as JSON. */
export interface FixShape {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly { readonly range: RangeShape; readonly newText: string }[];
}

/** The positions of a span. */
export function rangeOf({ start, end }: Span, lines: LineIndex): RangeShape {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** A finding in the words of a language. */
export function shapeFinding(
  { rule, severity, message, span, data, related, fixes }: Finding,
  lines: LineIndex,
  language: LanguageTag,
): FindingShape {
  return {
    rule,
    severity,
    message: formatMessage(message, language),
    range: rangeOf(span, lines),
    data,
    related: related.map(({ span: place, elsewhere, message: text }) => ({
      ...(elsewhere ? { path: elsewhere.uri, range: { start: elsewhere.start, end: elsewhere.end } } : { range: rangeOf(place, lines) }),
      message: formatMessage(text, language),
    })),
    fixes: fixes.map((fix) => shapeFix(fix, lines, language)),
  };
}

function shapeFix({ title, preferred, edits }: Fix, lines: LineIndex, language: LanguageTag): FixShape {
  return {
    title: formatMessage(title, language),
    preferred,
    edits: edits.map(({ span, text }) => ({ range: rangeOf(span, lines), newText: text })),
  };
}

/** A report as it is written: indented, so that a person can read it too, and ended by a line end. */
export function toJson(value: unknown): string {
  return `${escapeControls(JSON.stringify(value, undefined, 2))}\n`;
}

/** The same on one line. */
function toJsonLine(value: unknown): string {
  return `${escapeControls(JSON.stringify(value))}\n`;
}

/** JSON itself escapes only the first 32 control characters; terminals know more, and signs that turn the direction of writing. */
function escapeControls(json: string): string {
  return json.replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A chapter's items as JSON: part of the contract with scripts. */
export function shapeChapter({ digest, path }: NamedChapter, items: readonly DigestItem[]): unknown {
  const headingsOf = ({ section }: DigestItem): readonly string[] => digest.sections[section]?.headings ?? [];
  const isTask = (item: DigestItem): boolean => kindOf(item) === 'task';
  const shapeTask = (item: DigestItem): unknown => ({
    text: item.text,
    done: item.done,
    kind: item.kind,
    range: item.range,
    headings: headingsOf(item),
    context: item.context,
    tags: item.details?.tags ?? [],
    people: item.details?.people ?? [],
    due: item.details?.due ?? null,
    priority: item.details?.priority ?? null,
  });
  const shapeGap = (item: DigestItem): unknown => ({
    kind: item.kind,
    text: item.text,
    range: item.range,
    headings: headingsOf(item),
    context: item.context,
    severity: item.severity ?? null,
  });
  return {
    path,
    tasks: items.filter(isTask).map(shapeTask),
    gaps: items.filter((item) => !isTask(item)).map(shapeGap),
  };
}

/** One JSON object for the whole run. */
export const json: Format = {
  id: 'json',
  forPrograms: true,
  open({ write, language }) {
    const files: { path: string; findings: readonly FindingShape[] }[] = [];
    return {
      add({ name, lines, report }) {
        files.push({ path: name, findings: report.findings.map((finding) => shapeFinding(finding, lines, language)) });
      },
      close(summary) {
        write(toJson({ version: 1, summary, files }));
      },
    };
  },
};

/** One JSON object a line for each finding, written as soon as its chapter is checked. */
export const jsonl: Format = {
  id: 'jsonl',
  forPrograms: true,
  open: ({ write, language }) => ({
    add({ name, lines, report }) {
      for (const finding of report.findings) write(toJsonLine({ path: name, ...shapeFinding(finding, lines, language) }));
    },
    close: () => undefined,
  }),
};
