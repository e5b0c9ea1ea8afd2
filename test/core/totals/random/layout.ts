/** A cell as it will be written. */
export interface Cell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** How a table is written. */
export interface Layout {
  readonly html: boolean;
  readonly header: 'thead' | 'th' | 'td' | 'spanner';
}

/** Writes the rows of a table under its header. */
export function layOut(names: readonly string[], rows: readonly (readonly Cell[])[], layout: Layout): string {
  return layout.html ? html(names, rows, layout) : pipes(names, rows);
}

function pipes(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [names, names.map(() => '---'), ...rows.map((row) => row.map(({ text }) => text))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function html(names: readonly string[], rows: readonly (readonly Cell[])[], { header }: Layout): string {
  const tag = header === 'td' ? 'td' : 'th';
  const top = `<tr>${names.map((name) => `<${tag}>${name}</${tag}>`).join('')}</tr>`;
  const head = header === 'thead' ? `<thead>${top}</thead>` : header === 'spanner' ? spanners(names) : top;
  return `<table>\n${head}\n${rows.map((row) => `<tr>${row.map(element).join('')}</tr>`).join('\n')}\n</table>`;
}

/** Two header rows: the first column's name reaches over both, the others stand under a common one. */
function spanners([first = '', ...others]: readonly string[]): string {
  const below = others.map((name) => `<th>${name}</th>`).join('');
  return `<tr><th rowspan="2">${first}</th><th colspan="${others.length}">2024</th></tr>\n<tr>${below}</tr>`;
}

function element({ text, colspan = 1, rowspan = 1 }: Cell): string {
  return `<td${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}>${text}</td>`;
}
