import { lazyRouteComponent } from '@tanstack/react-router';
import { textsOf } from '../language/language.js';

/** A page, whose code and texts come together: texts asked for by the page itself would hold it up a second time. */
export const lazyPage = <Module extends Record<string, unknown>, Name extends keyof Module>(load: () => Promise<Module>, name: Name, ...screens: readonly string[]) =>
  lazyRouteComponent(async () => (await Promise.all([load(), textsOf(screens)]))[0], name);
