import { errorCatalogue } from '@uplift/domain/core/error-catalogue';
import { problemCatalogue } from './problem-catalogue.js';
import { refusalOf } from './refusal.js';
import { areReadModelsMissing, isStoreFailure } from './store-failure.js';

const at = { path: '/api/v1/x', trace: 'a'.repeat(32) };

describe('refusals', () => {
  it('have codes of their own, apart from the domain’s', () => {
    expect(Object.keys(problemCatalogue).filter((code) => code in errorCatalogue)).toStrictEqual([]);
  });

  it('say in both languages what was kept or what to do', () => {
    for (const [code, { ru, en }] of Object.entries(problemCatalogue)) {
      expect([code, /[а-яё]/i.test(ru.title + ru.detail), /[а-яё]/i.test(en.title + en.detail)]).toStrictEqual([code, true, false]);
      const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
      expect([code, holes(ru.title + ru.detail)]).toStrictEqual([code, holes(en.title + en.detail)]);
    }
  });

  it('of what nobody foresaw tell the number to look for, and nothing of the inside', () => {
    const refusal = refusalOf(new Error('password=secret'), at);
    expect([refusal.status, refusal.unexpected]).toStrictEqual([500, true]);
    expect(refusal.detail('en')).toContain(at.trace);
    expect(refusal.detail('en') + refusal.title('en')).not.toContain('secret');
  });

  it('tell a store that is away from a query that is wrong', () => {
    const coded = (code: string) => Object.assign(new Error('x'), { code });
    expect(['ECONNREFUSED', '57P01', '08006', '53300'].map((code) => isStoreFailure(coded(code)))).toStrictEqual([true, true, true, true]);
    expect([new Error('Connection terminated unexpectedly'), new AggregateError([coded('ECONNREFUSED')])].map(isStoreFailure)).toStrictEqual([true, true]);
    expect(['23505', '22P02', '42P01'].map((code) => isStoreFailure(coded(code)))).toStrictEqual([false, false, false]);
    expect([isStoreFailure(null), isStoreFailure('ECONNREFUSED'), areReadModelsMissing(coded('42P01'))]).toStrictEqual([false, false, true]);
  });
});
