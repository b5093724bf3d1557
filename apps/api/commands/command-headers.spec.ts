import { commandHeadersOf } from './command-headers.js';

const key = { 'idempotency-key': 'k-1' };
const code = (headers: Record<string, string>) => {
  try {
    return commandHeadersOf(headers);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the headers of a command', () => {
  it('hold its key, the version seen, and how long to wait', () => {
    expect(code(key)).toStrictEqual({ key: 'k-1', expectedVersion: null, waitMs: 0 });
    expect(code({ ...key, 'if-match': '"7"', prefer: 'respond-async, wait=3' })).toStrictEqual({ key: 'k-1', expectedVersion: 7, waitMs: 3000 });
    expect(code({ ...key, 'if-match': '*', prefer: 'wait' })).toStrictEqual({ key: 'k-1', expectedVersion: null, waitMs: 10_000 });
    expect(code({ ...key, 'if-match': 'W/"12"', prefer: 'wait=9999' })).toStrictEqual({ key: 'k-1', expectedVersion: 12, waitMs: 10_000 });
    expect(code({ ...key, prefer: 'waiting' })).toStrictEqual({ key: 'k-1', expectedVersion: null, waitMs: 0 });
  });

  it('are refused when they cannot be read', () => {
    expect([code({}), code({ 'idempotency-key': '' }), code({ 'idempotency-key': 'ключ' }), code({ 'idempotency-key': 'x'.repeat(201) })])
      .toStrictEqual(['idempotency-key-missing', 'idempotency-key-missing', 'idempotency-key-invalid', 'idempotency-key-invalid']);
    expect(['7', '"x"', '"-1"', '"1","2"'].map((value) => code({ ...key, 'if-match': value }))).toStrictEqual(Array(4).fill('if-match-invalid'));
  });
});
