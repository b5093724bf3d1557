import { launcherTexts } from './launcher-texts.js';

const summary = {
  seconds: 8.44, url: 'http://127.0.0.1:3000', temporalUiUrl: 'http://127.0.0.1:8233', mail: '/data/mail', logFolder: '/data/logs', accountsFile: '/data/demo.json',
  accounts: [
    { login: 'coordinator', password: 'p', name: 'A', role: 'Institute' }, { login: 'school-1', password: 'p', name: 'B', role: 'School' },
    { login: 'school-2', password: 'p', name: 'C', role: 'School' }],
};

describe('what the launcher says', () => {
  it('at the end: where everything is and one account of each role', () => {
    expect(launcherTexts('en').ready(summary)).toStrictEqual([
      '', 'Everything runs, ready in 8.4 s',
      '  Address        http://127.0.0.1:3000', '  API reference  http://127.0.0.1:3000/api/docs', '  Temporal UI    http://127.0.0.1:8233',
      '  Mail           /data/mail', '  Logs           /data/logs', '',
      'Accounts to sign in with', '  login        password', '  coordinator  p         Institute', '  school-1     p         School', '  and 1 more: /data/demo.json',
      '', 'Ctrl-C stops everything; the data stay.']);
  });

  it('of nothing it did not start', () => {
    const lines = launcherTexts('ru').ready({ ...summary, temporalUiUrl: null, accounts: [] });
    expect(lines).toStrictEqual([
      '', 'Всё работает, запуск занял 8.4 с', '  Адрес         http://127.0.0.1:3000', '  Описание API  http://127.0.0.1:3000/api/docs',
      '  Почта         /data/mail', '  Журналы       /data/logs', '', 'Ctrl-C останавливает всё; данные сохраняются.']);
  });

  it('of a death: the reason and when it will be back, in both languages', () => {
    const event = { kind: 'died', part: 'API', reason: 'SIGKILL', restartInMilliseconds: 500 } as const;
    expect([launcherTexts('en').event(event), launcherTexts('ru').event(event)]).toStrictEqual([
      'API: ended by itself (SIGKILL); restarting in 0.5 s', 'API: остановился сам (SIGKILL); перезапуск через 0.5 с']);
  });
});
