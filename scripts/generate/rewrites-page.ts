import { describeRewrite, rewriteIds, type RewriteDescription, type RewriteOption } from '../../src/core/index.ts';

/** The page of all rewrites with their options. */
export function rewritesPage(): string {
  return `<!-- Written by \`npm run generate\` from src/core/rewrites. -->

# Rewrites

A rewrite changes one table and nothing else. Before its result is shown it is read again, and refused, with the reason and the place, if a
sum would change, a total would not be seen to be right any more, something that is to do would be lost, or something would be found that
was not found before. A second run finds nothing to do.

On the command line: \`tallymark rewrite <name> <file>\` shows the change, \`--write\` makes it ([more](command-line.md#rewrite)). A column is
named by its header, the beginning of its header, or its number from 0 (\`#1\` where a header is such a number itself); several have commas
between them. A row is named by its number from 0, the header's included.

${rewriteIds.map((id) => section(describeRewrite(id))).join('\n')}`;
}

function section({ id, summary, options }: RewriteDescription): string {
  const rows = options.map((option) => `| ${names(option)} | ${option.help}${option.required ? ' (required)' : ''} |`);
  const table = rows.length === 0 ? '' : `\n| option | what it is for |\n| --- | --- |\n${rows.join('\n')}\n`;
  return `## ${id}\n\n${summary}\n${table}`;
}

function names({ name, kind, choices }: RewriteOption): string {
  if (kind === 'flag') return `\`--${name}\`, \`--no-${name}\``;
  return `\`--${name}\`${choices ? ` ${choices.map((choice) => `\`${choice}\``).join(', ')}` : ''}`;
}
