import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@uplift/infra/config/project-root';

const guide = join(projectRoot(), 'docs/guide');
const pagesOf = (language: string): readonly string[] => readdirSync(join(guide, language)).filter((file) => file.endsWith('.md')).sort();
const textOf = (language: string, page: string): string => readFileSync(join(guide, language, page), 'utf8');
const imagesOf = (text: string): readonly string[] => [...text.matchAll(/!\[[^\]]*\]\(\.\.\/images\/([^)]+)\)/g)].map(([, image]) => image!);

const words = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Object.values(value as object).flatMap(words));
/** Everything the workplace says in a language. */
const said = (language: string): ReadonlySet<string> => {
  const folder = join(projectRoot(), 'apps/web/texts', language);
  return new Set(readdirSync(folder).flatMap((file) => words(JSON.parse(readFileSync(join(folder, file), 'utf8')))));
};

describe.each(['ru', 'en'])('the guide in %s', (language) => {
  it('has a page for every role', () => {
    expect(pagesOf(language)).toStrictEqual(['auditor.md', 'coordinator.md', 'curator.md', 'expert.md', 'municipality.md', 'school.md']);
  });

  it('calls buttons and pages by the words that are on them', () => {
    const known = said(language);
    const unknown = pagesOf(language).flatMap((page) => [...textOf(language, page).matchAll(/\*\*([^*]+)\*\*/g)].map(([, label]) => label!)
      .filter((label) => !known.has(label.replaceAll(/\s+/g, ' '))).map((label) => `${page}: ${label}`));
    expect(unknown).toStrictEqual([]);
  });

  it('shows pictures that are there, none of them heavy', () => {
    const wrong = pagesOf(language).flatMap((page) => imagesOf(textOf(language, page)).filter((image) => {
      const file = join(guide, 'images', image);
      return !existsSync(file) || statSync(file).size > 200_000;
    }).map((image) => `${page}: ${image}`));
    expect(wrong).toStrictEqual([]);
  });
});

it('the guide shows the same pictures in both languages', () => {
  const [ru, en] = ['ru', 'en'].map((language) => pagesOf(language).map((page) => imagesOf(textOf(language, page))));
  expect(ru).toStrictEqual(en);
});
