/**
 * The URI as VS Code spells it: path and drive letter in the one of many spellings that all of them can be compared in. Without a slash
 * at its end.
 */
export function canonical(uri: string): string {
  const [, scheme = '', authority = '', path = '', rest = ''] = /^([a-z][\w+.-]*:)(\/\/[^/?#]*)?([^?#]*)(.*)$/is.exec(uri) ?? ['', uri];
  const parts = path.split('/').map((part) => encode(decode(part)));
  const spelled = parts.join('/').replace(/^\/[A-Z](?=%3A(?:\/|$))/, (drive) => drive.toLowerCase());
  return scheme + authority + (authority === '' ? spelled : spelled.replace(/\/+$/, '')) + rest;
}

/** What stands in a folder under the name; undefined for a name that is no text, which no URI can spell. */
export function childOf(folder: string, name: string): string | undefined {
  return /\p{Surrogate}/u.test(name) ? undefined : `${folder}/${encode(name)}`;
}

/** The folder of a file or folder, with or without authority (`memory:/a`); undefined at the top, and for `untitled:Untitled-1`. */
export function parentOf(uri: string): string | undefined {
  return /^([a-z][\w+.-]*:(?:\/\/[^/]*(?:\/.*)?|(?:\/[^/].*)?))\/[^/]*$/i.exec(uri)?.[1];
}

/** Whether the URI is the folder's, or that of something in it, however deep. */
export function isAtOrBelow(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

/** The last part of a URI's path, as it is called on disk. */
export function nameOf(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The path of a URI, or what is left of one, as it is called on disk, with `/` between its parts. */
export function pathOf(uri: string): string {
  return uri.split('/').map(decode).join('/');
}

/** What stands at a path, as it is called on disk, from the folder of a file. */
export function resolvePath(uri: string, path: string): string {
  let folder = parentOf(uri) ?? uri;
  for (const part of path.split('/')) {
    if (part === '..') folder = parentOf(folder) ?? folder;
    else if (part !== '.' && part !== '') folder = `${folder}/${encode(part)}`;
  }
  return canonical(folder);
}

/** The path of something in a folder, as it is called on disk, relative to the folder. */
export function relativePath(folder: string, uri: string): string {
  return pathOf(uri.slice(folder.length + 1));
}

function encode(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
