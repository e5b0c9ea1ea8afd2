/** A text on one line of Markdown in which it reads as it was written: no emphasis, link, tag, table or formula comes about. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~$]|&(?=#|\w)/g, '\\$&')
    .replace(/^(?:[-+#=]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A path as the target of a link, which VS Code and GitHub both follow; letters of all languages stay readable. */
export function linkTarget(path: string): string {
  return path.replace(/[\s%#?:()<>[\]\\"'`*_&|]/g, (sign) => percent(sign));
}

function percent(sign: string): string {
  const encoded = encodeURIComponent(sign);
  return encoded === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}
