import { formatMessage, type InterfaceLanguage, type StatedNumber, statedNumbers, type Verdict } from '../../core/index.ts';
import { type CheckedChapter, readChapters } from '../input/chapters.ts';
import type { Page } from '../output/formats/format.ts';
import { rangeOf, toJson } from '../output/formats/json.ts';
import { wrap } from '../output/pretty/wrap.ts';
import { printable, say, type Style } from '../output/terminal.ts';
import { formatOption, pageOf, readingOptions, type Verb, wantsJson } from './verb.ts';

/** Lists the numbers in the sentences of chapters with what each was held against. */
export const numbers: Verb = {
  name: 'numbers',
  operands: '[paths…]',
  summary: 'numbers-summary',
  details: 'numbers-details',
  exit: 'help-exit',
  options: [formatOption, ...readingOptions],
  writesForPrograms: wantsJson,
  async run(call) {
    const page = pageOf(call);
    const json = wantsJson(call.args);
    const counts = createNumberCounts();
    const files: unknown[] = [];
    for await (const chapter of readChapters(call)) {
      const found = statedNumbers(chapter.report.chapter, chapter.options);
      counts.add(found);
      if (json) files.push(shapeChapter(chapter, found, call.language));
      else writeNumbers(chapter, found, page);
    }
    if (json) page.write(toJson({ version: 1, files }));
    else writeNumberCounts(counts, page);
    return 0;
  },
};

function shapeChapter({ name, lines, report }: CheckedChapter, found: readonly StatedNumber[], language: InterfaceLanguage): unknown {
  const severityOf = ({ span, verdict }: StatedNumber): string | null =>
    verdict === 'disagrees'
      ? (report.findings.find((finding) => finding.span.start === span.start && finding.span.end === span.end)?.severity ?? null)
      : null;
  const targetOf = ({ target, elsewhere }: StatedNumber): unknown =>
    elsewhere
      ? { path: elsewhere.uri, range: { start: elsewhere.start, end: elsewhere.end } }
      : target
        ? { path: name, range: rangeOf(target, lines) }
        : null;
  const shapeNumber = (number: StatedNumber): unknown => ({
    range: rangeOf(number.span, lines),
    text: number.text,
    kind: number.kind,
    stated: number.stated,
    actual: number.actual ?? null,
    verdict: number.verdict,
    severity: severityOf(number),
    reason: formatMessage(number.reason, language),
    target: targetOf(number),
  });
  return { path: name, numbers: found.map(shapeNumber) };
}

/** How many numbers have which verdict, in how many chapters. */
interface NumberCounts {
  readonly totals: Record<Verdict | 'files', number>;
  /** Adds the numbers of one chapter. */
  add(numbers: readonly StatedNumber[]): void;
}

/** Nothing counted yet. */
function createNumberCounts(): NumberCounts {
  const totals = { files: 0, agrees: 0, disagrees: 0, unverified: 0 };
  return {
    totals,
    add(numbers) {
      totals.files += 1;
      for (const { verdict } of numbers) totals[verdict] += 1;
    },
  };
}

const verdictStyles: Readonly<Record<Verdict, Style>> = { agrees: 'good', disagrees: 'warning', unverified: 'faint' };

/** Writes every number of a chapter with its verdict and reason; nothing for a chapter without any. */
function writeNumbers({ name, lines }: CheckedChapter, numbers: readonly StatedNumber[], { write, paint, language, width }: Page): void {
  if (numbers.length === 0) return;
  write(`${paint.heading(printable(name))}\n\n`);
  for (const { span, text, verdict, reason } of numbers) {
    const { line, character } = lines.positionAt(span.start);
    const state = paint[verdictStyles[verdict]](say(`verdict-${verdict}`, language));
    write(`  ${line + 1}:${character + 1}  ${state}  ${printable(text)}\n`);
    for (const part of wrap(printable(formatMessage(reason, language)), width && width - 10)) write(`          ${part}\n`);
  }
  write('\n');
}

/** Writes how many numbers there are in all. */
function writeNumberCounts({ totals }: NumberCounts, { write, language }: Page): void {
  write(`${say(totals.agrees + totals.disagrees + totals.unverified === 0 ? 'no-numbers' : 'number-total', language, { ...totals })}\n`);
}
