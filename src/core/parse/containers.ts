import { lineEnd, nextLine } from './lines.ts';

/** Directives of MyST that hold Markdown, though they may be written as fenced code is. */
const NAMES =
  'table|admonition|attention|caution|danger|error|hint|important|note|seealso|tip|warning|dropdown|margin|sidebar|topic|tab-item|tab-set|card|grid|grid-item|exercise|solution';

const LEAD = '[ \\t>]*(?:(?:[-+*]|\\d{1,9}[.)])[ \\t]+)*';

const SIGN = new RegExp(`(?:\`\`\`|~~~)[ \\t]*\\{(?:${NAMES})\\}|^[ \\t]*(?:!!!|\\?\\?\\?\\+?|===) `, 'm');

const FENCE = new RegExp(`^(${LEAD})(\`{3,}(?!\`)|~{3,}(?!~))(?![^\\r\\n]*\`)[ \\t]*([^\\r\\n]*)$`);

const HOLDS_MARKDOWN = new RegExp(`^\\{(?:${NAMES})\\}`);

/** An admonition or a tab of Python-Markdown: what belongs to it is indented by four columns. */
const INDENTED = /^([ \t]*)(?:(?:!!!|\?\?\?\+?)(?= +\w)|===(?= +"))/;

/** A fence that is open, and whether what it holds is Markdown. */
interface Open {
  readonly fence: string;
  readonly isContainer: boolean;
}

/** Whether lines may begin or end a container. */
export function mayHoldContainers(lines: string): boolean {
  return SIGN.test(lines);
}

/**
 * The chapter with its containers in a form that readers of CommonMark take for Markdown, character for character as long: the fences of
 * directives that hold Markdown are made of colons, and an admonition whose text is indented begins like an item of a list. What is within
 * other fences stays.
 */
export function withPlainContainers(source: string): string {
  const open: Open[] = [];
  let text = '';
  let kept = 0;
  const replace = (start: number, end: number, by: string): void => {
    text += source.slice(kept, start) + by;
    kept = end;
  };
  for (let at = 0; at < source.length; at = nextLine(source, lineEnd(source, at))) {
    const end = lineEnd(source, at);
    const line = source.slice(at, end);
    const [, lead = '', fence, info = ''] = FENCE.exec(line) ?? [];
    const last = open.at(-1);
    if (fence !== undefined && last && closes(fence, info, last)) {
      if (last.isContainer) replace(at + lead.length, at + lead.length + fence.length, ':'.repeat(fence.length));
      open.pop();
    } else if (fence !== undefined && (!last || last.isContainer)) {
      const isContainer = HOLDS_MARKDOWN.test(info);
      if (isContainer) replace(at + lead.length, at + lead.length + fence.length, ':'.repeat(fence.length));
      open.push({ fence, isContainer });
    } else if (!last || last.isContainer) {
      const mark = INDENTED.exec(line);
      const from = at + (mark?.[1]?.length ?? 0);
      if (mark && isIndentedBelow(source, end, mark[1] ?? ''))
        replace(from, at + mark[0].length, '-'.padEnd(mark[0].length - (mark[1]?.length ?? 0)));
    }
  }
  return text + source.slice(kept);
}

function closes(fence: string, info: string, { fence: opening }: Open): boolean {
  return info.trim() === '' && fence.startsWith(opening);
}

/** Whether the next line that is not blank stands four columns further in. */
function isIndentedBelow(source: string, end: number, indent: string): boolean {
  const below = new RegExp(`(?:(?:\\r\\n?|\\n)[ \\t]*(?=[\\r\\n]))*(?:\\r\\n?|\\n)${indent}(?: {4}|\\t)[ \\t]*[^ \\t\\r\\n]`, 'y');
  below.lastIndex = end;
  return below.test(source);
}
