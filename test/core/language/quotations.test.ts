import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutQuotations } from '../../../src/core/language/placeholder-text.ts';

suite('code and quotations', () => {
  test('are blanked out from the sign that opens them to the next that closes it', () => {
    // The same in one pattern, which takes quadratic time where nothing is closed.
    const quotation = /`[^`]*`|«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"|「[^」]*」/g;
    fc.assert(
      fc.property(fc.array(fc.constantFrom('`', '«', '»', '“', '”', '„', '"', '「', '」', 'a', '\n'), { maxLength: 30 }), (signs) => {
        const text = signs.join('');
        assert.equal(
          withoutQuotations(text),
          text.replace(quotation, (quoted) => ' '.repeat(quoted.length)),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
