/**
 * Whether a text is a well-formed document of XML 1.0, as far as it can be without a document type: one root, tags that close each
 * other, quoted attributes of different names, known entities, and no character that XML forbids. https://www.w3.org/TR/xml/#sec-well-formed
 */
export function isWellFormed(text: string): boolean {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)) return false;
  const body = text.replace(/^<\?xml [^?]*\?>/, '');
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  for (const { 0: tag, index, groups } of body.matchAll(TAG)) {
    if (!isText(body.slice(at, index), open.length > 0)) return false;
    at = index + tag.length;
    const name = groups?.['name'] ?? '';
    if (groups?.['closes'] === '/') {
      if (open.pop() !== name) return false;
      continue;
    }
    if (open.length === 0) roots += 1;
    if (!haveOtherNames(groups?.['attributes'] ?? '')) return false;
    if (groups?.['empty'] !== '/') open.push(name);
  }
  return open.length === 0 && roots === 1 && isText(body.slice(at), false);
}

const ATTRIBUTE = String.raw`\s+([A-Za-z_][\w.-]*)="(?:[^<&"]|&(?:amp|lt|gt|quot|apos|#\d+);)*"`;
const TAG = new RegExp(String.raw`<(?<closes>/?)(?<name>[A-Za-z_][\w.-]*)(?<attributes>(?:${ATTRIBUTE})*)\s*(?<empty>/?)>`, 'g');

/** Outside of all tags there are only blanks. */
function isText(text: string, isInside: boolean): boolean {
  return isInside ? /^(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+);)*$/.test(text) && !text.includes(']]>') : /^\s*$/.test(text);
}

function haveOtherNames(attributes: string): boolean {
  const names = [...attributes.matchAll(new RegExp(ATTRIBUTE, 'g'))].map(([, name]) => name);
  return new Set(names).size === names.length;
}
