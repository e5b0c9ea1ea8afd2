/**
 * Fits the weights of the signals to labelled documents and checks them in.
 *
 *     npm run calibrate -- FOLDER [--list] [--report] [--write]
 *
 * FOLDER holds `docs/` with `labels.jsonl`, and may hold further such sets in subfolders. Figures are printed as cross-validated by
 * repository: no document has a part in the weights that it is judged with. `--report` writes them into `docs/accuracy.md`, `--write` the
 * weights that are fitted to all of them.
 */
import { writeFileSync } from 'node:fs';
import { signals } from '../../src/core/totals/signals.ts';
import { weights } from '../../src/core/totals/verdict.ts';
import { readSets } from './corpus.ts';
import { fitWeights, probabilitiesOf } from './fit.ts';
import { isReported, lineOf, meritOf, percent, writePart, type Judged, type Merit } from './report.ts';
import { samplesOf, type Sample } from './samples.ts';

const FOLDS = 5;
const PENALTY = 1;

const [root, ...options] = process.argv.slice(2);
if (root === undefined) throw new Error('calibrate: no folder of labelled documents');
const samples = [...readSets(root).values()].flatMap((documents) => samplesOf(documents, true));
const priors = signals.map(({ id }) => (options.includes('--from-zero') ? 0 : (weights[id] ?? 0)));
const folds = new Map<string, number>();
for (const { unit } of samples) if (!folds.has(unit)) folds.set(unit, folds.size % FOLDS);

const judged = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold): Judged[] => {
  const isHeldOut = ({ unit }: Sample): boolean => folds.get(unit) === fold;
  const fitted = fitWeights(
    samples.filter((sample) => !isHeldOut(sample)),
    priors,
    PENALTY,
  );
  return samples.filter(isHeldOut).map((sample) => ({ sample, probability: probabilitiesOf(sample, fitted) }));
});

console.log(`${samples.length} samples; cross-validated by repository:`);
const sets = [...new Set(samples.map((sample) => sample.set))].map(
  (set) => [set, meritOf(judged.filter(({ sample }) => sample.set === set))] as const,
);
for (const [set, merit] of sets) console.log(`${set}: ${lineOf(merit)}`);
const merit = meritOf(judged);
if (options.includes('--report')) writePart('crossed', crossed([...sets, ['all', merit]]));
console.log(`all: ${lineOf(merit)}`);
for (const [error, [found, taken, made]] of merit.mutants)
  console.log(`  ${error.padEnd(26)} found ${percent([found, made])} held right ${percent([taken, made])} of ${made}`);

const fitted = fitWeights(samples, priors, PENALTY);
const rounded = Object.fromEntries(signals.map(({ id }, i) => [id, Math.round((fitted[i] ?? 0) * 100) / 100]));
console.log(rounded);
if (options.includes('--write'))
  writeFileSync(new URL('../../src/core/totals/weights.json', import.meta.url), `${JSON.stringify(rounded, null, 2)}\n`);
if (options.includes('--list')) for (const line of missesOf(judged)) console.log(line);

/** The page's part on what is fitted to some repositories and judged on others. */
function crossed(rows: readonly (readonly [string, Merit])[]): string {
  const lines = rows.map(
    ([name, { falseAlarms, falseWarnings, found, verified, mutants }]) =>
      `| ${name} | ${falseAlarms} (${falseWarnings}) | ${found.join(' of ')} | ${percent(verified)} | ${percent(shareOf(mutants.get('last digit')))} |`,
  );
  return `By \`npm run calibrate -- FOLDER --report\`: the weights are fitted to four fifths of the repositories, and judge the others. The weights that
are checked in are blended by hand from such a fit. Formulas were added with these documents in view, so the figures flatter; wrong alarms are
counted by probability alone, those probable enough for a warning in brackets.

| Set | Wrong alarms | Real errors found | Right figures verified | Last digits changed, found |
| --- | --- | --- | --- | --- |
${lines.join('\n')}`;
}

function shareOf([found, , made]: readonly [number, number, number] = [0, 0, 0]): readonly [number, number] {
  return [found, made];
}

/** Each wrong alarm, missed error and figure that is not verified, with its strongest explanations. */
function missesOf(all: readonly Judged[]): readonly string[] {
  return all.flatMap((it) => {
    const { sample, probability } = it;
    const { right, slip } = probability;
    const { truth, error, at, evidence, set } = sample;
    const reported = isReported(it);
    const kind =
      error !== undefined
        ? undefined
        : truth === 'wrong'
          ? reported
            ? undefined
            : 'NOT FOUND'
          : reported
            ? 'FALSE ALARM'
            : (truth === 'right' || truth === 'rounding') && !(right >= 0.5)
              ? 'NOT VERIFIED'
              : truth === 'unverifiable' && right >= 0.5
                ? 'BOGUS'
                : undefined;
    if (kind === undefined) return [];
    const head = `${kind} ${set} ${truth} right ${right.toFixed(2)} slip ${slip.toFixed(2)} ${at.replace(/\n/g, ' ')} label "${evidence?.claim.label.text ?? ''}"`;
    const rows = (evidence?.explanations ?? []).map((explanation) => {
      const score = explanation.seen.reduce((sum, value, i) => sum + value * (fitted[i] ?? 0), explanation.likelihood);
      const seen = explanation.seen.flatMap((value, i) => (value === 0 ? [] : [`${signals[i]?.id ?? ''} ${value.toFixed(2)}`]));
      const result = explanation.formula ? Number(explanation.formula.result.top) / Number(explanation.formula.result.bottom) : undefined;
      return {
        score,
        text: `    ${explanation.class} ${explanation.id} ${explanation.manner} ${result ?? ''} ll ${explanation.likelihood.toFixed(1)} = ${score.toFixed(1)}: ${seen.join(', ')}`,
      };
    });
    return [
      head,
      ...rows
        .sort((a, b) => b.score - a.score)
        .slice(0, 5)
        .map(({ text }) => text),
    ];
  });
}
