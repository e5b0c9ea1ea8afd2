import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RewriteId } from '../../../src/core/index.ts';
import { rewritten } from './support.ts';

const folder = path.join(import.meta.dirname, 'forms');

/** Those after which the same words mean another change. */
const again: ReadonlySet<string> = new Set(['drop-column', 'insert-column', 'move-row']);

suite('rewritten tables', () => {
  for (const file of readdirSync(folder)) {
    const id = path.basename(file, '.md') as RewriteId;
    for (const { title, options, before, after } of sections(readFileSync(path.join(folder, file), 'utf8'))) {
      test(`${id}: ${title}`, () => {
        assert.equal(rewritten(before, id, options), after);
        for (const end of ['\r\n', '\r']) {
          const ended = (text: string): string => text.replaceAll('\n', end);
          assert.equal(rewritten(ended(before), id, options), ended(after), `with line ends ${JSON.stringify(end)}`);
        }
        const isRefused = !after.includes('\n');
        if (!again.has(id) && !isRefused) assert.equal(rewritten(after, id, options), after, 'a second time');
      });
    }
  }
});

/** A `## ` section: options on a line such as `- column: City`, the chapter, an arrow, the chapter afterwards or why it is refused. */
function sections(file: string): readonly { title: string; options: Record<string, string>; before: string; after: string }[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [, title = '', given = '', before = '', after = ''] = /^(.*)\n\n((?:- .*\n)*)\n*([^]*?)\n→\n\n?([^]*)$/.exec(section) ?? [];
      const options = [...given.matchAll(/^- (\w+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const);
      const refusal = /^`([\w.-]+)`\s*$/.exec(after)?.[1];
      return { title, options: Object.fromEntries(options), before, after: refusal ?? `${after.trimEnd()}\n` };
    });
}
