import { type NamedChapter, type View, writeReport } from '../../service/index.ts';
import { baselineOptions, createBaselines } from '../input/baselines.ts';
import { named, readChapters } from '../input/chapters.ts';
import { type Call, readingOptions, type Verb } from './verb.ts';

/** As what a report is written; the first is the usual. */
const forms = ['markdown', 'html'] as const;

/** Tells where chapters stand, for others than their author too. */
export const report: Verb = {
  name: 'report',
  operands: '[paths…]',
  summary: 'report-summary',
  details: 'report-details',
  exit: 'help-exit',
  options: [{ name: 'format', value: 'FORMAT', choices: forms, help: 'help-format-report' }, ...baselineOptions, ...readingOptions],
  async run(call) {
    const chapters: NamedChapter[] = [];
    // Sums may have changed where every total agrees: all chapters are held against their earlier texts.
    const baselines = { ...createBaselines(call), asked: true };
    for await (const chapter of readChapters(call, baselines)) chapters.push(named(chapter, call.language));
    const form = forms.find((name) => name === call.args.get('format')) ?? 'markdown';
    call.io.stdout.write(writeReport(viewOfAll(call), chapters, form));
    return 0;
  },
};

/** A view that hides nothing. */
function viewOfAll({ io, language }: Call): View {
  return {
    workspace: { digests: [], folders: [], today: io.today() },
    options: { groupBy: 'chapter', filter: '', showDone: false },
    filter: { items: ({ digest }) => digest.items, admits: () => true },
    language,
  };
}
