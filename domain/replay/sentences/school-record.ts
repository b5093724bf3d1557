import type { Exam, SchoolRecordEvent } from '../../school-record/events.js';
import type { Text } from '../../programme/vocabulary.js';
import { fact, told, type Telling } from '../told.js';

const exams: Readonly<Record<Exam, Text>> = { vpr: { ru: 'ВПР', en: 'VPR' }, oge: { ru: 'ОГЭ', en: 'OGE' }, ege: { ru: 'ЕГЭ', en: 'EGE' } };

export const schoolRecordTelling: Telling<SchoolRecordEvent> = {
  ResultsRecorded: ({ exam, year, rows }) => {
    const [took, below] = [rows.reduce((sum, row) => sum + row.participants, 0), rows.reduce((sum, row) => sum + row.below, 0)];
    return told(`Внесены результаты ${exams[exam].ru} за ${year}: предметов ${rows.length}.`, `Results of the ${exams[exam].en} of ${year} were recorded: ${rows.length} subjects.`,
      fact('results', { ru: `писали ${took}, ниже порога ${below}`, en: `${took} took it, ${below} below the threshold` }, { ru: `${exams[exam].ru} ${year}`, en: `${exams[exam].en} ${year}` }));
  },
  SocialPassportRecorded: ({ year, pupils }) => told(`Внесён социальный паспорт за ${year}: обучающихся ${pupils}.`, `The social passport of ${year} was recorded: ${pupils} pupils.`, fact('pupils', pupils, year)),
  ResourcesRecorded: ({ year, teacherVacancies }) => told(`Внесены данные о ресурсах за ${year}.`, `The resources of ${year} were recorded.`, fact('vacancies', teacherVacancies, year)),
  StaffRecorded: ({ year, teachers }) => told(`Внесены данные о кадрах за ${year}: учителей ${teachers}.`, `The staff of ${year} was recorded: ${teachers} teachers.`, fact('teachers', teachers, year)),
};
