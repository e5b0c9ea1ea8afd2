/** What a file's bytes are: text in UTF-8, or the reason why they are not. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** `binary` holds NUL bytes; `utf-16` announces itself; `not-utf-8` is text in some older encoding. */
  | { readonly kind: 'binary' | 'utf-16' | 'not-utf-8' };

/** Decodes strictly: what is returned as text gives the same bytes when encoded again, a byte order mark included. */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { kind: 'utf-16' };
  if (bytes.includes(0)) return { kind: 'binary' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: 'not-utf-8' };
  }
}
