import { describeRewrite, rewriteIds, type RewriteId, type RewriteOption, type RewriteOptions } from '../../core/index.ts';
import type { Arguments, Option } from '../options.ts';
import { UsageError } from '../usage-error.ts';

const known: readonly RewriteOption[] = rewriteIds.flatMap((id) => describeRewrite(id).options);

/** The options of all rewrites, each name once: `tallymark rewrite ID` tells which rewrite takes which. A flag can be denied with `no-`. */
export const rewritingOptions: readonly Option[] = [...new Set(known.map(({ name }) => name))].flatMap((name): readonly Option[] => {
  const help = 'help-rewrite-option';
  const data = { rewrites: rewriteIds.filter((id) => describeRewrite(id).options.some((option) => option.name === name)).join(', ') };
  return isFlag(name)
    ? [
        { name, help, data },
        { name: `no-${name}`, help, data },
      ]
    : [{ name, value: valueOf(name), help, data }];
});

/**
 * The options of a call that are a rewrite's own.
 * @throws UsageError when one is given that another rewrite takes, but not this one
 */
export function rewriteOptionsOf(id: RewriteId, args: Arguments): RewriteOptions {
  const own = describeRewrite(id).options.map(({ name }) => name);
  const given: Record<string, string> = {};
  for (const option of rewritingOptions.filter(({ name }) => args.has(name))) {
    const name = isFlag(option.name) || option.value !== undefined ? option.name : option.name.replace(/^no-/, '');
    if (!own.includes(name)) throw new UsageError('option-of-other-rewrite', { rewrite: id, option: `--${option.name}` });
    given[name] = option.value === undefined ? (name === option.name ? 'yes' : 'no') : (args.get(name) ?? '');
  }
  return given;
}

function isFlag(name: string): boolean {
  return known.some((option) => option.name === name && option.kind === 'flag');
}

/** What the value is called in the help. */
function valueOf(name: string): string {
  const kind = known.find((option) => option.name === name)?.kind;
  return kind === 'row' ? 'N' : kind === 'columns' ? 'COLUMNS' : kind === 'column' ? 'COLUMN' : 'VALUE';
}
