import type { AttemptThrottle, Counted } from './attempt-throttle.js';
import { deviceCodePage } from './pages/device-pages.js';
import { pageLanguage } from './pages/page-language.js';
import type { ProviderContext } from './provider-context.js';

const limit = { attempts: 20, windowSeconds: 15 * 60 };

/** Codes typed on the device page are counted by address, so that nobody finds another person's code by trying. */
export const createDeviceCodeThrottle = ({ mountPath, throttle }: { mountPath: string; throttle: AttemptThrottle }) =>
  async (ctx: ProviderContext, next: () => Promise<unknown>): Promise<void> => {
    if (ctx.method !== 'POST' || ctx.path !== '/device') {
      await next();
      return;
    }
    const counted: readonly Counted[] = [{ kind: 'device-code', value: ctx.ip, limit }];
    const waitSeconds = await throttle.take(counted);
    if (waitSeconds > 0) {
      ctx.status = 429;
      ctx.type = 'html';
      ctx.set('retry-after', String(waitSeconds));
      ctx.body = deviceCodePage({
        language: pageLanguage(ctx.req, ctx.state.switchedTo), address: `${mountPath}/device`, formToken: '', code: '',
        problem: { code: 'too-many-codes', minutes: Math.ceil(waitSeconds / 60) } });
      return;
    }
    await next();
    if (ctx.state.deviceProblem !== 'code-unknown') await throttle.giveBack(counted);
  };
