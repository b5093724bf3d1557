import { instantOf } from '@uplift/domain/core/instant';
import { readConfig } from '@uplift/infra/config/config';
import type { LoadDemo } from '@uplift/infra/launcher/demo';
import { openDependencies } from '../open-dependencies.js';
import { loadDemoRegion } from './demo-region.js';

/** Loads the demo region with its finished year into the installation of an environment; whatever is there already stays as it is. */
const loadDemo: LoadDemo = async ({ apiUrl, env, onProgress }) => {
  const parts = await openDependencies(readConfig(env), new URL(apiUrl).origin);
  try {
    const { accounts } = await loadDemoRegion({ ...parts, clock: () => instantOf(Date.now()), onProgress });
    return { accounts };
  } finally {
    await parts.close();
  }
};
export default loadDemo;
