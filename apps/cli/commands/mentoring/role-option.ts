import { MentorRole } from '@uplift/domain/programme/mentoring-schema';
import { Option } from 'commander';
import type { Cli } from '../../cli.js';

export const roleOption = ({ say }: Cli): Option =>
  new Option('--role <role>', say({ ru: 'в какой роли', en: 'in which role' })).choices(MentorRole.options).default('curator');
