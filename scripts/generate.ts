/**
 * Writes everything that follows from the registries of rules, rewrites, languages and settings: `npm run generate`. The same input gives the
 * same bytes; a test fails when a file is not what it would be.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { declarations } from './generate/declarations.ts';
import { grammar } from './generate/grammar.ts';
import { contributions } from './generate/manifest.ts';
import { rewritesPage } from './generate/rewrites-page.ts';
import { ruleIndex, rulePages } from './generate/rule-pages.ts';
import { projectSchema } from './generate/schema.ts';
import { texts } from './generate/texts.ts';

const root = path.join(import.meta.dirname, '..');

/** What the package offers to other programs, and where it is declared. */
const doors = { 'src/library/index.ts': 'api/tallymark.d.ts', 'src/library/markdownlint.ts': 'api/markdownlint.d.ts' };

/** All generated files: path below the project's root, and contents. */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>([['docs/rules.md', ruleIndex()], ['docs/rewrites.md', rewritesPage()], ...rulePages()]);
  const data: Readonly<Record<string, object>> = {
    'package.json': manifest(),
    'package.nls.json': texts('en'),
    'package.nls.fr.json': texts('fr'),
    'schemas/tallymark.schema.json': projectSchema(),
    'syntaxes/tallymark.injection.tmLanguage.json': grammar(),
  };
  for (const [file, value] of Object.entries(data)) files.set(file, await formatted(file, JSON.stringify(value)));
  for (const [door, text] of declarations(Object.keys(doors))) {
    const file = doors[door as keyof typeof doors];
    files.set(file, await formatted(file, text));
  }
  return files;
}

/** The manifest as it is, with its generated contributions in place. */
function manifest(): object {
  const { contributes, ...rest } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { contributes?: object };
  const entries = Object.entries({ ...rest, contributes: { ...contributes, ...contributions() } });
  // Dependencies and what else comes after the contributions stay at the end.
  const order = ['scripts', 'dependencies', 'devDependencies'];
  return Object.fromEntries(entries.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

async function formatted(file: string, text: string): Promise<string> {
  const options = await resolveConfig(path.join(root, file));
  return format(text, { ...options, filepath: file });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, text] of await generate()) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}
