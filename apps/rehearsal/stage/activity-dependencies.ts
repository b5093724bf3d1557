import type { Client } from '@temporalio/client';
import type { ActivityDependencies } from '@uplift/activities/create-activities';
import { CaseContexts } from '@uplift/infra/command/case-contexts';
import { CommandHandler } from '@uplift/infra/command/command-handler';
import { engineCodec } from '@uplift/infra/command/engine-codec';
import type { EventStore } from '@uplift/infra/event-store/event-store';
import { CycleRosters } from '@uplift/infra/relay/cycle-rosters';
import { CycleWorkflows } from '@uplift/infra/relay/cycle-workflows';
import { workflowNames } from '@uplift/workflows/workflow-names';

interface Surroundings { readonly client: Client; readonly clockAhead: number; readonly store: EventStore }
export const activityDependencies = ({ client, clockAhead, store }: Surroundings): ActivityDependencies => ({
  store, codec: engineCodec, handler: new CommandHandler(store, engineCodec), contexts: new CaseContexts(store, engineCodec),
  rosters: new CycleRosters(store, engineCodec), workflows: new CycleWorkflows({ client, names: workflowNames, attributes: false, clockAhead }),
  sendDigests: async () => undefined,
});
