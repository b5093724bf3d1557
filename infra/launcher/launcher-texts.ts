import type { Texts } from '../config/setting.js';
import type { DemoAccount } from './demo.js';
import type { SupervisorEvent } from './supervisor.js';

export type Language = keyof Texts;

export interface ReadySummary {
  readonly seconds: number;
  readonly url: string;
  readonly temporalUiUrl: string | null;
  readonly mail: string;
  readonly logFolder: string;
  readonly accounts: readonly DemoAccount[];
  readonly accountsFile: string;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

const russian: Record<SupervisorEvent['kind'], (event: never) => string> = {
  starting: ({ part }: { part: string }) => `${part}: запускается`,
  healthy: ({ part, detail, milliseconds }: { part: string; detail: string; milliseconds: number }) => `${part}: работает (${seconds(milliseconds)} с) · ${detail}`,
  died: ({ part, reason, restartInMilliseconds }: { part: string; reason: string; restartInMilliseconds: number }) =>
    `${part}: остановился сам (${reason}); перезапуск через ${seconds(restartInMilliseconds)} с`,
  stopping: ({ part }: { part: string }) => `${part}: останавливается`,
  stopped: ({ part, milliseconds }: { part: string; milliseconds: number }) => `${part}: остановлен (${seconds(milliseconds)} с)`,
  'stop-failed': ({ part, reason }: { part: string; reason: string }) => `${part}: остановить не удалось: ${reason}`,
};

const english: typeof russian = {
  starting: ({ part }: { part: string }) => `${part}: starting`,
  healthy: ({ part, detail, milliseconds }: { part: string; detail: string; milliseconds: number }) => `${part}: ready (${seconds(milliseconds)} s) · ${detail}`,
  died: ({ part, reason, restartInMilliseconds }: { part: string; reason: string; restartInMilliseconds: number }) =>
    `${part}: ended by itself (${reason}); restarting in ${seconds(restartInMilliseconds)} s`,
  stopping: ({ part }: { part: string }) => `${part}: stopping`,
  stopped: ({ part, milliseconds }: { part: string; milliseconds: number }) => `${part}: stopped (${seconds(milliseconds)} s)`,
  'stop-failed': ({ part, reason }: { part: string; reason: string }) => `${part}: could not be stopped: ${reason}`,
};

const labels = {
  ru: { ready: (time: number) => `Всё работает, запуск занял ${time.toFixed(1)} с`, address: 'Адрес', api: 'Описание API', temporal: 'Temporal', mail: 'Почта', logs: 'Журналы',
    accounts: 'Учётные записи для входа', login: 'логин', password: 'пароль', more: (count: number, file: string) => `и ещё ${count}: ${file}`, stop: 'Ctrl-C останавливает всё; данные сохраняются.' },
  en: { ready: (time: number) => `Everything runs, ready in ${time.toFixed(1)} s`, address: 'Address', api: 'API reference', temporal: 'Temporal UI', mail: 'Mail', logs: 'Logs',
    accounts: 'Accounts to sign in with', login: 'login', password: 'password', more: (count: number, file: string) => `and ${count} more: ${file}`, stop: 'Ctrl-C stops everything; the data stay.' },
} as const;

/** One account of each role: the first that has it. All of them would fill screens. */
const accountTable = (accounts: readonly DemoAccount[], language: Language, file: string): readonly string[] => {
  if (accounts.length === 0) return [];
  const { accounts: heading, login, password, more } = labels[language];
  const shown = accounts.filter((account, index) => accounts.findIndex(({ role }) => role === account.role) === index);
  const rows = [{ login, password, who: '' }, ...shown.map((account) => ({ ...account, who: account.role }))];
  const width = (field: 'login' | 'password'): number => Math.max(...rows.map((row) => row[field].length));
  return ['', heading, ...rows.map((row) => `  ${row.login.padEnd(width('login'))}  ${row.password.padEnd(width('password'))}  ${row.who}`.trimEnd()),
    ...accounts.length > shown.length ? [`  ${more(accounts.length - shown.length, file)}`] : []];
};

/** All the launcher says, in one language. */
export const launcherTexts = (language: Language) => ({
  event: (event: SupervisorEvent): string => (language === 'ru' ? russian : english)[event.kind](event as never),
  dataDir: (folder: string): string => language === 'ru' ? `Данные: ${folder}` : `Data: ${folder}`,
  leftBehind: (name: string, pid: number): string => language === 'ru'
    ? `${name}: остался от прежнего запуска (процесс ${pid}), завершён` : `${name}: left behind by an earlier start (process ${pid}), ended`,
  portTaken: (wanted: number, taken: number): string => language === 'ru'
    ? `Порт ${wanted} занят, взят ${taken}` : `Port ${wanted} is in use; taking ${taken}`,
  demo: (): string => language === 'ru' ? 'Загружается учебный регион' : 'Loading the demo region',
  noBuild: (script: string): string => language === 'ru'
    ? `Нет файла ${script}: выполните «npm run build»` : `${script} is missing: run “npm run build”`,
  stopping: (): string => language === 'ru' ? 'Останавливаю… (ещё раз Ctrl-C — немедленно)' : 'Stopping… (Ctrl-C again: at once)',
  stopped: (): string => language === 'ru' ? 'Остановлено, данные сохранены' : 'Stopped, the data are kept',
  failed: (reason: string): string => language === 'ru' ? `Запуск не удался: ${reason}` : `The start failed: ${reason}`,
  mail: (count: number, place: string): string => language === 'ru' ? `Писем: ${count}, ${place}` : `Mail: ${count}, ${place}`,
  ready: (summary: ReadySummary): readonly string[] => {
    const label = labels[language];
    const rows: readonly (readonly [string, string])[] = [
      [label.address, summary.url], [label.api, `${summary.url}/api/docs`],
      ...summary.temporalUiUrl === null ? [] : [[label.temporal, summary.temporalUiUrl] as const],
      [label.mail, summary.mail], [label.logs, summary.logFolder],
    ];
    const width = Math.max(...rows.map(([name]) => name.length));
    return ['', label.ready(summary.seconds), ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
      ...accountTable(summary.accounts, language, summary.accountsFile), '', label.stop];
  },
});
export type LauncherTexts = ReturnType<typeof launcherTexts>;
