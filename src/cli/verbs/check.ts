import { baselineOptions, createBaselines } from '../input/baselines.ts';
import { readChapters } from '../input/chapters.ts';
import { formatIds, formatOf } from '../output/formats/index.ts';
import { addReport, emptySummary, reaches } from '../output/summary.ts';
import { failOnOf, failOnOption, pageOf, readingOptions, type Verb } from './verb.ts';

/** Checks chapters and says what it finds. */
export const check: Verb = {
  name: 'check',
  operands: '[paths…]',
  summary: 'check-summary',
  details: 'check-details',
  exit: 'help-exit-findings',
  options: [
    { name: 'format', value: 'FORMAT', choices: formatIds, help: 'help-format-check' },
    failOnOption,
    ...baselineOptions,
    ...readingOptions,
  ],
  writesForPrograms: (args) => formatOf(args.get('format')).forPrograms,
  async run(call) {
    const writer = formatOf(call.args.get('format')).open(pageOf(call));
    const threshold = failOnOf(call);
    const summary = emptySummary();
    let failed = false;
    for await (const chapter of readChapters(call, createBaselines(call))) {
      addReport(summary, chapter.report);
      failed ||= chapter.report.findings.some(({ severity }) => reaches(severity, threshold));
      writer.add(chapter);
    }
    writer.close(summary, call.problems.count === 0);
    return failed ? 1 : 0;
  },
};
