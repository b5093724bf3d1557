import { caseStreamOf } from '@uplift/domain/case/stream';
import { partsOfReportId } from '@uplift/domain/report/stream';
import { plain, type ReadModel } from '../read-model.js';
import { searchText } from '../search-text.js';
import { insertRows, overwriting, type Cell, type Columns } from '../statements.js';

const columns: Columns = {
  kind: 'text', id: 'text', title_ru: 'text', title_en: 'text', words: 'text', case_id: 'text', cycle: 'text', region: 'text', municipality: 'text', school: 'text', at: 'text',
};
interface Found { readonly title: { readonly ru: string; readonly en: string } | string; readonly case?: string; readonly cycle?: string; readonly region?: string; readonly municipality?: string | null; readonly school?: string }

/** What can be looked for by its name: schools, municipalities, files, roadmaps, reports, meetings and trainings. What lies in a case takes its place from it. */
export const findables: ReadModel = {
  name: 'findables',
  tables: (schema) => `CREATE TABLE ${schema}.findables (
    kind ${plain}, id ${plain}, title_ru text NOT NULL, title_en text NOT NULL, words ${plain} NOT NULL, case_id ${plain}, cycle ${plain}, region ${plain},
    municipality ${plain}, school ${plain}, at ${plain} NOT NULL, PRIMARY KEY (kind, id))`,
  indexes: () => [],
  fold: () => {
    let rows = new Map<string, Cell[]>();
    let renamed = new Map<string, string>();
    const put = (kind: string, id: string, at: string, { title, case: caseId, cycle, region, municipality, school }: Found): void => {
      const [ru, en] = typeof title === 'string' ? [title, title] : [title.ru, title.en];
      rows.set(`${kind} ${id}`, [kind, id, ru, en, ru === en ? searchText(ru) : `${searchText(ru)}${searchText(en)}`, caseId ?? null, cycle ?? null, region ?? null, municipality ?? null, school ?? null, at]);
    };
    const files = (caseId: string, at: string, attachments: readonly { readonly name: string; readonly sha256: string }[]): void => {
      for (const { name, sha256 } of attachments) put('file', `${caseId}/${sha256}`, at, { title: name, case: caseId });
    };
    return {
      on: {
        MunicipalityRegistered: ({ data, occurredAt }) => { put('municipality', data.municipality, occurredAt, { title: data.name, region: data.region, municipality: data.municipality }); },
        SchoolRegistered: ({ data, occurredAt }) => { put('school', data.school, occurredAt, { title: data.name, region: data.region, municipality: data.municipality, school: data.school }); },
        SchoolRenamed: ({ data }) => { renamed.set(data.school, data.name); },
        StepSubmitted: ({ data, occurredAt }, { stream }) => { files(caseIdOf(stream), occurredAt, data.attachments); },
        RoadmapStarted: ({ data, occurredAt }) => { put('roadmap', data.case, occurredAt, { title: { ru: 'Дорожная карта', en: 'Roadmap' }, case: data.case }); },
        RoadmapSubmitted: ({ data, occurredAt }, { stream }) => { files(stream.slice('roadmap-'.length), occurredAt, data.attachments); },
        RoadmapMeasureProgressed: ({ data, occurredAt }, { stream }) => { files(stream.slice('roadmap-'.length), occurredAt, data.evidence); },
        ReportPrepared: ({ data, occurredAt }, { stream }) => {
          const id = stream.slice('report-'.length);
          put('report', id, occurredAt, { title: data.content.title, cycle: partsOfReportId(id)?.cycle ?? data.content.cycle });
        },
        MeetingPlanned: ({ data }) => { put('meeting', data.meeting, data.day, { title: data.title, cycle: data.cycle, region: data.region, municipality: data.municipality }); },
        TrainingPlanned: ({ data }) => { put('training', data.training, data.day, { title: data.title, cycle: data.cycle, region: data.region }); },
      },
      drain: (schema) => {
        for (const [school, name] of renamed) {
          const known = rows.get(`school ${school}`);
          if (known === undefined) continue;
          [known[2], known[3], known[4]] = [name, name, searchText(name)];
          renamed.delete(school);
        }
        const statements = [
          ...insertRows(`${schema}.findables`, columns, [...rows.values()], overwriting(columns, ['kind', 'id'])),
          ...rename(schema, renamed),
        ];
        rows = new Map();
        renamed = new Map();
        return statements;
      },
    };
  },
};

const caseIdOf = (stream: string): string => stream.slice(caseStreamOf('').length);

const rename = (schema: string, names: ReadonlyMap<string, string>) => (names.size === 0 ? [] : [{
  text: `UPDATE ${schema}.findables t SET title_ru = v.name, title_en = v.name, words = v.words FROM unnest($1::text[], $2::text[], $3::text[]) v (school, name, words)
    WHERE t.kind = 'school' AND t.id = v.school`,
  values: [[...names.keys()], [...names.values()], [...names.values()].map(searchText)],
}]);
