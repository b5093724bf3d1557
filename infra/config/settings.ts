import { z } from 'zod';
import { address, anyText, between, existingFile, oneOf, secretSetting, setting, urlWith, wholeNumber, yesOrNo } from './setting.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const keyShape = /^(?:[0-9a-f]{64}|[A-Za-z0-9+/]{43}=)$/i;
const text = z.string().min(1);

/** Every environment variable the engine reads, in the order of `.env.example`. None is needed to start. */
export const settings = {
  HOST: setting({ schema: text.default('127.0.0.1'), expected: anyText, example: '127.0.0.1', about: 'Address the API listens on.' }),
  PORT: setting({ schema: wholeNumber(0, 65_535).optional(), expected: between(0, 65_535), example: '3000',
    about: 'Port of the API. When left out: 3000, or the next free one.' }),
  PUBLIC_URL: setting({ schema: urlWith('http', 'https').optional(), expected: address('https://uplift.example.org'),
    example: 'https://uplift.example.org', about: 'Address people reach the API under, for links in mails and for sign-in.' }),
  UPLIFT_DATA_DIR: setting({ schema: text.optional(), expected: anyText, example: '.uplift/data',
    about: 'Folder for everything the engine keeps by itself: databases, mail, keys. Survives restarts.' }),
  UPLIFT_MASTER_KEY: secretSetting({ schema: z.string().regex(keyShape).optional(),
    expected: { ru: '32 байта в hex (64 знака) или base64 (44 знака)', en: '32 bytes as hex (64 characters) or base64 (44 characters)' },
    example: 'openssl rand -base64 32',
    about: 'Key that protects the keys of personal data. Made in the data directory when left out there; with DATABASE_URL keep it in your secret store.' }),
  UPLIFT_DEMO: setting({ schema: yesOrNo.default(true), expected: oneOf(['true', 'false']), example: 'false',
    about: 'Whether npm start loads the demo region into an empty data directory of its own.' }),
  COHORT_SIZE: setting({ schema: wholeNumber(1, 200).default(200), expected: between(1, 200), example: '200',
    about: 'How many schools of a municipality one workflow carries at most.' }),
  FILE_LIMIT_MB: setting({ schema: wholeNumber(1, 2_000).default(50), expected: between(1, 2_000), example: '50',
    about: 'Largest file people may hand in, in megabytes.' }),
  LOG_LEVEL: setting({ schema: z.enum(logLevels).default('info'), expected: oneOf(logLevels), example: 'info', about: 'How much is logged.' }),
  HEALTH_PORT: setting({ schema: wholeNumber(0, 65_535).default(0), expected: between(0, 65_535), example: '9464',
    about: 'Port where worker and relay answer /health and /metrics. 0 takes any free one.' }),

  DATABASE_URL: setting({ schema: urlWith('postgres', 'postgresql').optional(), expected: address('postgres://user:password@host:5432/uplift'),
    example: 'postgres://uplift:password@localhost:5432/uplift', about: 'PostgreSQL of your own. When left out an embedded one is started.' }),
  KURRENTDB_URL: setting({ schema: urlWith('kurrentdb', 'kurrentdb+discover', 'kdb', 'kdb+discover', 'esdb', 'esdb+discover').optional(),
    expected: address('kurrentdb://host:2113'), example: 'kurrentdb://localhost:2113?tls=false',
    about: 'KurrentDB as event store in place of PostgreSQL; read models stay in PostgreSQL.' }),

  TEMPORAL_ADDRESS: setting({ schema: z.string().regex(/^[^\s:/]+:\d{1,5}$/).optional(), expected: address('host:7233'), example: 'localhost:7233',
    about: 'Temporal of your own. When left out a dev server is started on a file in the data directory.' }),
  TEMPORAL_NAMESPACE: setting({ schema: text.default('default'), expected: anyText, example: 'default', about: 'Namespace of Temporal.' }),
  TEMPORAL_API_KEY: secretSetting({ schema: text.optional(), expected: anyText, example: 'key of Temporal Cloud', about: 'API key of Temporal; implies TLS.' }),
  TEMPORAL_TLS: setting({ schema: yesOrNo.optional(), expected: oneOf(['true', 'false']), example: 'true', about: 'Speak TLS with Temporal.' }),
  TEMPORAL_TLS_CA: setting({ schema: text.optional(), expected: existingFile, example: '/etc/temporal/ca.pem',
    about: 'Authority that signed the server’s certificate, when the system does not know it.' }),
  TEMPORAL_TLS_CERT: setting({ schema: text.optional(), expected: existingFile, example: '/etc/temporal/client.pem', about: 'Client certificate.' }),
  TEMPORAL_TLS_KEY: setting({ schema: text.optional(), expected: existingFile, example: '/etc/temporal/client.key', about: 'Key of the client certificate.' }),
  TEMPORAL_TLS_SERVER_NAME: setting({ schema: text.optional(), expected: anyText, example: 'temporal.example.org',
    about: 'Name the server’s certificate is checked against.' }),
  TEMPORAL_UI_PORT: setting({ schema: wholeNumber(1, 65_535).optional(), expected: between(1, 65_535), example: '8233',
    about: 'Port of the UI of the started dev server. When left out: 8233, or the next free one.' }),

  OIDC_ISSUER: setting({ schema: urlWith('https', 'http').optional(), expected: address('https://id.example.org/realms/education'),
    example: 'https://id.example.org/realms/education', about: 'Identity provider of your own. When left out the API signs people in itself.' }),
  OIDC_CLIENT_ID: setting({ schema: text.optional(), expected: anyText, example: 'uplift', about: 'Client registered at the provider.' }),
  OIDC_CLIENT_SECRET: secretSetting({ schema: text.optional(), expected: anyText, example: 'secret of the client', about: 'Its secret, for a confidential client.' }),
  OIDC_AUDIENCE: setting({ schema: text.optional(), expected: anyText, example: 'uplift-api', about: 'Audience access tokens must name.' }),

  SMTP_URL: setting({ schema: urlWith('smtp', 'smtps').optional(), expected: address('smtp://user:password@host:587'),
    example: 'smtp://user:password@mail.example.org:587',
    about: 'Mail server. When left out mails go to a local server that keeps each as a file.' }),
  MAIL_FROM: setting({ schema: z.string().regex(/^(?:[^<>]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/).default('Uplift <uplift@localhost>'),
    expected: address('Uplift <uplift@example.org>'), example: 'Uplift <uplift@example.org>', about: 'Sender of all mail.' }),

  S3_ENDPOINT: setting({ schema: urlWith('http', 'https').optional(), expected: address('https://s3.example.org'), example: 'https://s3.example.org',
    about: 'Object store for attachments. When left out they lie in the data directory.' }),
  S3_BUCKET: setting({ schema: text.optional(), expected: anyText, example: 'uplift', about: 'Bucket; needed with S3_ENDPOINT.' }),
  S3_REGION: setting({ schema: text.default('us-east-1'), expected: anyText, example: 'us-east-1', about: 'Region of the bucket.' }),
  S3_ACCESS_KEY_ID: setting({ schema: text.optional(), expected: anyText, example: 'name of the key', about: 'Access key; needed with S3_ENDPOINT.' }),
  S3_SECRET_ACCESS_KEY: secretSetting({ schema: text.optional(), expected: anyText, example: 'its secret', about: 'Its secret; needed with S3_ENDPOINT.' }),

  OTEL_EXPORTER_OTLP_ENDPOINT: setting({ schema: urlWith('http', 'https').optional(), expected: address('http://collector:4318'),
    example: 'http://localhost:4318', about: 'OpenTelemetry collector. When left out traces are made but sent nowhere.' }),
} as const;

export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as readonly SettingName[];
export type SettingValues = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]['schema']> };
