import { writtenDate } from '../../core/deadline/counted-words.js';
import type { RegistryEvent, SchoolKind } from '../../registry/events.js';
import type { Text } from '../../programme/vocabulary.js';
import { fact, told, type Telling } from '../told.js';

const kinds: Readonly<Record<SchoolKind, Text>> = {
  ordinary: { ru: 'обычная', en: 'ordinary' }, evening: { ru: 'вечерняя', en: 'evening' }, boarding: { ru: 'интернат', en: 'boarding' }, special: { ru: 'специальная', en: 'special' },
};
const works: Text = { ru: 'работает', en: 'at work' };
const list = (schools: readonly string[], name: (id: string) => string): string => schools.map(name).join(', ');

export const registryTelling: Telling<RegistryEvent> = {
  MunicipalityRegistered: ({ name }) => told(`Муниципалитет внесён в реестр: ${name}.`, `The municipality was registered: ${name}.`, fact('name', name)),
  SchoolRegistered: ({ name }) => told(`Школа внесена в реестр: ${name}.`, `The school was registered: ${name}.`, fact('name', name), fact('status', works)),
  SchoolRenamed: ({ name }) => told(`Школа переименована: ${name}.`, `The school was renamed: ${name}.`, fact('name', name)),
  SchoolKindChanged: ({ kind }) => told(`Вид школы: ${kinds[kind].ru}.`, `The school’s kind: ${kinds[kind].en}.`, fact('kind', kinds[kind])),
  SchoolClosed: ({ on, reason }) => told(`Школа закрыта с ${writtenDate(on).ru}: ${reason}.`, `The school closed on ${writtenDate(on).en}: ${reason}.`, fact('status', { ru: 'закрыта', en: 'closed' })),
  SchoolMerged: ({ into, on }, names) => told(`Школа вошла в состав другой (${names.school(into)}) с ${writtenDate(on).ru}.`, `The school became part of ${names.school(into)} on ${writtenDate(on).en}.`,
    fact('status', { ru: 'присоединена', en: 'merged' }), fact('successor', names.school(into))),
  SchoolSplit: ({ into, on, remains }, names) => told(`Из школы выделены с ${writtenDate(on).ru}: ${list(into, names.school)}.`, `Others were made of the school on ${writtenDate(on).en}: ${list(into, names.school)}.`,
    fact('status', remains ? works : { ru: 'разделена', en: 'split' }), fact('successor', list(into, names.school))),
  SchoolReopened: ({ reason }) => told(`Школа снова работает: ${reason}.`, `The school works again: ${reason}.`, fact('status', works)),
};
