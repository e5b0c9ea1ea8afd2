import { formatMessage, statedNumbers } from '../../core/index.ts';
import type { InterfaceLanguage, StatedNumber } from '../../core/index.ts';
import { readChapters, type CheckedChapter } from '../input/chapters.ts';
import { rangeOf, toJson } from '../output/formats/shapes.ts';
import { createNumberCounts, writeNumberCounts, writeNumbers } from '../output/pretty/numbers.ts';
import { formatOption, pageOf, readingOptions, wantsJson } from './common.ts';
import type { Verb } from './verb.ts';

/** Lists the numbers in the sentences of chapters with what each was held against. */
export const numbers: Verb = {
  name: 'numbers',
  operands: '[paths…]',
  summary: 'numbers-summary',
  details: 'numbers-details',
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
