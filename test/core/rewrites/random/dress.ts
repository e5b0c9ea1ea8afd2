import type { Draw } from '../../totals/random/draw.ts';

/**
 * Writes a table the way some author might: with Windows line ends, in a quotation or a list, with comments between its rows, entities,
 * attributes, tabs, cells that nothing closes, and rows over several lines.
 */
export function dressed(g: Draw, source: string): string {
  const [prose = '', table = ''] = source.split(/\n\n([^]*)/);
  const html = table.startsWith('<table>');
  const inside = html ? dressedHtml(g, table.trimEnd()) : dressedPipes(g, table.trimEnd());
  const place = g.pick(['', '', '> ', '   ']);
  const lines = inside.split('\n').map((line, i) => (place === '   ' ? (i === 0 ? '1. ' : '   ') : place) + line);
  const after = g.pick(['\n', '\n\nAnd so on.\n', '']);
  return `${prose}\n\n${lines.join('\n')}${after}`.replaceAll('\n', g.pick(['\n', '\r\n']));
}

function dressedHtml(g: Draw, table: string): string {
  const changes: readonly ((text: string) => string)[] = [
    (text) => text.replaceAll('</td>', ''),
    (text) => text.replaceAll('</td>', '').replaceAll('</tr>', ''),
    (text) => text.replaceAll('<td>', '<td align="right" id=cell>'),
    (text) => text.replaceAll('<td', '\n\t  <td').replaceAll('</tr>', '\n  </tr>'),
    (text) => text.replaceAll('\n<tr>', '\n<!-- a row -->\n    <tr class="row">'),
    (text) => text.replaceAll('</tr>', '</tr> <!-- checked -->'),
    (text) => text.replaceAll('<td>', '<td> ').replaceAll('</td>', ' </td>'),
    (text) => text.replaceAll('Arles', 'Arles &amp; Tarascon 🏛').replaceAll('Brest', '<b>Br</b>est<!-- ! -->'),
    (text) => text.replaceAll('Gap', '<ul><li>Gap</li><li>Embrun</li></ul>'),
    (text) => text.replace(/\n(<tr>[^]*)\n<\/table>/, '\n<tbody>\n$1\n</tbody>\n</table>'),
    (text) => text.replaceAll('\n<tr', '<tr'),
    (text) => text.replaceAll('<tr', '<TR').replaceAll('</td>', '</TD>'),
  ];
  return changes.reduce((text, change) => (g.integer(0, 3) === 0 ? change(text) : text), table);
}

function dressedPipes(g: Draw, table: string): string {
  const changes: readonly ((line: string, i: number) => string)[] = [
    (line) => line.replace(/^\| (?=\S)/, '').replace(/(?<=\S) \|$/, ''),
    (line) => line.replaceAll(' | ', '|'),
    (line) => line.replaceAll('Arles', 'Arles \\| Tarascon 🏛').replaceAll('Brest', '**Brest**'),
    (line) => `${line}  `,
    (line, i) => (i === 1 ? line.replaceAll('---', '---:') : line),
    (line) => line.replace(/(?<=\S) \|/g, '\t|'),
  ];
  const lines = table.split('\n');
  return changes.reduce((text, change) => (g.integer(0, 3) === 0 ? text.map(change) : text), lines).join('\n');
}
