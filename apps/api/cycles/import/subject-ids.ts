import { deterministicId } from '@uplift/infra/command/deterministic-id';
import { slugOf } from './transliterate.js';

const longest = 64;

/** The id of a name nobody gave one: readable where it can be, the same for the same name always. */
const idFrom = (parts: readonly string[]): string => {
  const id = parts.map(slugOf).filter((part) => part !== '').join('-');
  if (id !== '' && id.length <= longest && parts.every((part) => slugOf(part) !== '')) return id;
  const unique = deterministicId(...parts).slice(0, 8);
  return id === '' ? unique : `${id.slice(0, longest - unique.length - 1).replace(/-+$/, '')}-${unique}`;
};

export const municipalityIdOf = (name: string): string => idFrom([name]);
export const schoolIdOf = (municipality: string, name: string): string => idFrom([municipality, name]);
