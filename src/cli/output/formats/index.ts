import type { Format } from './format.ts';
import { compact } from './compact.ts';
import { github, junit } from './build-servers.ts';
import { json, jsonl } from './json.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** Every format of `check`, the default first. */
const formats: readonly Format[] = [pretty, compact, json, jsonl, sarif, github, junit];

/** Their ids. */
export const formatIds: readonly string[] = formats.map(({ id }) => id);

/** The format with the id; the default one when there is none. */
export function formatOf(id: string | undefined): Format {
  return formats.find((format) => format.id === id) ?? pretty;
}
