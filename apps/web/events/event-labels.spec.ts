/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { engineEvents } from '@uplift/infra/command/engine-codec';
import { tellings } from '@uplift/domain/replay/engine-tellings';

const textsOf = (language: string) =>
  JSON.parse(readFileSync(new URL(`../texts/${language}/events.json`, import.meta.url), 'utf8')) as { types: Record<string, string>; sentences: Record<string, string> };
const types = engineEvents.map(({ type }) => type).sort();

describe.each(['ru', 'en'])('the log in %s', (language) => {
  const { types: labels, sentences } = textsOf(language);

  it('names every type of event the engine writes, and no other', () => {
    expect(Object.keys(labels).sort()).toStrictEqual(types);
    expect(new Set(Object.values(labels)).size).toBe(types.length);
  });

  it('tells every one in a sentence', () => {
    expect(types.filter((type) => !(type in sentences) && !(type in tellings))).toStrictEqual([]);
  });
});
