import { gunzipSync } from 'node:zlib';
import type { Connection } from '@temporalio/client';
import { taskQueue } from '@uplift/workflows/ids';

const sticky = 2;
const resetSticky = 13;
const namespace = 'default';
const identity = 'nobody';

/**
 * Takes over what waits for dead workers. A workflow's next task goes to the worker that has it in its cache; a real server gives
 * it to any other after some seconds, the time-skipping one never does. Each task got from a dead worker's own queue is given back.
 */
export class StickyRelief {
  private readonly queues = new Set<string>();

  constructor(private readonly connection: Connection, private readonly over: AbortSignal) {}

  /** Looks what queue a worker answers to: its identity and 32 hexadecimal digits. */
  readonly look = (path: string, body: Buffer): void => {
    if (!path.endsWith('/RespondWorkflowTaskCompleted')) return;
    const [name] = /\d+@[\w.-]+-[0-9a-f]{32}/.exec(messageIn(body).toString('latin1')) ?? [];
    if (name !== undefined) this.queues.add(name);
  };

  /** The worker is dead: none of the queues seen so far has anybody behind it. */
  workerDied(): void {
    for (const name of this.queues) void this.standIn(name);
    this.queues.clear();
  }

  private async standIn(name: string): Promise<void> {
    const { workflowService } = this.connection;
    while (!this.over.aborted) {
      try {
        await this.connection.withAbortSignal(this.over, async () => {
          const { taskToken } = await workflowService.pollWorkflowTaskQueue({ namespace, identity, taskQueue: { name, kind: sticky, normalName: taskQueue } });
          if (taskToken.length > 0) await workflowService.respondWorkflowTaskFailed({ namespace, identity, taskToken, cause: resetSticky });
        });
      } catch {
        // No task within the time, or the server has gone.
      }
    }
  }
}

/** A call's only message, without its five bytes of frame; the first of them says whether it is compressed. */
const messageIn = (body: Buffer): Buffer => (body[0] === 1 ? gunzipSync(body.subarray(5)) : body.subarray(5));
