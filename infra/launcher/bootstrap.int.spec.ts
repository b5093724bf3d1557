import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../config/project-root.js';

const folder = join(projectRoot(), 'infra/launcher/bootstrap');

/** Runs one function of the bootstrap as it runs itself: plain Node, in a process of its own. */
const call = (file: string, name: string, ...args: readonly unknown[]) => {
  const script = `const { ${name} } = await import(${JSON.stringify(pathToFileURL(join(folder, file)).href)});
    const answer = await (async () => ${name}(...${JSON.stringify(args)}))().catch((error) => ({ error: error.message }));
    process.stderr.write('\\nANSWER ' + JSON.stringify(answer ?? null));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', LC_ALL: 'C', LANG: 'C' }, timeout: 100_000 });
  return { stdout, answer: JSON.parse(/ANSWER (.*)$/s.exec(stderr)?.[1] ?? 'null') as unknown, said: stderr.replace(/\nANSWER .*$/s, '') };
};

describe('the bootstrap', () => {
  let root: string;
  beforeEach(async () => { root = await mkdtemp(join(tmpdir(), 'uplift-bootstrap-')); });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const lockfiles = async (wanted: object, present: object | null): Promise<void> => {
    await mkdir(join(root, 'node_modules'), { recursive: true });
    await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    if (present) await writeFile(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }));
  };
  const a = (version: string, more: object = {}) => ({ 'node_modules/a': { version, ...more } });

  it.each([
    ['everything is there', a('1.0.0'), a('1.0.0'), true],
    ['an installation was broken off', a('1.0.0'), null, false],
    ['the lockfile moved on', a('1.0.1'), a('1.0.0'), false],
    ['a package is missing', { ...a('1.0.0'), 'node_modules/b': { version: '1.0.0' } }, a('1.0.0'), false],
    ['a package for another machine is missing', { ...a('1.0.0'), 'node_modules/b': { version: '1.0.0', optional: true, os: ['none'] } }, a('1.0.0'), true],
    ['a workspace is not linked', { ...a('1.0.0'), 'node_modules/w': { link: true } }, a('1.0.0'), false],
  ])('knows whether to install: %s', async (_, wanted, present, installed) => {
    await lockfiles(wanted, present);
    expect(call('install.mjs', 'isInstalled', root).answer).toBe(installed);
  });

  const project = async (): Promise<void> => {
    await symlink(join(projectRoot(), 'node_modules'), join(root, 'node_modules'));
    await mkdir(join(root, 'lib', 'data'), { recursive: true });
    const json = (value: unknown) => JSON.stringify(value);
    await writeFile(join(root, 'package.json'), json({ type: 'module' }));
    await writeFile(join(root, 'package-lock.json'), '{}');
    await writeFile(join(root, 'tsconfig.base.json'), json({ compilerOptions: { composite: true, module: 'nodenext', types: ['node'] } }));
    await writeFile(join(root, 'tsconfig.json'), json({ files: [], references: [{ path: 'lib' }] }));
    await writeFile(join(root, 'lib/tsconfig.json'), json({
      extends: '../tsconfig.base.json', compilerOptions: { rootDir: '.', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' }, include: ['**/*.ts'], exclude: ['dist'] }));
    await writeFile(join(root, 'lib/one.ts'), 'export const one: number = 1;\n');
    await writeFile(join(root, 'lib/data/year.yaml'), 'year: 2026\n');
  };

  it('builds what changed, carries data along, and does nothing when nothing changed', async () => {
    await project();
    expect(call('build.mjs', 'build', root).said).toMatch(/^Building \(tsc -b\)…\n(?: {2}still building: \d+ s\n)*Built \(\d+\.\d s\)\n$/);
    expect(await readFile(join(root, 'lib/dist/one.js'), 'utf8')).toContain('export const one = 1;');
    expect(await readFile(join(root, 'lib/dist/data/year.yaml'), 'utf8')).toBe('year: 2026\n');
    expect(call('build.mjs', 'build', root).said).toBe('');
    await writeFile(join(root, 'lib/data/year.yaml'), 'year: 2027\n');
    await utimes(join(root, 'lib/data/year.yaml'), 1, 1);
    expect(call('build.mjs', 'build', root).said).toContain('Built');
    expect(await readFile(join(root, 'lib/dist/data/year.yaml'), 'utf8')).toBe('year: 2027\n');
  }, 100_000);

  it('fails with the compiler’s words, again and again until it is mended', async () => {
    await project();
    await writeFile(join(root, 'lib/one.ts'), 'export const one: number = "1";\n');
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const { answer } = call('build.mjs', 'build', root);
      expect(answer).toStrictEqual({ error: 'The build failed; the errors stand above.' });
    }
  }, 100_000);

  const suite = async (specs: Readonly<Record<string, string>>): Promise<void> => {
    await symlink(join(projectRoot(), 'node_modules'), join(root, 'node_modules'));
    await writeFile(join(root, 'package.json'), '{}');
    await writeFile(join(root, 'jest.config.json'), JSON.stringify({ testMatch: ['**/*.spec.ts'], transform: {} }));
    for (const [name, text] of Object.entries(specs)) await writeFile(join(root, name), text);
  };
  const passing = 'test("holds", () => { expect(1).toBe(1); });';

  it.each([
    ['all passed', { 'a.spec.ts': passing, 'b.int.spec.ts': passing }, '2 passed, 0 failed', 0],
    ['one failed', { 'a.spec.ts': passing, 'b.e2e.spec.ts': 'test("fails", () => { expect(1).toBe(2); });' }, '1 passed, 1 failed', 1],
    ['one was skipped', { 'a.spec.ts': `${passing} test.skip("later", () => {});` }, '1 passed, 0 failed, 1 skipped', 0],
    ['one could not be loaded', { 'a.spec.ts': passing, 'b.spec.ts': 'throw new Error("broken");' }, '1 passed, 1 failed', 1],
    ['none was there', {}, '0 passed, 0 failed', 1],
  ])('closes a test run with its count: %s', async (_, specs, line, code) => {
    await suite(specs);
    const { stdout, answer } = call('run-tests.mjs', 'runTests', root, []);
    expect(stdout).toBe(`\n${line}\n`);
    expect(answer).toBe(code);
  }, 100_000);

  it('lets one command at a time install and build', async () => {
    await mkdir(join(root, '.uplift'));
    await writeFile(join(root, '.uplift/bootstrap.lock'), '2147483');
    const script = `const { oneAtATime } = await import(${JSON.stringify(pathToFileURL(join(folder, 'one-at-a-time.mjs')).href)});
      let inside = 0, most = 0;
      await Promise.all([1, 2, 3].map(() => oneAtATime(${JSON.stringify(root)}, async () => {
        inside += 1; most = Math.max(most, inside); await new Promise((resolve) => setTimeout(resolve, 20)); inside -= 1; })));
      console.log(most);`;
    expect(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', timeout: 60_000 }).stdout.trim()).toBe('1');
  }, 100_000);
});
