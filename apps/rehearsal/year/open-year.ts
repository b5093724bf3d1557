import type { Cast, Player } from '../cast/cast.js';
import { personIdOf } from '../cast/hire.js';
import type { Office } from '../stage/office.js';
import { untilReadable } from '../stage/until-told.js';
import type { OpenYear } from './episode.js';

interface Surroundings extends Pick<OpenYear, 'cycle' | 'schools' | 'parts' | 'now'> { readonly cast: Cast; readonly office: Office }

export const openYear = ({ cycle, schools, parts, now, cast, office }: Surroundings): OpenYear => {
  const named = (login: string): Player => {
    const found = cast.players.find(({ account }) => account.login === login);
    if (found === undefined) throw new Error(`nobody in the rehearsal is called ${login}`);
    return found;
  };
  return {
    cycle, schools, parts, now, players: cast.players,
    deskOf: (role) => office.deskOf(cast.of(role).account),
    deskOver: (caseId, roles) => office.deskOf(cast.holderOf(caseId, roles).account),
    deskOfLogin: (login) => office.deskOf(named(login).account),
    personOf: (login) => personIdOf(named(login).account.login),
    readable: () => untilReadable(parts),
  };
};
