import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { readConfig } from '../config/config.js';
import { projectRoot } from '../config/project-root.js';
import { settingNames, settings } from '../config/settings.js';

const folder = join(projectRoot(), 'infra', 'deploy');
const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');
const isSetting = (name: string): boolean => (settingNames as readonly string[]).includes(name);
const variablesIn = (text: string): readonly string[] => [...new Set([...text.matchAll(/\$\{([A-Z0-9_]+)/g)].map(([, name]) => name!))];
const settingOf = (line: string): RegExpExecArray | null => /^#?([A-Z0-9_]+)=(.*)$/.exec(line);
const mainOf = (command: readonly string[]): string => /^apps\/([a-z]+)\/dist\/main\.js$/.exec(command[1] ?? '')?.[1] ?? `none in ${command.join(' ')}`;

interface Service {
  readonly image: string; readonly command?: readonly string[]; readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>; readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] }; readonly deploy?: { readonly replicas: string };
}
interface Compose { readonly services: Readonly<Record<string, Service>>; readonly volumes: Readonly<Record<string, unknown>> }

/** What the compose program does with `${NAME}`, `${NAME:-default}` and `${NAME:?message}`, one level of nesting included. */
const interpolate = (text: string, env: Readonly<Record<string, string>>): string => {
  const once = (given: string) => given.replace(/\$\{([A-Z0-9_]+)(?::([-?])([^${}]*))?\}/g, (_all, name: string, sign: string | undefined, rest: string | undefined) => {
    const value = env[name];
    if (value !== undefined && value !== '') return value;
    if (sign === '?') throw new Error(`${name} is missing: ${rest}`);
    return rest ?? '';
  });
  let [before, after] = ['', text];
  while (before !== after) [before, after] = [after, once(after)];
  return after;
};

const exampleEnv = (): Record<string, string> => ({
  ...Object.fromEntries(read('compose.env.example').split('\n').flatMap((line) => { const [, name, value] = settingOf(line) ?? []; return name === undefined ? [] : [[name, value!]]; })),
  UPLIFT_MASTER_KEY: Buffer.alloc(32).toString('base64'), POSTGRES_PASSWORD: 'p', TEMPORAL_POSTGRES_PASSWORD: 't',
});

describe('the image', () => {
  const lines = read('Dockerfile').split('\n');

  it('knows every workspace, so that the lockfile installs whole', () => {
    const { workspaces } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { workspaces: readonly string[] };
    const folders = workspaces.flatMap((name) => name !== 'apps/*' ? [name]
      : readdirSync(join(projectRoot(), 'apps')).filter((app) => existsSync(join(projectRoot(), 'apps', app, 'package.json'))).map((app) => `apps/${app}`));
    const copied = lines.flatMap((line) => /^COPY (\S+)\/package\.json /.exec(line)?.[1] ?? []);
    expect([...copied].sort()).toStrictEqual([...folders].sort());
  });

  it('copies only what exists', () => {
    const sources = lines.flatMap((line) => (line.startsWith('COPY ') && !line.includes('--from')) ? line.split(' ').slice(1, -1) : []);
    expect(sources.filter((source) => !existsSync(join(projectRoot(), source)))).toStrictEqual([]);
  });

  it('brings the bundle of the workflows, which a read-only file system could not take later', () => {
    const [, module, made] = /import\('\/opt\/uplift\/(\S+)\.js'\)\)\.(\w+)\(\)/.exec(lines.join('\n')) ?? [];
    const source = readFileSync(join(projectRoot(), `${module?.replace('/dist/', '/')}.ts`), 'utf8');
    expect(source).toContain(`export const ${made} = async (folder: string = join(upliftFolder(), 'workflows')`);
  });

  it('runs as nobody in particular, and says how it listens by settings that exist', () => {
    expect(lines.filter((line) => line.startsWith('USER '))).toStrictEqual(['USER 10001:10001']);
    const env = lines.filter((line) => line.startsWith('ENV ')).at(-1)!.split(' ').slice(1).map((pair) => pair.split('=')[0]!);
    expect(env.filter((name) => !isSetting(name))).toStrictEqual([]);
    const command = JSON.parse(lines.find((line) => line.startsWith('CMD '))!.slice(4)) as string[];
    expect(existsSync(join(projectRoot(), 'apps', mainOf(command), 'main.ts'))).toBe(true);
  });
});

describe('the compose file', () => {
  const text = read('compose.yaml');
  const compose = parse(interpolate(text.replaceAll('$$', '＄'), exampleEnv()), { merge: true }) as Compose;
  const ownNames = ['api', 'worker', 'relay'];

  it('asks only for settings of the engine or of its own example', () => {
    const own = new Set(read('compose.env.example').split('\n').flatMap((line) => settingOf(line)?.[1] ?? []));
    expect(variablesIn(text).filter((name) => !isSetting(name) && !own.has(name))).toStrictEqual([]);
    expect([...own].filter((name) => !variablesIn(text).includes(name))).toStrictEqual([]);
  });

  it.each(['UPLIFT_MASTER_KEY', 'POSTGRES_PASSWORD', 'TEMPORAL_POSTGRES_PASSWORD'])('starts nothing without %s', (name) => {
    expect(() => interpolate(text, { ...exampleEnv(), [name]: '' })).toThrow(`${name} is missing`);
  });

  it.each(ownNames)('gives %s settings it can start with', (name) => {
    const { environment, command } = compose.services[name]!;
    expect(Object.keys(environment!).filter((key) => !isSetting(key))).toStrictEqual([]);
    const config = readConfig(environment!);
    expect([config.host, config.databaseUrl, config.temporal.address, config.smtpUrl])
      .toStrictEqual(['0.0.0.0', 'postgres://uplift:p@postgres:5432/uplift', 'temporal:7233', 'smtp://mail:1025']);
    expect(mainOf(command!)).toBe(name);
    expect(existsSync(join(projectRoot(), 'apps', name, 'main.ts'))).toBe(true);
  });

  it('runs two of each process, each asked for its health where it answers', () => {
    for (const name of ownNames) {
      const { deploy, healthcheck, environment } = compose.services[name]!;
      expect([name, deploy!.replicas]).toStrictEqual([name, '2']);
      expect(healthcheck!.test.at(-1)).toContain(`http://127.0.0.1:${name === 'api' ? `${environment!.PORT}/api/v1` : environment!.HEALTH_PORT}/health/ready`);
    }
  });

  it('names only services and volumes it has, and waits only for what tells its health', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect([name, needed, condition, compose.services[needed]?.healthcheck !== undefined]).toStrictEqual([name, needed, 'service_healthy', true]);
      }
      for (const volume of service.volumes ?? []) {
        const source = volume.split(':')[0]!;
        expect([name, source, source.startsWith('./') ? existsSync(join(folder, source)) : source in compose.volumes]).toStrictEqual([name, source, true]);
      }
    }
  });

  it('pins every image to a version', () => {
    expect(Object.values(compose.services).map(({ image }) => image).filter((image) => !/:[a-z]?\d/.test(image))).toStrictEqual([]);
  });
});

describe('the chart', () => {
  const chart = join(folder, 'helm', 'uplift');
  const templates = readdirSync(join(chart, 'templates')).map((name) => ({ name, text: readFileSync(join(chart, 'templates', name), 'utf8') }));
  const values = parse(readFileSync(join(chart, 'values.yaml'), 'utf8')) as Record<string, unknown>;
  const valueAt = (path: string): unknown => path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], values);

  it('has the version of the project', () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string };
    const { version: own, appVersion } = parse(readFileSync(join(chart, 'Chart.yaml'), 'utf8')) as { version: string; appVersion: string };
    expect([own, appVersion]).toStrictEqual([version, version]);
  });

  it('uses only values it has', () => {
    const used = templates.flatMap(({ text }) => [...text.matchAll(/\.Values\.([A-Za-z0-9.]+)/g)].map(([, path]) => path!));
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((path) => !path.startsWith('secrets.') && valueAt(path) === undefined)).toStrictEqual([]);
  });

  it('includes only what it defines', () => {
    const all = templates.map(({ text }) => text).join('\n');
    const defined = [...all.matchAll(/define "([^"]+)"/g)].map(([, name]) => name!);
    const included = [...all.matchAll(/include "([^"]+)"/g)].map(([, name]) => name!);
    expect([...new Set(included)].filter((name) => !defined.includes(name))).toStrictEqual([]);
  });

  it('sets only settings of the engine, and none of the secret ones outside the Secret', () => {
    const config = templates.find(({ name }) => name === 'configmap.yaml')!.text;
    const names = [...config.matchAll(/^ {2}([A-Z0-9_]+):/gm)].map(([, name]) => name!);
    expect(names.filter((name) => !isSetting(name))).toStrictEqual([]);
    expect(names.filter((name) => settings[name as keyof typeof settings]?.secret)).toStrictEqual([]);
  });

  const helm = spawnSync('helm', ['version', '--short']);
  const rendered = helm.error === undefined ? it : it.skip;
  rendered('renders, with helm on the PATH, to objects that agree with one another', () => {
    const output = spawnSync('helm', ['template', 'region', chart, '--kube-version', '1.31.0', '--set', 'ingress.enabled=true', '--set', 'oidc.issuer=https://id,oidc.clientId=uplift',
      '--set', `secrets.UPLIFT_MASTER_KEY=${Buffer.alloc(32).toString('base64')}`, '--set', 'secrets.DATABASE_URL=postgres://u:p@db/uplift'], { encoding: 'utf8' });
    expect(output.stderr).toBe('');
    const objects = parseAllDocuments(output.stdout).map((document) => document.toJS() as KubernetesObject | null).filter((object) => object !== null);
    expect(objects.map(({ kind, metadata: { name } }) => `${kind} ${name}`).sort()).toStrictEqual([
      'ConfigMap region-uplift', ...['api', 'relay', 'worker'].map((name) => `Deployment region-uplift-${name}`), 'Ingress region-uplift',
      ...['api', 'relay', 'worker'].map((name) => `PodDisruptionBudget region-uplift-${name}`), 'Secret region-uplift', 'Service region-uplift', 'ServiceAccount region-uplift',
    ]);
    const env = Object.assign({}, ...objects.map(({ data, stringData }) => ({ ...data, ...stringData }))) as Record<string, string>;
    expect(readConfig(env)).toMatchObject({ host: '0.0.0.0', port: 3000, healthPort: 9464, databaseUrl: 'postgres://u:p@db/uplift', oidc: { issuer: 'https://id', clientId: 'uplift' } });
    for (const { kind, spec, metadata: { name } } of objects) {
      if (kind !== 'Deployment') continue;
      const [container] = spec!.template.spec.containers;
      expect(existsSync(join(projectRoot(), 'apps', mainOf(container!.command), 'main.ts'))).toBe(true);
      expect([container!.livenessProbe.httpGet.path, container!.readinessProbe.httpGet.path]).toStrictEqual(name.endsWith('-api') ? ['/api/v1/health/live', '/api/v1/health/ready'] : ['/health/live', '/health/ready']);
      expect(spec!.template.metadata.labels).toMatchObject(spec!.selector.matchLabels);
    }
  });
});

describe('the operator’s guide', () => {
  const guide = readFileSync(join(projectRoot(), 'docs', 'operations.md'), 'utf8');
  const measures = (file: string): readonly string[] => [...readFileSync(join(projectRoot(), file), 'utf8').matchAll(/name: '(uplift_\w+)'/g)].map(([, name]) => name!);

  it('names every setting, and none that is gone', () => {
    const table = guide.slice(guide.indexOf('## Settings'), guide.indexOf('## Start and stop'));
    const named = [...table.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name!);
    expect([...named].sort()).toStrictEqual([...settingNames].sort());
  });

  it('speaks of measures there are', () => {
    const known = ['infra/relay/relay-measures.ts', 'apps/api/http/request-metrics.ts', 'apps/api/api-module.ts'].flatMap(measures);
    const named = [...new Set([...guide.matchAll(/\b(uplift_[a-z_]+)/g)].map(([, name]) => name!))];
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !known.includes(name))).toStrictEqual([]);
  });
});

interface KubernetesObject {
  readonly kind: string; readonly metadata: { readonly name: string }; readonly data?: Record<string, string>; readonly stringData?: Record<string, string>;
  readonly spec?: {
    readonly selector: { readonly matchLabels: Record<string, string> };
    readonly template: {
      readonly metadata: { readonly labels: Record<string, string> };
      readonly spec: { readonly containers: readonly { readonly command: readonly string[]; readonly livenessProbe: Probe; readonly readinessProbe: Probe }[] };
    };
  };
}
interface Probe { readonly httpGet: { readonly path: string } }
