/** Longest header of a message, in bytes: a client that sends more sends something else. */
const longestHeader = 4096;

/** Largest message, in bytes: a text cannot be much longer in JavaScript. */
const largestMessage = 512 * 1024 * 1024;

/**
 * Follows messages over a stream, each announced by its length. The check is handed every piece that arrives, in order.
 * @returns what cannot be the header of a message: behind it nobody knows where the next one begins
 */
export function createFrameCheck(): (piece: Uint8Array) => string | undefined {
  let header = '';
  /** Bytes of the message that have not arrived. */
  let left = 0;
  return (piece) => {
    for (let at = 0; at < piece.length;) {
      if (left > 0) {
        const arrived = Math.min(left, piece.length - at);
        left -= arrived;
        at += arrived;
        continue;
      }
      header += String.fromCharCode(piece[at] ?? 0);
      at += 1;
      const isWhole = header.endsWith('\r\n\r\n');
      if (!isWhole && header.length < longestHeader) continue;
      const length = isWhole ? lengthIn(header) : undefined;
      if (length === undefined) return header;
      left = length;
      header = '';
    }
    return undefined;
  };
}

function lengthIn(header: string): number | undefined {
  const digits = /^content-length:[ \t]*(\d{1,10})[ \t]*$/im.exec(header)?.[1];
  const length = Number(digits);
  return digits !== undefined && length <= largestMessage ? length : undefined;
}
