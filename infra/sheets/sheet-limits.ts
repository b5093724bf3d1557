/** What a file may cost before anyone has trusted it. Bytes are counted as its directory declares them, and again while they are unpacked. */
export const sheetLimits = {
  fileBytes: 16 * 2 ** 20,
  unpackedBytes: 256 * 2 ** 20,
  /** A part larger than `ratioFrom` may not shrink to less than one part in so many: people's tables shrink to a tenth or a thirtieth. */
  ratio: 150,
  ratioFrom: 8 * 2 ** 20,
  entries: 2_000,
  sheets: 100,
  rows: 300_000,
  columns: 1_000,
  cellCharacters: 32_767,
  mergedCells: 20_000,
  sharedStrings: 2_000_000,
} as const;
