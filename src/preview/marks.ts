import type { PreviewMark } from '../protocol.ts';

/** What is used here of a token of markdown-it, which VS Code's own preview hands over, by the names that it has there. */
export interface Token {
  readonly type: string;
  readonly content: string;
  /** The first line, and the one after the last. */
  readonly map: readonly [number, number] | null;
  readonly children: readonly Token[] | null;
}

/** The tokens with the marks in them. They are copied, as VS Code renders the same ones again. */
export function marked(tokens: readonly Token[], marks: readonly PreviewMark[]): readonly Token[] {
  if (marks.length === 0) return tokens;
  let row: readonly [number, number] | null = null;
  let cell = -1;
  return tokens.map((token) => {
    if (token.type === 'tr_open') [row, cell] = [token.map, -1];
    if (token.type === 'td_open' || token.type === 'th_open') cell += 1;
    if (token.type === 'table_close') row = null;
    const lines = row ?? token.map;
    if (!lines || (token.type !== 'inline' && token.type !== 'html_block')) return token;
    const here = marks.filter((mark) => lines[0] <= mark.line && mark.line < lines[1] && (!row || mark.cell === cell));
    if (here.length === 0) return token;
    return token.type === 'inline'
      ? copyOf(token, { children: markInline(token.children ?? [], here) })
      : copyOf(token, { content: markHtml(token, here) });
  });
}

function copyOf(token: Token, news: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, news);
}

/** In a block of HTML the marks stand where they stand in the source. */
function markHtml({ content, map }: Token, marks: readonly PreviewMark[]): string {
  const lines = content.split('\n');
  for (const mark of marks.toReversed()) {
    const at = mark.line - (map?.[0] ?? 0);
    const line = lines[at] ?? '';
    if (line.slice(mark.character).startsWith(mark.text)) {
      lines[at] = line.slice(0, mark.character) + shown(mark) + line.slice(mark.character + mark.text.length);
    }
  }
  return lines.join('\n');
}

/** In a text each mark stands behind the one before it. */
function markInline(children: readonly Token[], marks: readonly PreviewMark[]): readonly Token[] {
  const left = [...marks];
  return children.flatMap((child) => {
    if (child.type !== 'text') return [child];
    const parts: Token[] = [];
    let rest = child.content;
    for (let [next] = left; next !== undefined && rest.includes(next.text); [next] = left) {
      const at = next.kind === 'agrees' || next.kind === 'disagrees' ? rest.lastIndexOf(next.text) : rest.indexOf(next.text);
      parts.push(copyOf(child, { content: rest.slice(0, at) }), copyOf(child, { type: 'html_inline', content: shown(next) }));
      rest = rest.slice(at + next.text.length);
      left.shift();
    }
    return [...parts, copyOf(child, { content: rest })];
  });
}

function shown({ kind, text, title }: PreviewMark): string {
  const words = escaped(title);
  if (kind === 'open' || kind === 'done')
    return `<input type="checkbox" class="tallymark-box" aria-label="${words}" disabled${kind === 'done' ? ' checked' : ''}>`;
  if (kind === 'placeholder') return `<span class="tallymark-placeholder">${escaped(text)}</span>`;
  return `${escaped(text)}<span class="tallymark-${kind}" role="img" title="${words}">${kind === 'agrees' ? '✓' : '⚠'}</span>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
