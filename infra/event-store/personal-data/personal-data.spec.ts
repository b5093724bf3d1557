import { InMemoryPersonKeys } from './in-memory-person-keys.js';
import { personalDataContract } from './personal-data.contract.js';

personalDataContract('keys in memory', () => new InMemoryPersonKeys());
