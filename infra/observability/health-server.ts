import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.js';

/** Resolves when the part works, fails with the reason when it does not. */
export type HealthCheck = () => Promise<unknown>;

export interface HealthServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  readonly checks: Readonly<Record<string, HealthCheck>>;
  readonly metrics?: Metrics;
  readonly timeoutMs?: number;
}

export interface HealthServer { readonly port: number; readonly url: string; stop(): Promise<void> }

export interface HealthReport { readonly status: 'ready' | 'not-ready'; readonly checks: Readonly<Record<string, string>> }

const within = async (check: HealthCheck, milliseconds: number): Promise<string> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => { timer = setTimeout(resolve, milliseconds, `no answer within ${milliseconds} ms`); });
  try {
    return await Promise.race([check().then(() => 'ok'), late]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
};

/** Runs all checks side by side. */
export const reportHealth = async (checks: Readonly<Record<string, HealthCheck>>, timeoutMs: number = 2_000): Promise<HealthReport> => {
  const answers = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await within(check, timeoutMs)] as const));
  return { status: answers.every(([, answer]) => answer === 'ok') ? 'ready' : 'not-ready', checks: Object.fromEntries(answers) };
};

const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
};

const answer = async (path: string, options: HealthServerOptions, response: ServerResponse): Promise<void> => {
  if (path === '/health/live') return send(response, 200, 'application/json', '{"status":"live"}');
  if (path === '/metrics' && options.metrics) return send(response, 200, options.metrics.registry.contentType, await options.metrics.text());
  if (path !== '/health/ready') return send(response, 404, 'application/json', '{"status":"unknown"}');
  const report = await reportHealth(options.checks, options.timeoutMs);
  return send(response, report.status === 'ready' ? 200 : 503, 'application/json', JSON.stringify(report));
};

/** Answers /health/live, /health/ready and /metrics for a process that serves nothing else. */
export const startHealthServer = async (options: HealthServerOptions): Promise<HealthServer> => {
  const host = options.host ?? '127.0.0.1';
  const server = createServer((request, response) => {
    answer(request.url?.split('?')[0] ?? '', options, response).catch(() => { response.writeHead(500).end(); });
  });
  await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(options.port, host, resolve); });
  const { port } = server.address() as AddressInfo;
  return {
    port, url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`,
    stop: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
};
