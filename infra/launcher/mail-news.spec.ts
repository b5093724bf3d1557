import { jest } from '@jest/globals';
import { mailNews } from './mail-news.js';

describe('news of mail', () => {
  let told: (readonly [number, string])[];
  let news: ReturnType<typeof mailNews>;
  beforeEach(() => {
    jest.useFakeTimers();
    told = [];
    news = mailNews((count, place) => told.push([count, place]));
  });
  afterEach(() => { jest.useRealTimers(); });

  it('names the file of a single message', () => {
    news({ file: '/mail/1.eml' });
    jest.runAllTimers();
    expect(told).toStrictEqual([[1, '/mail/1.eml']]);
  });

  it('is one line for what arrives together, and another for what comes later', () => {
    for (const number of [1, 2, 3]) news({ file: `/mail/${number}.eml` });
    jest.runAllTimers();
    news({ file: '/mail/4.eml' });
    jest.runAllTimers();
    expect(told).toStrictEqual([[3, '/mail'], [1, '/mail/4.eml']]);
  });
});
