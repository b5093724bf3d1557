import type { Migration } from '../../../postgres/migrate.js';
import { append } from './003-append.js';
import { epochs } from './002-epochs.js';
import { events } from './001-events.js';

export const migrations: readonly Migration[] = [events, epochs, append];
