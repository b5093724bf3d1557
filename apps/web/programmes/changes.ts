export interface Change { readonly path: string; readonly was: unknown; readonly is: unknown }
type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (value: unknown): string | null => (isData(value) && typeof value['id'] === 'string' ? value['id'] : null);
/** Lists of things with ids are compared thing by thing, whatever their order. */
const byId = (list: readonly unknown[]): Data | null => (list.length > 0 && list.every((one) => idOf(one) !== null) ? Object.fromEntries(list.map((one) => [idOf(one)!, one])) : null);
const asData = (value: unknown): Data | null => (Array.isArray(value) ? byId(value) : isData(value) ? value : null);

/** What tells one document from another, place by place. */
export const changesBetween = (was: unknown, is: unknown, path = ''): readonly Change[] => {
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const [before, after] = [asData(was), asData(is)];
  if (before === null || after === null) return [{ path, was, is }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => changesBetween(before[key], after[key], path === '' ? key : `${path} / ${key}`));
};

const longest = 200;
export const valueText = (value: unknown): string => {
  if (value === undefined) return '—';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};
