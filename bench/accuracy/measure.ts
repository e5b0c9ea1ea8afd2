/**
 * Measures the judge, with the weights that are checked in, on labelled documents, and writes what it finds into `docs/accuracy.md`.
 *
 *     npm run accuracy -- FOLDER LABELS
 */
import { signals } from '../../src/core/totals/signals.ts';
import { weights } from '../../src/core/totals/verdict.ts';
import { readDocuments } from './corpus.ts';
import { probabilitiesOf } from './fit.ts';
import { meritOf, percent, writePart } from './report.ts';
import { samplesOf } from './samples.ts';

const [folder, labels] = process.argv.slice(2);
if (folder === undefined || labels === undefined) throw new Error('accuracy: a folder of documents and a file of labels are needed');
const values = signals.map(({ id }) => weights[id] ?? 0);
const samples = samplesOf(readDocuments('documents', folder, labels), true);
const merit = meritOf(samples.map((sample) => ({ sample, probability: probabilitiesOf(sample, values) })));
const rows = [
  ['Right figures verified', percent(merit.verified)],
  ['Real errors found', `${merit.found.join(' of ')}, ${merit.foundAsWarning} of them probable enough for a warning`],
  ['Wrong alarms', `${merit.falseAlarms}, ${merit.falseWarnings} of them probable enough for a warning`],
  ['Figures that nobody can verify, held to be right', merit.bogus.join(' of ')],
];
const classes = [...merit.mutants]
  .filter(([, [, , made]]) => made > 0)
  .map(([error, [found, taken, made]]) => `| ${error} | ${made} | ${percent([found, made])} | ${percent([taken, made])} |`);
writePart(
  'unseen',
  `# How accurate the verdicts are

Measured by \`npm run accuracy\` on ${samples.filter(({ error }) => error === undefined).length} figures of documents whose totals were labelled by hand; of one repository at most five tables
count. A figure that is not labelled, and is reported, counts as a wrong alarm. To be shown as a warning, one also needs a plain label over exact figures.

| What | Share |
| --- | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

Errors put into right figures, one per copy of the document:

| Error | Made | Found | Held to be right |
| --- | --- | --- | --- |
${classes.join('\n')}
`,
);
