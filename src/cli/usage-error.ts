import type { CliMessageId } from './output/messages.ts';

/** The command line asks for something that does not exist. Caught by `run`, which says it in one line and ends with 2. */
export class UsageError extends Error {
  readonly id: CliMessageId;
  readonly data: Readonly<Record<string, string | number>>;

  constructor(id: CliMessageId, data: Readonly<Record<string, string | number>> = {}) {
    super(id);
    this.id = id;
    this.data = data;
  }
}
