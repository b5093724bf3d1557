/** So many letters of a cell count at most: longer texts run over several lines. */
const longest = 45;

/** What part of a table's width each column takes: by its longest word and its longest text, blank columns by what is written by hand into them. */
export const columnShares = (titles: readonly string[], rows: readonly (readonly string[])[], room: readonly number[] = []): readonly number[] => {
  const wishes = titles.map((title, at) => {
    const texts = [title, ...rows.slice(0, 200).map((row) => row[at] ?? '')];
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map((one) => one.length));
    return Math.max(word + 2, Math.min(longest, Math.max(...texts.map((text) => text.length))) * 0.6, room[at] ?? 0, 4);
  });
  const sum = wishes.reduce((all, one) => all + one, 0);
  return wishes.map((one) => one / sum);
};
