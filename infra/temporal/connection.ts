import { readFile } from 'node:fs/promises';
import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import type { TemporalConfig } from '../config/config.js';
import { ConfigError } from '../config/config-error.js';
import { settings, type SettingName } from '../config/settings.js';

/** What both kinds of connection take: the client's, and the worker's native one. */
export type TemporalConnectionOptions = Required<Pick<ConnectionOptions, 'address'>> & {
  readonly apiKey?: string;
  readonly tls?: true | {
    serverNameOverride?: string; serverRootCACertificate?: Buffer; clientCertPair?: { crt: Buffer; key: Buffer } };
};

const pem = async (name: SettingName, file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new ConfigError([{ name, read: { ru: `«${file}» (${code})`, en: `«${file}» (${code})` }, expected: settings[name].expected }]);
  }
};

const tlsOptions = async (tls: NonNullable<TemporalConfig['tls']>): Promise<NonNullable<TemporalConnectionOptions['tls']>> => {
  if (Object.keys(tls).length === 0) return true;
  return {
    ...tls.serverName !== undefined && { serverNameOverride: tls.serverName },
    ...tls.ca !== undefined && { serverRootCACertificate: await pem('TEMPORAL_TLS_CA', tls.ca) },
    ...tls.cert !== undefined && tls.key !== undefined && {
      clientCertPair: { crt: await pem('TEMPORAL_TLS_CERT', tls.cert), key: await pem('TEMPORAL_TLS_KEY', tls.key) } },
  };
};

/** Options for `Connection.connect` and `NativeConnection.connect`. @throws {ConfigError} without an address or with an unreadable file */
export const temporalConnectionOptions = async (config: TemporalConfig): Promise<TemporalConnectionOptions> => {
  if (config.address === undefined)
    throw new ConfigError([{ name: 'TEMPORAL_ADDRESS', read: { ru: 'ничего', en: 'nothing' }, expected: settings.TEMPORAL_ADDRESS.expected }]);
  return {
    address: config.address,
    ...config.apiKey !== undefined && { apiKey: config.apiKey },
    ...config.tls !== null && { tls: await tlsOptions(config.tls) },
  };
};

/** A client that also shows all of its connection, operator service included. */
export type TemporalClient = Client & { readonly connection: Connection };

/** A client of the configured namespace. Close `client.connection` when done. Fails when the server does not answer in time. */
export const connectTemporal = async (config: TemporalConfig, connectTimeout: number = 10_000): Promise<TemporalClient> => {
  const connection = await Connection.connect({ ...await temporalConnectionOptions(config), connectTimeout });
  return new Client({ connection, namespace: config.namespace }) as TemporalClient;
};
