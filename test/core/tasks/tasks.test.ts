import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse, applyEdits, toggleTask, type Task } from '../../../src/core/index.ts';

const folder = path.join(import.meta.dirname, 'forms');

/** A task that a fixture marks: `⟦open list; its context|[ ] its text⟧`. */
interface Mark {
  readonly said: string;
  readonly start: number;
  readonly end: number;
}

suite('tasks', () => {
  for (const file of readdirSync(folder)) {
    for (const { title, text } of sections(readFileSync(path.join(folder, file), 'utf8'))) {
      const name = `${path.basename(file, '.md')}: ${title}`;
      test(name, () => {
        const { source, marks } = readMarked(text);
        assert.deepEqual(
          tasksOf(source).map((task) => lineOf(source, task)),
          marks.map(({ said, start, end }) => `${said}: ${JSON.stringify(source.slice(start, end))}`),
        );
      });

      test(`${name} (toggled, each alone)`, () => {
        const { source } = readMarked(text);
        const tasks = tasksOf(source);
        for (const [i, task] of tasks.entries()) {
          const { chapter } = analyse(source);
          const after = applyEdits(source, [toggleTask(task, chapter)]);
          const expected = tasks.map(({ done }, j) => (i === j ? !done : done));
          assert.deepEqual(
            tasksOf(after).map(({ done }) => done),
            expected,
            after,
          );
          const back = tasksOf(after)[i];
          assert.ok(back);
          assert.equal(applyEdits(after, [toggleTask(back, analyse(after).chapter, [chapter])]), source);
        }
      });
    }
  }
});

function tasksOf(source: string): readonly Task[] {
  return analyse(source).chapter.tasks;
}

function lineOf(source: string, { done, kind, context, span }: Task): string {
  return `${done ? 'done' : 'open'} ${kind}; ${context}: ${JSON.stringify(source.slice(span.start, span.end))}`;
}

/** Each `## ` section is a chapter of its own. */
function sections(file: string): readonly { readonly title: string; readonly text: string }[] {
  return file
    .split(/^(?=## )/m)
    .filter((text) => text.startsWith('## '))
    .map((text) => ({ title: /^## (.*)/.exec(text)?.[1] ?? '', text }));
}

function readMarked(written: string): { readonly source: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let source = '';
  for (const part of written.split(/(⟦[^⟧]*⟧)/)) {
    const [, said, text] = /^⟦([^|]*)\|([^⟧]*)⟧$/.exec(part) ?? [];
    if (said !== undefined && text !== undefined) marks.push({ said, start: source.length, end: source.length + text.length });
    source += text ?? part;
  }
  return { source, marks };
}
