import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Pool } from 'pg';
import { createEmbeddedProvider, type EmbeddedProvider, type EmbeddedProviderOptions } from './embedded-provider.js';
import type { SignInCheck } from './sign-in-check.js';

export interface ServedProvider extends EmbeddedProvider {
  readonly origin: string;
  /** Failures the provider reported of itself: none in a good run. */
  readonly failures: readonly unknown[];
  /** Outcomes of the attempts to sign in, in order. */
  readonly attempts: readonly SignInCheck[];
  close(): Promise<void>;
}

/** Cheap enough for tests, and still argon2id. */
export const testHashing = { memoryCost: 1024, timeCost: 1 };

const listen = async (): Promise<{ server: Server; origin: string; answerWith(listener: RequestListener): void }> => {
  let listener: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => listener(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, answerWith: (next) => { listener = next; } };
};

/** A provider on a server of its own: mounted under `/oidc` in an express application, or on a bare server. */
export const serveProvider = async (
  { bare = false, ...options }: { pool: Pool; bare?: boolean } & Partial<EmbeddedProviderOptions>,
): Promise<ServedProvider> => {
  const { server, origin, answerWith } = await listen();
  const failures: unknown[] = [];
  const attempts: SignInCheck[] = [];
  const provider = await createEmbeddedProvider({
    issuer: `${origin}/oidc`, hashing: testHashing, onError: (error) => failures.push(error),
    onAttempt: (attempt) => attempts.push(attempt), ...options });
  if (bare) {
    answerWith(provider.callback());
  } else {
    const application = express();
    application.use(provider.mountPath, provider.callback());
    application.use(express.urlencoded({ extended: false }));
    answerWith(application);
  }
  return {
    ...provider, origin, failures, attempts,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
