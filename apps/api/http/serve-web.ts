import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { ApiRequest, ApiResponse } from './api-request.js';

/** Names with a hash of their content never change; all else is asked for again each time. */
const forEver = 'public, max-age=31536000, immutable';
const askAgain = 'no-cache';

/** What belongs to other parts of this address, or names a file: it is no page of the workplace. Ids of cases hold dots, so a dot says nothing. */
const notPages = /^\/(api|oidc|health|metrics|calendar|assets|favicon\.ico|robots\.txt)(\/|$)/i;

interface PageResponse extends ApiResponse { sendFile(path: string, options?: { cacheControl: boolean }): void }

/** The workplace as it was built, beside the built API as beside its sources. */
export const builtWeb = (): string => {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const beside = [join(here, '../../web/dist'), join(here, '../../../web/dist')];
  return beside.find((folder) => existsSync(join(folder, 'index.html'))) ?? beside[0]!;
};

const types: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml' };

/** The build laid a compressed file beside each text; browsers that take it are given that one. */
const compressedAssets = (folder: string) => (request: ApiRequest, response: PageResponse, next: () => void): void => {
  const name = /^\/([\w.-]+\.(js|css|svg))$/.exec(request.path);
  const file = name === null ? null : join(folder, 'assets', `${name[1]!}.gz`);
  if (name === null || file === null || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) || !existsSync(file)) { next(); return; }
  response.setHeader('Content-Type', types[name[2]!]!);
  response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', forEver);
  response.sendFile(file, { cacheControl: false });
};

/** Serves the workplace on the API's address: its files, and its one page for every address that is a page's. Without a build there is none. */
export const serveWeb = (app: NestExpressApplication, folder: string = builtWeb()): void => {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  app.use('/assets', compressedAssets(folder));
  app.useStaticAssets(join(folder, 'assets'), { prefix: '/assets', index: false, redirect: false, fallthrough: true, setHeaders: (response) => { response.setHeader('Cache-Control', forEver); } });
  // Asked for again each time: it decides what of the workplace opens without a connection.
  app.use('/service-worker.js', (_request: ApiRequest, response: PageResponse, next: () => void) => {
    const worker = join(folder, 'service-worker.js');
    if (!existsSync(worker)) { next(); return; }
    response.setHeader('Content-Type', types['js']!);
    response.setHeader('Cache-Control', askAgain);
    response.sendFile(worker, { cacheControl: false });
  });
  app.use((request: ApiRequest, response: PageResponse, next: () => void) => {
    const { path } = request;
    const asksForPage = (request.method === 'GET' || request.method === 'HEAD') && !notPages.test(path) && (request.headers.accept ?? '*/*').match(/text\/html|\*\/\*/) !== null;
    if (!asksForPage) { next(); return; }
    response.setHeader('Cache-Control', askAgain);
    response.sendFile(page, { cacheControl: false });
  });
};
