import { whoseEvents } from './whose-events.js';

describe('whose events a stream holds', () => {
  it.each([
    ['person-p-1', 'person', { of: 'person', id: 'p-1', cycle: null }],
    ['school-vyazma-1', 'school', { of: 'school', id: 'vyazma-1', cycle: null }],
    ['school-record-vyazma-1', 'school-record', { of: 'school', id: 'vyazma-1', cycle: null }],
    ['case-smolensk-2026.school.vyazma-1', 'case', { of: 'school', id: 'vyazma-1', cycle: 'smolensk-2026' }],
    ['answer-smolensk-2026.municipality.gagarin.document-package', 'answer', { of: 'municipality', id: 'gagarin', cycle: 'smolensk-2026' }],
    ['visits-smolensk-2026.vyazma-1', 'visits', { of: 'school', id: 'vyazma-1', cycle: 'smolensk-2026' }],
    ['mailbox-p-1.smolensk-2026', 'mailbox', { of: 'person', id: 'p-1', cycle: 'smolensk-2026' }],
    ['report-smolensk-2026.half-year', 'report', { of: 'cycle', id: 'smolensk-2026', cycle: 'smolensk-2026' }],
    ['watch-list-watch-1', 'watch-list', { of: 'unknown' }],
    ['import-6f2f0d5e', 'import', { of: 'unknown' }],
  ])('%s', (stream, kind, whose) => { expect(whoseEvents(stream)).toStrictEqual({ kind, whose }); });
});
