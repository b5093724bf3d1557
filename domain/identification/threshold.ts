import type { PupilShare } from '../comparison/pupil-share.js';

/** Thresholds are decimal fractions and shares are counts: the products are compared with room for the last binary digit. */
const digit = 1e-9;

/** The smallest number of pupils below that makes at least this share of the participants. */
export const fewestFor = (share: number, participants: number): number => Math.max(0, Math.ceil(share * participants - digit));

/** Whether at least this share of those who took part stayed below. */
export const reaches = ({ below, participants }: PupilShare, share: number): boolean => participants > 0 && below >= fewestFor(share, participants);
