import { proseMessages } from '../prose/messages.ts';
import { rewriteMessages } from '../rewrites/describe.ts';
import { rules } from '../rules/index.ts';
import { totalsMessages } from '../totals/messages.ts';
import { cli } from './en/cli.ts';
import { service } from './en/service.ts';
import { page } from './en/page.ts';
import { project } from './en/project.ts';

/** All that is said in one language, and how it is written. */
export interface Catalogue {
  /** What is found in a chapter and done to it, by message id. */
  readonly core: Readonly<Record<string, string>>;
  readonly service: Readonly<Record<keyof typeof service, string>>;
  /** What the page of a table says by itself. */
  readonly page: Readonly<Record<keyof typeof page, string>>;
  readonly cli: Readonly<Record<keyof typeof cli, string>>;
  readonly project: Readonly<Record<keyof typeof project, string>>;
  /** Whether a number of things takes the singular. */
  isSingular(count: number): boolean;
  /** The template with the language's unbreakable spaces. */
  spaced(template: string): string;
  /** In which dates are written. */
  readonly dates: Intl.UnicodeBCP47LocaleIdentifier;
}

/** The interface in English. What rules, totals and rewrites say stands beside them. */
export const english: Catalogue = {
  core: {
    ...totalsMessages,
    ...proseMessages,
    ...rewriteMessages,
    ...Object.fromEntries(
      rules.flatMap((rule) => [
        [`${rule.id}.summary`, rule.summary],
        [`${rule.id}.explanation`, rule.explanation],
        ...Object.entries(rule.messages),
      ]),
    ),
  },
  service,
  page,
  cli,
  project,
  isSingular: (count) => count === 1,
  spaced: (template) => template,
  dates: 'en-GB',
};
