import assert from 'node:assert/strict';
import { rewritten } from './support.ts';

const html = `<table>
<tr><th>Name</th><th>Team</th></tr>
<tr><td>A</td><td>Team <b>north</b></td></tr>
<tr><td>B</td><td>team  north</td></tr>
<tr><td>C</td><td>Team north </td></tr>
</table>
`;

suite('normalise-labels', () => {
  test('changes the letters that differ and nothing else', () => {
    assert.equal(rewritten(html, 'normalise-labels'), html.replace('team  north', 'Team  north'));
    assert.equal(rewritten(rewritten(html, 'normalise-labels'), 'normalise-labels'), html.replace('team  north', 'Team  north'));
  });

  test('refuses a table that is never closed', () => {
    assert.equal(rewritten(html.replace('</table>', ''), 'normalise-labels'), 'rewrite.not-editable');
  });
});
