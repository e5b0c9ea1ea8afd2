/**
 * Fits the weights of the signals to labelled documents and checks them in.
 *
 *     npm run calibrate -- FOLDER [--list]
 *
 * FOLDER holds `docs/` with `labels.jsonl`, and may hold further such sets in subfolders. Figures are printed as cross-validated by
 * repository: no document has a part in the weights that it is judged with.
 */
import { writeFileSync } from 'node:fs';
import { signals } from '../../src/core/totals/signals.ts';
import { weights } from '../../src/core/totals/verdict.ts';
import { readSets } from './corpus.ts';
import { fitWeights, probabilitiesOf } from './fit.ts';
import { isReported, lineOf, meritOf, percent, type Judged } from './report.ts';
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
for (const set of new Set(samples.map((sample) => sample.set)))
  console.log(`${set}: ${lineOf(meritOf(judged.filter(({ sample }) => sample.set === set)))}`);
const merit = meritOf(judged);
console.log(`all: ${lineOf(merit)}`);
for (const [error, [found, taken, made]] of merit.mutants)
  console.log(`  ${error.padEnd(26)} found ${percent([found, made])} held right ${percent([taken, made])} of ${made}`);

const fitted = fitWeights(samples, priors, PENALTY);
const rounded = Object.fromEntries(signals.map(({ id }, i) => [id, Math.round((fitted[i] ?? 0) * 100) / 100]));
console.log(rounded);
if (options.includes('--write'))
  writeFileSync(new URL('../../src/core/totals/weights.json', import.meta.url), `${JSON.stringify(rounded, null, 2)}\n`);
if (options.includes('--list')) for (const line of missesOf(judged)) console.log(line);

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
