import { Injectable } from '@nestjs/common';
import type { KnownTraining } from '@uplift/domain/training/training-state';
import { Access } from '../access/access.js';
import type { SignedIn } from '../access/signed-in.js';

export interface ListedSchool { readonly school: string; readonly municipality: string }

/** Who belongs to a training, and who may have what was handed out there. */
@Injectable()
export class TrainingCircle {
  constructor(private readonly access: Access) {}

  /** Registered or there, oneself or with one's school. */
  includes(training: KnownTraining, reader: SignedIn): boolean {
    const schools = schoolsOf(training);
    return training.people.has(reader.person) || training.participants?.people.includes(reader.person) === true
      || reader.grants.some(({ role, scope }) => role === 'school-team' && scope.kind === 'school' && schools.has(scope.id));
  }

  /** Those of the training, those who register its schools, those who hold the region's trainings and those who look into everything of it. */
  mayOpenMaterials(training: KnownTraining, listed: readonly ListedSchool[], reader: SignedIn): boolean {
    const { region } = training;
    const whole = { region, municipality: null, school: null };
    if (this.includes(training, reader) || this.access.allows(reader, 'training.hold', whole) || this.access.allows(reader, 'events.read', whole)) return true;
    const schools = schoolsOf(training);
    return listed.some(({ school, municipality }) => schools.has(school) && this.access.allows(reader, 'training.register', { region, municipality, school }));
  }
}

const schoolsOf = ({ schools, participants }: KnownTraining): ReadonlySet<string> => new Set([...schools.keys(), ...(participants?.schools ?? []).map(({ school }) => school)]);
