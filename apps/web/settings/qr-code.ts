/** Dark modules of a QR code, row by row. */
export type QrCode = readonly (readonly boolean[])[];
type Grid = (boolean | null)[][];

interface Version { readonly size: number; readonly codewords: number; readonly correction: number; readonly blocks: number; readonly alignment: readonly number[] }
/** ISO/IEC 18004, error correction level M: [codewords, correction codewords of a block, blocks, centres of alignment patterns]. */
const table: readonly (readonly [number, number, number, readonly number[]])[] = [
  [26, 10, 1, []], [44, 16, 1, [6, 18]], [70, 26, 1, [6, 22]], [100, 18, 2, [6, 26]], [134, 24, 2, [6, 30]],
  [172, 16, 4, [6, 34]], [196, 18, 4, [6, 22, 38]], [242, 22, 4, [6, 24, 42]], [292, 22, 5, [6, 26, 46]], [346, 26, 5, [6, 28, 50]],
];
const versions: readonly Version[] = table.map(([codewords, correction, blocks, alignment], nth) => ({ size: 21 + 4 * nth, codewords, correction, blocks, alignment }));
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0, (_x, y) => y % 2 === 0, (x) => x % 3 === 0, (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0, (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** A text as a QR code. Throws for one of more than 213 bytes. */
export const qrCode = (text: string, forced?: number): QrCode => {
  const bytes = [...new TextEncoder().encode(text)];
  const nth = versions.findIndex(({ codewords, correction, blocks }, index) => bytes.length + (index < 9 ? 2 : 3) <= codewords - correction * blocks);
  const version = versions[nth];
  if (version === undefined) throw new Error('too long for a QR code');
  const bits = interleaved(dataOf(bytes, nth + 1, version), version).flatMap((byte) => bitsOf(byte, 8));
  const candidates = (forced === undefined ? [...masks.keys()] : [forced]).map((mask) => drawn(bits, nth + 1, version, mask));
  return candidates.reduce((best, one) => (unrest(one) < unrest(best) ? one : best));
};

const bitsOf = (value: number, count: number): number[] => Array.from({ length: count }, (_, nth) => (value >> (count - 1 - nth)) & 1);

/** Byte mode, its length, the bytes, and padding up to the version's room. */
const dataOf = (bytes: readonly number[], number: number, { codewords, correction, blocks }: Version): number[] => {
  const room = codewords - correction * blocks;
  const bits = [...bitsOf(4, 4), ...bitsOf(bytes.length, number < 10 ? 8 : 16), ...bytes.flatMap((byte) => bitsOf(byte, 8)), 0, 0, 0, 0].slice(0, room * 8);
  const words = Array.from({ length: Math.ceil(bits.length / 8) }, (_, nth) => Number.parseInt(bits.slice(nth * 8, nth * 8 + 8).join('').padEnd(8, '0'), 2));
  while (words.length < room) words.push((room - words.length) % 2 === (room - Math.ceil(bits.length / 8)) % 2 ? 0xec : 0x11);
  return words;
};

const multiply = (a: number, b: number): number => {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a);
  return product;
};

/** Reed–Solomon over GF(256). */
const correctionOf = (data: readonly number[], degree: number): number[] => {
  const divisor = [...new Array<number>(degree - 1).fill(0), 1];
  for (let root = 1, nth = 0; nth < degree; nth += 1, root = multiply(root, 2)) {
    for (let at = 0; at < degree; at += 1) divisor[at] = multiply(divisor[at]!, root) ^ (divisor[at + 1] ?? 0);
  }
  return data.reduce<number[]>((rest, byte) => {
    const factor = byte ^ rest[0]!;
    return [...rest.slice(1), 0].map((value, at) => value ^ multiply(divisor[at]!, factor));
  }, new Array<number>(degree).fill(0));
};

const interleaved = (data: readonly number[], { codewords, correction, blocks }: Version): number[] => {
  const short = Math.floor(codewords / blocks) - correction;
  const shortBlocks = blocks - (codewords % blocks);
  const parts = Array.from({ length: blocks }, (_, nth) => {
    const from = nth * short + Math.max(0, nth - shortBlocks);
    return data.slice(from, from + short + (nth < shortBlocks ? 0 : 1));
  });
  const across = (columns: readonly (readonly number[])[]): number[] =>
    Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, at) => columns.flatMap((column) => column[at] ?? [])).flat();
  return [...across(parts), ...across(parts.map((part) => correctionOf(part, correction)))];
};

const drawn = (bits: readonly number[], number: number, version: Version, mask: number): boolean[][] => {
  const grid: Grid = Array.from({ length: version.size }, () => new Array<boolean | null>(version.size).fill(null));
  drawPatterns(grid, version);
  drawFormat(grid, mask);
  if (number >= 7) drawVersion(grid, number);
  let at = 0;
  for (let right = version.size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < version.size; step += 1) {
      const y = ((right + 1) & 2) === 0 ? version.size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (grid[y]![x] !== null) continue;
        grid[y]![x] = (bits[at] === 1) !== masks[mask]!(x, y);
        at += 1;
      }
    }
  }
  return grid as boolean[][];
};

const drawPatterns = (grid: Grid, { size, alignment }: Version): void => {
  for (const [cx, cy] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) {
    for (let y = Math.max(0, cy - 4); y <= Math.min(size - 1, cy + 4); y += 1) {
      for (let x = Math.max(0, cx - 4); x <= Math.min(size - 1, cx + 4); x += 1) grid[y]![x] = ![2, 4].includes(Math.max(Math.abs(x - cx), Math.abs(y - cy)));
    }
  }
  for (let at = 8; at < size - 8; at += 1) {
    grid[6]![at] = at % 2 === 0;
    grid[at]![6] = at % 2 === 0;
  }
  for (const cx of alignment) for (const cy of alignment) {
    if ((cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cy === 6 && cx === size - 7)) continue;
    for (let y = -2; y <= 2; y += 1) for (let x = -2; x <= 2; x += 1) grid[cy + y]![cx + x] = Math.max(Math.abs(x), Math.abs(y)) !== 1;
  }
};

const drawFormat = (grid: Grid, mask: number): void => {
  // Level M is 00, followed by the mask and its BCH remainder.
  let rest = mask;
  for (let nth = 0; nth < 10; nth += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  const dark = (nth: number): boolean => ((bits >> nth) & 1) === 1;
  const size = grid.length;
  for (let nth = 0; nth <= 5; nth += 1) grid[nth]![8] = dark(nth);
  grid[7]![8] = dark(6);
  grid[8]![8] = dark(7);
  grid[8]![7] = dark(8);
  for (let nth = 9; nth < 15; nth += 1) grid[8]![14 - nth] = dark(nth);
  for (let nth = 0; nth < 8; nth += 1) grid[8]![size - 1 - nth] = dark(nth);
  for (let nth = 8; nth < 15; nth += 1) grid[size - 15 + nth]![8] = dark(nth);
  grid[size - 8]![8] = true;
};

const drawVersion = (grid: Grid, number: number): void => {
  let rest = number;
  for (let nth = 0; nth < 12; nth += 1) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  const bits = (number << 12) | rest;
  for (let nth = 0; nth < 18; nth += 1) {
    const [far, near] = [grid.length - 11 + (nth % 3), Math.floor(nth / 3)];
    grid[near]![far] = ((bits >> nth) & 1) === 1;
    grid[far]![near] = ((bits >> nth) & 1) === 1;
  }
};

/** Long runs and even squares, which make a camera's work harder. */
const unrest = (grid: QrCode): number => {
  let found = 0;
  for (let y = 0; y < grid.length; y += 1) for (let x = 0; x < grid.length; x += 1) {
    const dark = grid[y]![x];
    if (x > 3 && [1, 2, 3, 4].every((by) => grid[y]![x - by] === dark)) found += 1;
    if (y > 3 && [1, 2, 3, 4].every((by) => grid[y - by]![x] === dark)) found += 1;
    if (x > 0 && y > 0 && grid[y]![x - 1] === dark && grid[y - 1]![x] === dark && grid[y - 1]![x - 1] === dark) found += 3;
  }
  return found;
};
