import { check } from './check.ts';
import { explain } from './explain.ts';
import { fix } from './fix.ts';
import { lsp } from './lsp.ts';
import { numbers } from './numbers.ts';
import { report } from './report.ts';
import { rewrite } from './rewrite.ts';
import { tables } from './tables.ts';
import { tasks } from './tasks.ts';
import type { Verb } from './verb.ts';

/** Every verb, in the order of the help. */
export const verbs: readonly Verb[] = [check, fix, tasks, tables, numbers, report, rewrite, explain, lsp];
