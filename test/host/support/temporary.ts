import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from '../../../scripts/testing/at-exit.ts';

/** A new folder, in the system's temporary one unless told otherwise; it is removed when the process ends. */
export function temporaryFolder(purpose: string, parent = realpathSync(tmpdir())): string {
  const folder = mkdtempSync(join(parent, `tallymark-${purpose}-`));
  atExit({
    // A server that was ended a moment ago may still write its last line: hence the retries.
    now: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  });
  return folder;
}
