import type { LanguageTag, Message } from '../model/index.ts';
import { proseMessages } from '../prose/messages.ts';
import { rewriteMessages } from '../rewrites/messages.ts';
import { rules } from '../rules/index.ts';
import { totalsMessages } from '../totals/messages.ts';
import { frenchMessages } from './fr.ts';

/** A hole of a template: `{name}`, or `{name|one|many}` whose two wordings may hold simple holes. */
const hole = /\{(\w+)(?:\|((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*))?\}/g;

/** The English templates of all messages, by id; those of rules and rewrites stand beside them. */
export const englishMessages: Readonly<Record<string, string>> = {
  ...totalsMessages,
  ...proseMessages,
  ...rewriteMessages,
  ...Object.fromEntries(rules.flatMap((rule) => [[`${rule.id}.summary`, rule.summary], ...Object.entries(rule.messages)])),
};

/** The translated templates by language and message id; a language that is missing here speaks English. */
const catalogues: Readonly<Partial<Record<LanguageTag, Readonly<Record<string, string>>>>> = { fr: frenchMessages };

/**
 * The sentence of a message in a language; in English where the language has none, and the bare id where nobody knows it.
 * Never throws.
 */
export function formatMessage({ id, data, also }: Message, language: LanguageTag): string {
  const translated = catalogues[language]?.[id];
  const sentence =
    translated === undefined ? fillTemplate(englishMessages[id] ?? id, data, 'en') : fillTemplate(translated, data, language);
  return also ? `${sentence} ${formatMessage(also, language)}` : sentence;
}

/**
 * Puts data into a template: `{name}` becomes the datum, `{name|one|many}` one of two wordings by the number, as the language counts
 * (in French 0 and 1 are singular, elsewhere only 1). A hole without a datum stays as it is, to be seen.
 */
export function fillTemplate(template: string, data: Message['data'], language: LanguageTag): string {
  return spaced(template, language).replace(hole, (whole, name: string, one?: string, many?: string) => {
    const datum = data[name];
    if (datum === undefined) return whole;
    if (one === undefined || many === undefined) return String(datum);
    return fillTemplate(isSingular(Number(datum), language) ? one : many, data, language);
  });
}

function isSingular(count: number, language: LanguageTag): boolean {
  return count === 1 || (language === 'fr' && count === 0);
}

/** French puts an unbreakable space before `:`, `;`, `?`, `!` and inside `« »`; templates are written with plain ones. */
function spaced(template: string, language: LanguageTag): string {
  return language === 'fr' ? template.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0') : template;
}
