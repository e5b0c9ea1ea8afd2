import path from 'node:path';
import { describeRule, formatMessage, ruleIds, type RuleDescription, type InterfaceLanguage } from '../../core/index.ts';
import { ruleNamed } from '../input/config.ts';
import { type Paint, say } from '../output/terminal.ts';
import { pad, wrap } from '../output/pretty/wrap.ts';
import { pageOf, type Verb } from './verb.ts';

/** Explains a rule, or lists them all. */
export const explain: Verb = {
  name: 'explain',
  operands: '[rule]',
  maxOperands: 1,
  summary: 'explain-summary',
  details: 'explain-details',
  exit: 'help-exit',
  options: [],
  run(call) {
    const { write, paint } = pageOf(call);
    const [id] = call.args.operands;
    if (id === undefined) {
      for (const rule of ruleIds.map(describeRule)) {
        write(`${paint.heading(pad(rule.id, idWidth))}  ${pad(rule.severity, severityWidth)}  ${summaryOf(rule, call.language)}\n`);
      }
    } else {
      const rule = describeRule(ruleNamed(id));
      write(`${paint.heading(rule.id)}  ${paint[rule.severity](rule.severity)}\n\n`);
      write(sectionsOf(rule, call.language, paint).join('\n\n'));
      write('\n');
    }
    return Promise.resolve(0);
  },
};

const idWidth = Math.max(...ruleIds.map((id) => id.length));
/** A link in an explanation, and where the pages stand from which it leads. */
const [link, pages] = [/\[([^\]]+)\]\(([^)]+)\)/g, 'docs/rules'] as const;
const severityWidth = 'information'.length;
const width = 100;

function summaryOf({ id }: RuleDescription, language: InterfaceLanguage): string {
  return formatMessage({ id: `${id}.summary`, data: {} }, language);
}

function explanationOf({ id }: RuleDescription, language: InterfaceLanguage): string {
  return formatMessage({ id: `${id}.explanation`, data: {} }, language);
}

function sectionsOf(rule: RuleDescription, language: InterfaceLanguage, paint: Paint): readonly string[] {
  const paragraphs = explanationOf(rule, language)
    .trim()
    .split(/\n{2,}/);
  const sections = [summaryOf(rule, language), ...paragraphs].map((text) =>
    // What is strong in Markdown is so on a terminal; its signs are of no use there, nor is a link, whose page is named instead.
    wrap(
      text.replaceAll('\n', ' ').replace(link, (_, words: string, page: string) => `${words} (${path.posix.join(pages, page)})`),
      width,
    )
      .join('\n')
      .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => paint.heading(strong)),
  );
  if (rule.bad !== '') sections.push(example(say('example-bad', language), rule.bad), example(say('example-good', language), rule.good));
  return [
    ...sections,
    example(say('how-to-silence', language), `"rules": { "${rule.id}": "off" }\n<!-- tallymark-disable-next-line ${rule.id} -->`),
  ];
}

function example(title: string, text: string): string {
  return [
    title,
    '',
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`.trimEnd()),
  ].join('\n');
}
