export type Path = readonly (string | number)[];
export type Data = Readonly<Record<string, unknown>>;

export const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (Array.isArray(at) ? at[Number(key)] as unknown : isData(at) ? at[key] : undefined), data);

/** Plain data with another value at a place; `undefined` takes it away. */
export const withData = (data: unknown, path: Path, value: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const at = Number(key);
    if (rest.length === 0 && value === undefined) return data.filter((_, nth) => nth !== at);
    return Object.assign([...data as unknown[]], { [at]: withData(data[at], rest, value) });
  }
  const { [key]: was, ...others } = isData(data) ? data : {};
  return rest.length === 0 && value === undefined ? others : { ...others, [key]: withData(was ?? (typeof rest[0] === 'number' ? [] : undefined), rest, value) };
};

export const withItemMoved = (data: unknown, path: Path, from: number, to: number): unknown => {
  const list = valueAt(data, path);
  if (!Array.isArray(list)) return data;
  const moved = [...list as unknown[]];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return withData(data, path, moved);
};

/** Whether two things say the same, in whatever order their keys stand. */
export const sameData = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, nth) => sameData(item, other[nth]));
  if (!isData(one)) return Object.is(one, other);
  if (!isData(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && sameData(one[key], other[key]));
};
