import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { describeRule, ruleIds, type Severity, type InterfaceLanguage } from '../../../core/index.ts';
import { version } from '../../version.ts';
import type { CheckedChapter } from '../../input/chapters.ts';
import type { Format } from './format.ts';
import { type FixShape, type RangeShape, shapeFinding, toJson } from './json.ts';

/** SARIF 2.1.0, which code-scanning services read. */
export const sarif: Format = {
  id: 'sarif',
  forPrograms: true,
  open({ write, language }) {
    const results: unknown[] = [];
    return {
      add(chapter) {
        results.push(...resultsOf(chapter, language));
      },
      close(_, complete) {
        write(toJson(logOf(results, complete)));
      },
    };
  },
};

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

function logOf(results: readonly unknown[], complete: boolean): unknown {
  const rules = ruleIds.map(describeRule).map(({ id, summary, explanation, severity }) => ({
    id,
    shortDescription: { text: summary },
    fullDescription: { text: explanation },
    help: { text: explanation, markdown: explanation },
    defaultConfiguration: { level: levels[severity] },
  }));
  const run = {
    tool: { driver: { name: 'tallymark', version, rules } },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: complete }],
    results,
  };
  return { $schema: schema, version: '2.1.0', runs: [run] };
}

function resultsOf({ name, lines, report }: CheckedChapter, language: InterfaceLanguage): readonly unknown[] {
  const artifactLocation = { uri: uriOf(name) };
  const locationOf = (range: RangeShape, chapter = name): object => ({
    physicalLocation: { artifactLocation: { uri: uriOf(chapter) }, region: regionOf(range) },
  });
  const fixOf = ({ title, edits }: FixShape): unknown => ({
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({ range, newText }) => ({ deletedRegion: regionOf(range), insertedContent: { text: newText } })),
      },
    ],
  });
  return report.findings.map((finding) => {
    const { rule, severity, message, range, data, related, fixes } = shapeFinding(finding, lines, language);
    return {
      ruleId: rule,
      ruleIndex: ruleIds.indexOf(rule),
      level: levels[severity],
      message: { text: message },
      locations: [locationOf(range)],
      relatedLocations: related.map((it, id) => ({ id, ...locationOf(it.range, it.path), message: { text: it.message } })),
      fixes: fixes.filter(({ edits }) => edits.length > 0).map(fixOf),
      properties: { severity, ...data },
    };
  });
}

/** Counted from 1, the end exclusive. */
function regionOf({ start, end }: RangeShape): unknown {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/**
 * A relative reference, resolved by the reader against the root of the sources; a `file:` URI for a path outside. Half a character, which
 * a name may hold on Windows, has no place in either.
 */
function uriOf(name: string): string {
  const whole = name.replace(/\p{Surrogate}/gu, '\ufffd');
  return path.isAbsolute(whole) ? pathToFileURL(whole).href : whole.split('/').map(encodeURIComponent).join('/');
}
