import type { ReportSignedAnswer } from '@uplift/api/reports/change-report';
import { command, type AddCommand } from '../../program.js';
import { reportPath } from './report-path.js';
import { reportChangedText } from './report-text.js';

interface Options { readonly content: string; readonly in: 'ru' | 'en' }

export const addSign: AddCommand = (parent, cli) => {
  const { say } = cli;
  command(parent, cli, 'sign <cycle> <report>', { ru: 'подписать подготовленный отчёт: он застынет, его шаг сдан', en: 'sign the prepared report: it is frozen and its step handed in' })
    .requiredOption('--content <sha256>', say({ ru: 'отпечаток прочитанного, из «report prepare»', en: 'hash of what was read, from “report prepare”' }))
    .option('--in <language>', say({ ru: 'язык файлов: ru или en', en: 'language of the files: ru or en' }), 'ru')
    .action(async (cycle: string, report: string, { content, in: language }: Options) => {
      const answer = await (await cli.api()).post<ReportSignedAnswer>(`${reportPath(cycle, report)}/sign`, { body: { content, language } });
      cli.answer(answer, () => [
        reportChangedText(answer, cli),
        ...(answer.signed.at(-1)?.files ?? []).map(({ format, sha256, bytes }) => `  ${format}  ${bytes}  ${sha256}`),
        ...answer.handedIn === null ? [] : [answer.handedIn.refused === null
          ? say({ ru: `Шаг ${answer.handedIn.step}: ${answer.handedIn.status}`, en: `Step ${answer.handedIn.step}: ${answer.handedIn.status}` })
          : say({ ru: `! Шаг ${answer.handedIn.step} не сдан: ${answer.handedIn.refused}`, en: `! Step ${answer.handedIn.step} was not handed in: ${answer.handedIn.refused}` })],
      ].join('\n'));
    });
};
