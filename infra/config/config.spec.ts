import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from './config.js';
import { ConfigError, terminalLanguage } from './config-error.js';
import { envExample } from './env-example.js';
import { projectRoot } from './project-root.js';
import { settingNames, settings, type SettingName } from './settings.js';

const errorOf = (env: NodeJS.ProcessEnv): ConfigError => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('these settings were accepted');
};

const wrong: Readonly<Partial<Record<SettingName, string>>> = {
  PORT: '70000', PUBLIC_URL: 'uplift.example.org', UPLIFT_MASTER_KEY: 'short', UPLIFT_DEMO: 'no', COHORT_SIZE: '201', FILE_LIMIT_MB: '0', LOG_LEVEL: 'loud', HEALTH_PORT: 'x',
  DATABASE_URL: 'mysql://host/db', KURRENTDB_URL: 'http://host', TEMPORAL_ADDRESS: 'localhost', TEMPORAL_TLS: 'yes', TEMPORAL_UI_PORT: '0',
  OIDC_ISSUER: 'id.example.org', SMTP_URL: 'mail.example.org:25', MAIL_FROM: 'Uplift', S3_ENDPOINT: 'bucket', OTEL_EXPORTER_OTLP_ENDPOINT: '4318',
};

describe('settings', () => {
  it('need nothing to start', () => {
    expect(readConfig({})).toStrictEqual({
      host: '127.0.0.1', port: undefined, publicUrl: undefined, healthPort: 0, dataDir: join(projectRoot(), '.uplift', 'data'), masterKey: undefined,
      loadDemo: true, cohortSize: 200, fileLimitBytes: 52_428_800, logLevel: 'info', databaseUrl: undefined, kurrentdbUrl: undefined,
      temporal: { address: undefined, namespace: 'default', apiKey: undefined, tls: null, uiPort: undefined },
      oidc: null, smtpUrl: undefined, mailFrom: 'Uplift <uplift@localhost>', s3: null, otlpEndpoint: undefined,
    });
  });

  it('take an empty value for none', () => {
    expect(readConfig(Object.fromEntries(settingNames.map((name) => [name, ' '])))).toStrictEqual(readConfig({}));
  });

  it('are read whole', () => {
    expect(readConfig({
      HOST: '0.0.0.0', PORT: '8080', UPLIFT_DATA_DIR: 'somewhere', COHORT_SIZE: '1', DATABASE_URL: 'postgres://u:p@db/uplift',
      TEMPORAL_ADDRESS: 'temporal:7233', TEMPORAL_NAMESPACE: 'uplift', TEMPORAL_API_KEY: 'k', TEMPORAL_TLS_SERVER_NAME: 't',
      OIDC_ISSUER: 'https://id', OIDC_CLIENT_ID: 'uplift', S3_ENDPOINT: 'https://s3', S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 's',
      MAIL_FROM: 'uplift@example.org', SMTP_URL: 'smtp://mail:25',
    })).toStrictEqual({
      ...readConfig({}), host: '0.0.0.0', port: 8080, dataDir: resolve('somewhere'), cohortSize: 1, databaseUrl: 'postgres://u:p@db/uplift',
      temporal: { address: 'temporal:7233', namespace: 'uplift', apiKey: 'k', tls: { serverName: 't' }, uiPort: undefined },
      oidc: { issuer: 'https://id', clientId: 'uplift', clientSecret: undefined, audience: undefined },
      s3: { endpoint: 'https://s3', bucket: 'b', region: 'us-east-1', accessKeyId: 'a', secretAccessKey: 's' },
      mailFrom: 'uplift@example.org', smtpUrl: 'smtp://mail:25',
    });
  });

  it.each(Object.entries(wrong))('refuse %s=%s by name, with what is expected', (name, value) => {
    const problems = errorOf({ [name]: value }).problems.filter((problem) => problem.name === name);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.expected).toStrictEqual(settings[name as SettingName].expected);
  });

  it('name all wrong values at once, in both languages', () => {
    const error = errorOf({ PORT: 'http', COHORT_SIZE: '0' });
    expect(error.message).toBe('The settings are wrong, nothing was started. Correct the environment variables:\n'
      + '  PORT: read «http»; expected a whole number from 0 to 65535\n  COHORT_SIZE: read «0»; expected a whole number from 1 to 200');
    expect(error.text('ru')).toBe('Настройки неверны, ничего не запущено. Исправьте переменные окружения:\n'
      + '  PORT: прочитано «http»; ожидается целое число от 0 до 65535\n  COHORT_SIZE: прочитано «0»; ожидается целое число от 1 до 200');
  });

  it('keep secrets and passwords out of errors', () => {
    const { message } = errorOf({ UPLIFT_MASTER_KEY: 'tell-nobody', DATABASE_URL: 'mysql://user:tell-nobody@host/db', SMTP_URL: 'http://user:tell@nobody@host' });
    expect(message).not.toContain('nobody');
    expect(message).toContain('DATABASE_URL: read «mysql://user:***@host/db»');
  });

  it('ask for what belongs together', () => {
    expect(errorOf({ OIDC_ISSUER: 'https://id', S3_ENDPOINT: 'https://s3', S3_BUCKET: 'b', TEMPORAL_TLS_CERT: 'c.pem' }).problems.map(({ name }) => name))
      .toStrictEqual(['OIDC_CLIENT_ID', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'TEMPORAL_TLS_KEY']);
  });

  it('turn TLS on for an API key or a certificate, and off when told', () => {
    expect(readConfig({ TEMPORAL_API_KEY: 'k' }).temporal.tls).toStrictEqual({});
    expect(readConfig({ TEMPORAL_TLS: 'true' }).temporal.tls).toStrictEqual({});
    expect(readConfig({ TEMPORAL_API_KEY: 'k', TEMPORAL_TLS: 'false' }).temporal.tls).toBeNull();
  });

  it('are all in .env.example, and nothing else is', () => {
    expect(readFileSync(join(projectRoot(), '.env.example'), 'utf8')).toBe(envExample());
  });

  it('are told in the language of the terminal', () => {
    expect([terminalLanguage({ LANG: 'ru_RU.UTF-8' }), terminalLanguage({ LANG: 'ru_RU.UTF-8', LC_ALL: 'C' }), terminalLanguage({})]).toStrictEqual(['ru', 'en', 'en']);
  });
});
