import { describeRule, ruleIds } from '../../src/core/index.ts';
import { type ProjectKey, projectKeys } from '../../src/project/index.ts';

/** The JSON schema of `tallymark.json`. */
export function projectSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Tallymark project file',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(projectKeys.map((key) => [key.name, keySchema(key)])) },
    additionalProperties: false,
  };
}

function keySchema({ type, description, properties, values, lists }: ProjectKey): object {
  if (type === 'object') return { type, description, properties: properties && choices(properties, values), additionalProperties: false };
  if (type === 'array') return { description, ...listSchema(lists) };
  return { type, description, ...(values ? { enum: values } : {}) };
}

/** A list of texts, or such a list for each of some names. */
function listSchema(names: readonly string[] | undefined): object {
  const list = { type: 'array', items: { type: 'string', minLength: 1 } };
  if (!names) return list;
  return {
    ...list,
    type: ['array', 'object'],
    properties: Object.fromEntries(names.map((name) => [name, list])),
    additionalProperties: false,
  };
}

function choices(names: readonly string[], values: readonly string[] | undefined): object {
  return Object.fromEntries(names.map((name) => [name, { description: summaryOf(name), enum: values }]));
}

function summaryOf(name: string): string | undefined {
  const id = ruleIds.find((known) => known === name);
  return id && describeRule(id).summary;
}
