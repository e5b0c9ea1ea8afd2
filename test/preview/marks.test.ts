import assert from 'node:assert/strict';
import { marked, type Token } from '../../src/preview/marks.ts';
import { chapter, english } from '../service/support.ts';

suite('what the preview shows', () => {
  test('is heard too: a box by its task, a verdict by how the total comes about', () => {
    const table = '<table>\n<tr><th>Site</th><th>Visits</th></tr>\n<tr><td>N "1"</td><td>12</td></tr>\n<tr><td>[ ] S</td><td>7</td></tr>\n';
    const content = `${table}<tr><td>Total</td><td>19</td></tr>\n</table>\n`;
    const token: Token = { type: 'html_block', content, map: [0, 6], children: null };
    const [shown] = marked([token], english().previewMarks(chapter(content), {}));
    assert.match(shown?.content ?? '', /<input type="checkbox" class="tallymark-box" aria-label="S(?: · [^"]+)?" disabled> S</);
    assert.match(shown?.content ?? '', /19<span class="tallymark-agrees" role="img" title="[^"]*19[^"]*">✓<\/span>/);
  });
});
