/** The same items in an order that is no order, and the same every time. */
export const inChanceOrder = <Item>(items: readonly Item[]): readonly Item[] => {
  const mixed = [...items];
  let seed = 1;
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    const other = seed % (last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
};
