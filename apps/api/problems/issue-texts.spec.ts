import { z } from 'zod';
import { Instant, PlainDate } from '@uplift/domain/core/instant';
import { Slug } from '@uplift/domain/programme/vocabulary';
import { issueCode, issueText, pointerOf, type Issue } from './issue-texts.js';

const Body = z.strictObject({
  name: z.string().min(2).max(4), day: PlainDate, at: Instant, id: Slug, kind: z.enum(['a', 'b']), list: z.array(z.int()).min(1), email: z.email(), flag: z.boolean(),
});
const issuesOf = (value: unknown): readonly Issue[] => (Body.safeParse(value).error?.issues ?? []);

describe('what is wrong in a request', () => {
  it('is said field by field, in both languages, without a word of the library', () => {
    const issues = issuesOf({ name: 'x', day: '13.11.2026', at: 'today', id: 'Ä', kind: 'c', list: [], email: 'x', flag: 'yes', more: 1 });
    const said = issues.map((issue) => ({ path: pointerOf(issue.path), code: issueCode(issue), en: issueText(issue).en }));
    expect(said).toStrictEqual([
      { path: '/name', code: 'too-small', en: 'The length is at least 2 characters.' },
      { path: '/day', code: 'invalid-format', en: 'Expected a date such as 2026-11-13.' },
      { path: '/at', code: 'instant', en: 'Expected an instant such as 2026-11-13T21:00:00.000Z.' },
      { path: '/id', code: 'slug', en: 'Expected an id of lower-case Latin letters, digits and hyphens.' },
      { path: '/kind', code: 'invalid-value', en: 'Only these are possible: a, b.' },
      { path: '/list', code: 'too-small', en: 'There are at least 1 entries.' },
      { path: '/email', code: 'invalid-format', en: 'Expected an e-mail address.' },
      { path: '/flag', code: 'invalid-type', en: 'Expected true or false.' },
      { path: '', code: 'unrecognized-keys', en: 'Unknown fields: more.' },
    ]);
    for (const issue of issues) expect(issueText(issue).ru).toMatch(/[а-я]{4}/);
  });

  it('is found by a JSON pointer', () => { expect(pointerOf(['a/b', 0, 'c~d'])).toBe('/a~1b/0/c~0d'); });
});
