import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { projectRoot, upliftFolder } from '@uplift/infra/config/project-root';

const workflowsFolder = (): string => join(projectRoot(), 'workflows');

/** Bundles the workflows from their source, for the sandbox. Takes some seconds: `workflowBundlePath` keeps the result. */
export const buildWorkflowBundle = (workflowsPath: string = join(workflowsFolder(), 'registered.ts')): Promise<WorkflowBundleWithSourceMap> => bundleWorkflowCode({
  workflowsPath,
  logger: new DefaultLogger('WARN'),
  webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, conditionNames: ['@uplift/source', '...'] } }),
});

/** The file of the bundle of the present sources; built when it is not there. */
export const workflowBundlePath = async (folder: string = join(upliftFolder(), 'workflows')): Promise<string> => {
  const path = join(folder, `bundle-${await versionOfSources()}.js`);
  if ((await readdir(folder).catch(() => [])).some((name) => path.endsWith(name))) return path;
  const { code } = await buildWorkflowBundle();
  await mkdir(folder, { recursive: true });
  // Two workers may build at once; neither may run half a file.
  const apart = `${path}.${process.pid}`;
  await writeFile(apart, code);
  await rename(apart, path);
  return path;
};

/** Changes whenever a workflow's source or the SDK does. */
export const versionOfSources = async (): Promise<string> => {
  const hash = createHash('sha256').update((createRequire(import.meta.url)('@temporalio/worker/package.json') as { version: string }).version);
  const names = (await readdir(workflowsFolder())).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).sort();
  for (const name of names) hash.update(name).update(await readFile(join(workflowsFolder(), name)));
  return hash.digest('hex').slice(0, 16);
};
