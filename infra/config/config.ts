import { join, resolve } from 'node:path';
import { ConfigError, type ConfigProblem } from './config-error.js';
import { upliftFolder } from './project-root.js';
import type { Setting, Texts } from './setting.js';
import { settingNames, settings, type SettingName, type SettingValues } from './settings.js';

export interface TemporalConfig {
  /** `host:port`; absent when the launcher shall start a dev server. */
  readonly address: string | undefined;
  readonly namespace: string;
  readonly apiKey: string | undefined;
  /** `null`: plain text. Files are PEM. */
  readonly tls: { readonly ca?: string; readonly cert?: string; readonly key?: string; readonly serverName?: string } | null;
  readonly uiPort: number | undefined;
}

export interface OidcConfig {
  readonly issuer: string; readonly clientId: string; readonly clientSecret: string | undefined; readonly audience: string | undefined;
}

export interface S3Config {
  readonly endpoint: string; readonly bucket: string; readonly region: string; readonly accessKeyId: string; readonly secretAccessKey: string;
}

export interface Config {
  readonly host: string;
  /** `undefined`: 3000, or the next free one. */
  readonly port: number | undefined;
  readonly publicUrl: string | undefined;
  readonly healthPort: number;
  /** Absolute. */
  readonly dataDir: string;
  readonly masterKey: string | undefined;
  /** Into an empty data directory only. */
  readonly loadDemo: boolean;
  readonly cohortSize: number;
  readonly fileLimitBytes: number;
  readonly logLevel: SettingValues['LOG_LEVEL'];
  readonly databaseUrl: string | undefined;
  readonly kurrentdbUrl: string | undefined;
  readonly temporal: TemporalConfig;
  /** `null`: the API's own provider. */
  readonly oidc: OidcConfig | null;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** `null`: attachments lie in the data directory. */
  readonly s3: S3Config | null;
  readonly otlpEndpoint: string | undefined;
}

const missing: Texts = { ru: 'ничего', en: 'nothing' };

const readBack = (value: string, { secret }: Setting): Texts => {
  if (secret) return { ru: `скрытое значение, ${value.length} зн.`, en: `a hidden value of ${value.length} characters` };
  const shown = `«${value.replace(/(:\/\/[^:/@\s]*:)\S*@/, '$1***@')}»`;
  return { ru: shown, en: shown };
};

const neededWith = (values: SettingValues, given: SettingName, needed: readonly SettingName[]): readonly ConfigProblem[] =>
  values[given] === undefined ? [] : needed.filter((name) => values[name] === undefined).map((name) => ({
    name, read: missing,
    expected: { ru: `${settings[name].expected.ru}, так как задано ${given}`, en: `${settings[name].expected.en}, because ${given} is set` },
  }));

const disagreements = (values: SettingValues): readonly ConfigProblem[] => [
  ...neededWith(values, 'OIDC_ISSUER', ['OIDC_CLIENT_ID']),
  ...neededWith(values, 'S3_ENDPOINT', ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']),
  ...neededWith(values, 'TEMPORAL_TLS_CERT', ['TEMPORAL_TLS_KEY']),
  ...neededWith(values, 'TEMPORAL_TLS_KEY', ['TEMPORAL_TLS_CERT']),
];

const parseValues = (env: NodeJS.ProcessEnv): SettingValues => {
  const values: Record<string, unknown> = {};
  const problems: ConfigProblem[] = [];
  for (const name of settingNames) {
    const setting: Setting = settings[name];
    // An empty value is what compose files and charts pass for "not set".
    const given = env[name]?.trim() || undefined;
    const parsed = setting.schema.safeParse(given);
    if (parsed.success) values[name] = parsed.data;
    else problems.push({ name, read: readBack(given ?? '', setting), expected: setting.expected });
  }
  const all = [...problems, ...disagreements(values as SettingValues)];
  if (all.length > 0) throw new ConfigError(all);
  return values as SettingValues;
};

const temporalTls = (values: SettingValues): TemporalConfig['tls'] => {
  const { TEMPORAL_TLS_CA: ca, TEMPORAL_TLS_CERT: cert, TEMPORAL_TLS_KEY: key, TEMPORAL_TLS_SERVER_NAME: serverName } = values;
  const wanted = values.TEMPORAL_TLS ?? [ca, cert, key, serverName, values.TEMPORAL_API_KEY].some((value) => value !== undefined);
  if (!wanted) return null;
  return { ...ca !== undefined && { ca }, ...cert !== undefined && { cert }, ...key !== undefined && { key }, ...serverName !== undefined && { serverName } };
};

/** Everything the environment says, checked. @throws {ConfigError} naming every wrong value at once. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const values = parseValues(env);
  return {
    host: values.HOST, port: values.PORT, publicUrl: values.PUBLIC_URL, healthPort: values.HEALTH_PORT,
    dataDir: resolve(values.UPLIFT_DATA_DIR ?? join(upliftFolder(), 'data')), masterKey: values.UPLIFT_MASTER_KEY, loadDemo: values.UPLIFT_DEMO,
    cohortSize: values.COHORT_SIZE, fileLimitBytes: values.FILE_LIMIT_MB * 1_048_576, logLevel: values.LOG_LEVEL,
    databaseUrl: values.DATABASE_URL, kurrentdbUrl: values.KURRENTDB_URL,
    temporal: {
      address: values.TEMPORAL_ADDRESS, namespace: values.TEMPORAL_NAMESPACE, apiKey: values.TEMPORAL_API_KEY,
      tls: temporalTls(values), uiPort: values.TEMPORAL_UI_PORT,
    },
    oidc: values.OIDC_ISSUER === undefined || values.OIDC_CLIENT_ID === undefined ? null : {
      issuer: values.OIDC_ISSUER, clientId: values.OIDC_CLIENT_ID, clientSecret: values.OIDC_CLIENT_SECRET, audience: values.OIDC_AUDIENCE },
    smtpUrl: values.SMTP_URL, mailFrom: values.MAIL_FROM,
    s3: s3Of(values), otlpEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT,
  };
};

const s3Of = (values: SettingValues): S3Config | null => {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (endpoint === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) return null;
  return { endpoint, bucket, region: values.S3_REGION, accessKeyId, secretAccessKey };
};
