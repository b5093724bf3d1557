import { createLogger } from './logger.js';
import { inSpan } from './trace-context.js';
import { startTracing } from './tracing.js';

const captured = () => {
  const lines: string[] = [];
  const logger = createLogger({ service: 'test', level: 'info' }, { write: (line: string) => { lines.push(line); } });
  return { logger, last: (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>, text: () => lines.join('') };
};

describe('a log line', () => {
  it('keeps ids and counts, and hides persons wherever they stand', () => {
    const { logger, last } = captured();
    logger.info({
      person: 'p-17', step: 'roadmap', count: 3, name: 'Someone Real', at: ['+7 921 123-45-67', 'x'],
      deep: { profile: { email: 'someone@school.example', position: 'head' } },
    }, 'sent to someone@school.example');
    expect(last()).toMatchObject({
      level: 'info', service: 'test', person: 'p-17', step: 'roadmap', count: 3, name: '[hidden]', at: ['[hidden]', 'x'],
      deep: { profile: { email: '[hidden]', position: 'head' } }, msg: 'sent to [hidden]',
    });
  });

  it('hides them in errors and their causes, and keeps the error’s code', () => {
    const { logger, last, text } = captured();
    const cause = new Error('mailbox someone@school.example is full');
    logger.error({ err: Object.assign(new Error('no mail to someone@school.example via smtp://user:tell@mail', { cause }), { code: 'EENVELOPE' }) }, 'failed');
    expect(last().err).toMatchObject({
      type: 'Error', message: 'no mail to [hidden] via smtp://[hidden]@mail', code: 'EENVELOPE', cause: { message: 'mailbox [hidden] is full' } });
    expect(text()).not.toContain('someone@');
  });

  it('tells of a request its method and path only', () => {
    const { logger, last } = captured();
    logger.info({
      req: { id: 1, method: 'GET', url: '/api/v1/people?q=Someone', headers: { authorization: 'Bearer x' }, remoteAddress: '10.0.0.1' },
      res: { statusCode: 200, headers: { 'set-cookie': 'x' } },
    });
    expect(last()).toMatchObject({ req: { id: 1, method: 'GET', path: '/api/v1/people' }, res: { statusCode: 200 } });
    expect(Object.keys(last().req as object)).toStrictEqual(['id', 'method', 'path']);
    expect(Object.keys(last().res as object)).toStrictEqual(['statusCode']);
  });

  it('leaves dates, positions and ids alone', () => {
    const { logger, last } = captured();
    const ids = { at: '2026-11-13T21:00:00.000Z', id: '0190f3f1-8921-7123-8456-712345678901', position: '89211234567:12' };
    logger.info(ids);
    expect(last()).toMatchObject(ids);
  });

  it('names the trace it belongs to', async () => {
    const tracing = startTracing('test', { otlpEndpoint: undefined });
    const { logger, last } = captured();
    await inSpan('work', { origin: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }, () => Promise.resolve(logger.info('within')));
    expect(last().traceId).toBe('0af7651916cd43dd8448eb211c80319c');
    await tracing.stop();
  });
});
