import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutPieces, twoPaths, type PieceReader, type PieceReading } from '../../../src/core/parse/pieces.ts';
import { knownPieces } from '../../../src/core/parse/recut.ts';
import { changeOf } from '../../../src/core/text/change.ts';
import { generations } from '../../../src/core/text/recall.ts';

/** Lines that begin, go on with or end something. */
const LINES = [
  '',
  '',
  '  ',
  '\t',
  '# A',
  'text',
  'text of one line that goes on',
  '- item',
  '    more',
  '> quoted',
  '| a | b |',
  '|---|---|',
];
const OPENERS = ['```', '~~~', '<!-- x', '-->', '<table>', '</table>', '<div>', '1. one', '[a]: b', '***', '<pre>', '</pre>', '<', '`'];

const texts = fc
  .array(fc.tuple(fc.constantFrom(...LINES, ...LINES, ...OPENERS), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')), { maxLength: 40 })
  .map((lines) => lines.flat().join(''));
const edits = fc.array(
  fc.tuple(
    fc.nat(),
    fc.nat({ max: 12 }),
    fc.oneof(
      texts.map((text) => text.slice(0, 20)),
      fc.constantFrom('\n', '\r', 'x', ' '),
    ),
  ),
  {
    minLength: 1,
    maxLength: 6,
  },
);

suite('a chapter that is cut anew where it has changed', () => {
  test('is cut as it would be without knowing what it was', () => {
    const readings = generations<PieceReading>();
    const reader: PieceReader = { ...twoPaths, read: (piece) => readings.of(piece, twoPaths.read) };
    fc.assert(
      fc.property(texts, edits, (text, steps) => {
        let [source, pieces] = [text, [...cutPieces(text, 0, reader)]];
        for (const [place, length, put] of steps) {
          const at = place % (source.length + 1);
          const next = source.slice(0, at) + put + source.slice(at + length);
          pieces = [...cutPieces(next, 0, reader, knownPieces([{ start: 0, reading: { pieces } }], next, changeOf(source, next)))];
          source = next;
          assert.deepEqual(pieces, [...cutPieces(source, 0, reader)]);
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 200), seed: 20_261_130 },
    );
  });
});
