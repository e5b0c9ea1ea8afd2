/** A text on one line of Markdown that reads as it was written: no emphasis, link, tag, table, list or formula
 * comes about, and no control character plays with a terminal. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/[\\`*[\]<>|~$]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|#(?=#*$)/gu, '\\$&')
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2');
}

/** A text as rows and lists show it: blanks and line ends are single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A path as the target of a link, which VS Code and GitHub both follow; letters of all languages stay readable. */
export function linkTarget(path: string): string {
  return path.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\s%#?:()<>[\]\\"'`*_&|]/g, (sign) =>
    sign > '~' ? encodeURIComponent(sign) : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
