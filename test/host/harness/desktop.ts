import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInDesktop } from '../support/run-in-desktop.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** A desktop VS Code is seldom at hand: a script that ends as one would stands in for it. */
suite('harness for a desktop VS Code', () => {
  const cases = [
    { title: 'that reports and returns 0', script: `echo '{"passed":2,"failed":0}' > "$TALLYMARK_TOTALS"`, code: 0 },
    { title: 'that returns 1', script: `echo '{"passed":1,"failed":1}' > "$TALLYMARK_TOTALS"; exit 1`, code: 1 },
    { title: 'that returns 0 and reports nothing', script: 'exit 0', code: 3 },
    { title: 'that is killed', script: 'kill -9 $$', code: 3 },
  ];
  for (const { title, script, code } of cases) {
    test(`a VS Code ${title} gives exit code ${code}`, async () => {
      const program = join(temporaryFolder('stand-in'), 'code');
      writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      const outcome = await runInDesktop(program, join(import.meta.dirname, 'entries', 'passes.ts'), 20_000);
      assert.equal(outcome.code, code, outcome.reason);
    });
  }
});
