import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rewriteIds, type RewriteId, type RewriteOptions } from '../../../src/core/index.ts';
import { rewritten } from './support.ts';

const folder = path.join(import.meta.dirname, 'cases');

const lineEnds = [
  ['Windows', '\r\n'],
  ['old Macs', '\r'],
] as const;

/** A chapter before and after a rewrite, or the message with which it is refused. */
interface Case {
  readonly title: string;
  readonly options: RewriteOptions;
  readonly before: string;
  readonly after: string;
}

for (const file of readdirSync(folder)) {
  const id = path.basename(file, '.md') as RewriteId;
  suite(`rewrite ${id}`, () => {
    for (const { title, options, before, after } of readCases(readFileSync(path.join(folder, file), 'utf8'))) {
      const changes = !after.startsWith('refused:');
      const expected = changes ? after : after.slice('refused:'.length).trim();
      test(title, () => {
        assert.equal(rewritten(before, id, options), expected);
      });
      for (const [name, end] of lineEnds)
        test(`${title}, with the line ends of ${name}`, () => {
          const ended = (text: string): string => text.replaceAll('\n', end);
          assert.equal(rewritten(ended(before), id, options), changes ? ended(expected) : expected);
        });
      if (changes)
        test(`${title}, a second time`, () => {
          assert.equal(rewritten(after, id, options), after);
        });
    }
  });
}

suite('cases of rewrites', () => {
  test('are of rewrites that there are', () => {
    for (const file of readdirSync(folder)) assert.ok((rewriteIds as readonly string[]).includes(path.basename(file, '.md')), file);
  });
});

/** `=== title`, perhaps options as JSON on the next line, the chapter, `--->`, and what becomes of it: `same` where nothing does. */
function readCases(written: string): readonly Case[] {
  return written
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [, title = '', options = '{}', rest = ''] = /^(.*)\n(?:(\{.*\})\n)?([^]*)$/.exec(part) ?? [];
      const [before = '', after = ''] = rest.split(/^--->\n/m);
      return {
        title,
        options: JSON.parse(options) as RewriteOptions,
        before,
        after: after.trim() === 'same' ? before : after,
      };
    });
}
