import { deflateSync, inflateSync } from 'node:zlib';

/** A picture: for each point red, green and blue in one number, line by line. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly points: Uint32Array;
}

/** A picture of a tour, and how long it stays. */
export interface Frame {
  readonly picture: Picture;
  readonly milliseconds: number;
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Most colours that a palette holds, beside the first entry: that one lets show what was there before. */
const mostColours = 63;

/**
 * Reads a PNG as browsers write it.
 * @throws RangeError where it is not of 8 bits for each of three or four channels, or interlaced
 */
export function readPng(file: Buffer): Picture {
  const header = chunksOf(file).find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, kind, , , interlaced] = header.subarray(8);
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new RangeError('not a picture of a browser');
  const channels = kind === 2 ? 3 : 4;
  const packed = chunksOf(file).filter(({ type }) => type === 'IDAT');
  const bytes = unfiltered(inflateSync(Buffer.concat(packed.map(({ data }) => data))), width * channels, channels);
  const points = new Uint32Array(width * height);
  for (let i = 0; i < points.length; i += 1) points[i] = bytes.readUIntBE(i * channels, 3);
  return { width, height, points };
}

/** Writes one picture, or several as an animated PNG that is shown again and again. Colours beyond 63 become their nearest. */
export function writePng(frames: readonly Frame[]): Buffer {
  const [first] = frames;
  if (!first) throw new RangeError('no picture');
  const { width, height } = first.picture;
  const palette = paletteOf(frames.map(({ picture }) => picture));
  const chunks = [chunk('IHDR', numbers([width, 4], [height, 4], [8, 1], [3, 1], [0, 3]))];
  if (frames.length > 1) chunks.push(chunk('acTL', numbers([frames.length, 4], [0, 4])));
  chunks.push(chunk('PLTE', numbers([0, 3], ...palette.colours.map((colour) => [colour, 3] as const))), chunk('tRNS', Buffer.alloc(1)));
  let sequence = 0;
  for (const [i, { picture, milliseconds }] of frames.entries()) {
    const area = changedArea(picture, frames[i - 1]?.picture);
    const data = packed(picture, area, { before: frames[i - 1]?.picture, indexOf: palette.indexOf });
    if (frames.length > 1) chunks.push(chunk('fcTL', control(area, milliseconds, sequence++)));
    chunks.push(i === 0 ? chunk('IDAT', data) : chunk('fdAT', Buffer.concat([numbers([sequence++, 4]), data])));
  }
  return Buffer.concat([signature, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

function chunksOf(file: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = signature.length; at < file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Takes back the filters of the lines: each byte was written as its difference from what its neighbours foretell. */
function unfiltered(lines: Buffer, width: number, step: number): Buffer {
  const height = lines.length / (width + 1);
  const out = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const above = y > 0 ? (out[at - width] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[at - width - step] ?? 0) : 0;
      const foretold = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0;
      out[at] = ((lines[y * (width + 1) + 1 + x] ?? 0) + foretold) & 255;
    }
  }
  return out;
}

/** Paeth's choice: the neighbour that is nearest to left + above − corner. */
function nearest(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

interface Palette {
  readonly colours: readonly number[];
  readonly indexOf: (colour: number) => number;
}

/** The commonest colours: of a window those are its surfaces and its text, and only shades between them are left out. */
function paletteOf(pictures: readonly Picture[]): Palette {
  const counts = new Map<number, number>();
  for (const { points } of pictures) for (const colour of points) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const colours = [...counts.entries()]
    .sort(([a, many], [b, more]) => more - many || a - b)
    .slice(0, mostColours)
    .map(([colour]) => colour);
  const known = new Map(colours.map((colour, index) => [colour, index]));
  const indexOf = (colour: number): number => {
    const index =
      known.get(colour) ?? colours.reduce((best, _, i) => (distance(colour, colours[i]) < distance(colour, colours[best]) ? i : best), 0);
    known.set(colour, index);
    return index;
  };
  return { colours, indexOf };
}

function distance(a: number, b = 0): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
}

/** The smallest rectangle that holds all points that differ from the picture before. */
function changedArea({ width, height, points }: Picture, before: Picture | undefined): Rectangle {
  if (!before) return { left: 0, top: 0, width, height };
  let [left, right, top, bottom] = [width - 1, 0, height - 1, 0];
  for (const [i, colour] of points.entries()) {
    if (colour === before.points[i]) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return right < left ? { left: 0, top: 0, width: 1, height: 1 } : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** The points of an area, those left out that are as they were. */
function packed(
  picture: Picture,
  { left, top, width, height }: Rectangle,
  { before, indexOf }: { readonly before: Picture | undefined; readonly indexOf: Palette['indexOf'] },
): Buffer {
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (top + y) * picture.width + left + x;
      const colour = picture.points[at] ?? 0;
      if (colour !== before?.points[at]) lines[y * (width + 1) + 1 + x] = indexOf(colour) + 1;
    }
  }
  return deflateSync(lines, { level: 9, memLevel: 9 });
}

/** Where a frame is drawn over what is there, and how long it stays. */
function control({ left, top, width, height }: Rectangle, milliseconds: number, sequence: number): Buffer {
  return numbers([sequence, 4], [width, 4], [height, 4], [left, 4], [top, 4], [milliseconds, 2], [1000, 2], [0, 1], [1, 1]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([numbers([data.length, 4]), body, numbers([checksum(body), 4])]);
}

/** Numbers one after the other, each with as many bytes as it says. */
function numbers(...parts: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    parts.map(([value, bytes]) => {
      const part = Buffer.alloc(bytes);
      part.writeUIntBE(value, 0, bytes);
      return part;
    }),
  );
}

/** CRC-32, as PNG asks for it. */
function checksum(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
