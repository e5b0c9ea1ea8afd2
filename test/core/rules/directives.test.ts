import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, type Finding } from '../../../src/core/index.ts';
import { suppress, type Suppression, suppressionsOf } from '../../../src/core/rules/directives.ts';

const lines = fc.constantFrom(
  'text',
  '',
  '<!-- tallymark-disable -->',
  '<!-- tallymark-enable -->',
  '<!-- tallymark-disable placeholder, open-task -->',
  '<!-- tallymark-enable placeholder -->',
  '<!-- tallymark-disable-next-line -->',
  '<!-- tallymark-disable-next-line placeholder --> <!-- tallymark-disable-next-line -->',
  '<!-- tallymark-disable-file open-task -->',
);
const rules = fc.constantFrom('placeholder' as const, 'open-task' as const, 'unused-directive' as const);

suite('what comments silence', () => {
  test('is what each of them says of each finding', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 14 }), fc.array(fc.tuple(rules, fc.nat(600)), { maxLength: 12 }), (chapter, places) => {
        const source = chapter.join('\n\n');
        const suppressions = suppressionsOf(analyse(source).chapter.directives);
        const findings = places.map(([rule, at]) => finding(rule, Math.min(at, source.length)));
        const { kept, used } = suppress(source, suppressions, findings);
        const by = findings.map((found) => suppressions.filter((suppression) => silences(source, suppression, suppressions, found)));
        assert.deepEqual(
          kept,
          findings.filter((_, i) => by[i]?.length === 0),
        );
        assert.deepEqual(new Set(used), new Set(by.flat()));
      }),
    );
  });
});

/** As the documentation has it, one comment and one finding at a time. */
function silences(source: string, suppression: Suppression, all: readonly Suppression[], { rule, span: { start } }: Finding): boolean {
  const { directive, rule: named } = suppression;
  const concerns = named ? named.id === rule : rule !== 'unused-directive';
  if (!concerns || directive.verb === 'enable') return false;
  if (directive.verb === 'disable-file') return true;
  if (directive.verb === 'disable-next-line') {
    const next = source.indexOf('\n', directive.span.end) + 1 || source.length;
    const end = source.indexOf('\n', next) + 1 || Infinity;
    return source.includes('\n', directive.span.end) && next <= start && start < end;
  }
  const enabled = all.some(
    ({ directive: other, rule: of }) =>
      other.verb === 'enable' && other.span.start >= directive.span.end && other.span.end <= start && (!of || of.id === rule),
  );
  return directive.span.end <= start && !enabled;
}

function finding(rule: Finding['rule'], start: number): Finding {
  return { rule, severity: 'hint', span: { start, end: start }, message: { id: rule, data: {} }, data: {}, related: [], fixes: [] };
}
