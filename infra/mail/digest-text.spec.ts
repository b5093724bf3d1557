import { digestText, type DigestNotice, type DigestTextInput } from './digest-text.js';

const notice = (over: Partial<DigestNotice> = {}): DigestNotice => ({
  notice: '00000000-0000-5000-8000-000000000001', cycle: 'north-2026', case: 'north-2026.school.s-1', caseKind: 'school', subject: 's-1', name: 'Школа № 1',
  step: 'plan', title: { ru: 'План перехода', en: 'Transition plan' }, kind: 'reminder', side: 'holder', at: '2026-11-20T06:00:00.000Z', due: '2026-11-23',
  insteadOf: null, message: null, ...over,
});
const input = (over: Partial<DigestTextInput> = {}): DigestTextInput => ({
  language: 'ru', name: 'Анна Образцова', programme: { ru: 'Школы вперёд', en: 'Schools ahead' }, day: '2026-11-20', notices: [notice()], baseUrl: 'https://uplift.example.org', ...over,
});
const many = (count: number): DigestNotice[] => Array.from({ length: count }, (_, index) => notice({ name: `Школа № ${index + 1}` }));

describe('the text of a digest', () => {
  it('says in Russian what is due, when, what to do and where', () => {
    const { subject, text } = digestText(input());
    expect(subject).toBe('1 уведомление по программе, ближайший срок — 23 ноября 2026 г.');
    expect(text.split('\n')).toStrictEqual([
      'Здравствуйте, Анна Образцова!', '', 'Программа «Школы вперёд», 20 ноября 2026 г.: для вас 1 новое уведомление.', '',
      'СКОРО СРОК', '', '• Школа № 1 — План перехода', '  Сдайте работу до 23 ноября 2026 г. включительно.',
      '  https://uplift.example.org/cases/north-2026.school.s-1?step=plan', '',
      'Все уведомления: https://uplift.example.org/inbox', '', '--',
      'Письмо составлено автоматически и приходит не чаще раза в день. Отвечать на него не нужно.', '',
    ]);
  });

  it('says the same in English', () => {
    const { subject, text } = digestText(input({ language: 'en', notices: [notice({ kind: 'escalation', side: 'reviewer', due: '2026-11-18' }), notice({ kind: 'returned' })] }));
    expect(subject).toBe('2 notices from the programme, nearest due date 23 November 2026');
    expect(text).toContain('“Schools ahead”, 20 November 2026: 2 new notices for you.');
    expect(text).toContain('OVERDUE\n\n• Школа № 1 — Transition plan\n  It was to be reviewed by 18 November 2026 and was not. Get in touch with the reviewer.');
    expect(text.indexOf('OVERDUE')).toBeLessThan(text.indexOf('RETURNED FOR REWORK'));
  });

  it('counts as Russian counts', () => {
    expect([1, 2, 5, 11, 21, 22, 25, 112].map((count) => digestText(input({ notices: many(count) })).subject.split(' по ')[0])).toStrictEqual(
      ['1 уведомление', '2 уведомления', '5 уведомлений', '11 уведомлений', '21 уведомление', '22 уведомления', '25 уведомлений', '112 уведомлений']);
    expect(digestText(input({ notices: many(3) })).text).toContain('для вас 3 новых уведомления.');
  });

  it('names forty and counts the rest', () => {
    const { text } = digestText(input({ notices: many(43) }));
    expect(text.match(/•/g)).toHaveLength(40);
    expect(text).toContain('И ещё 3 уведомления — во входящих.');
  });

  it('tells a stand-in why, repeats a person’s own words, and lets no markup through', () => {
    const { text, html } = digestText(input({ notices: [notice({ kind: 'request', insteadOf: 'expert municipal-centre', message: '<b>до среды</b> & "всё"' })] }));
    expect(text).toContain('Вам, потому что здесь никто не назначен на роль: эксперт, муниципальный методический центр.');
    expect(text).toContain('“<b>до среды</b> & "всё"”');
    expect(html).toContain('<q>&#60;b&#62;до среды&#60;/b&#62; &#38; &#34;всё&#34;</q>');
    expect(html).not.toContain('<b>');
  });

  it('has words for every kind of notice in both languages', () => {
    for (const language of ['ru', 'en'] as const) {
      for (const kind of ['reminder', 'escalation', 'request', 'review', 'returned', 'approved', 'extended', 'closed', 'added', 'withdrawn', 'reassigned', 'interview-given', 'interview-moved', 'interview-cancelled'] as const) {
        for (const side of ['holder', 'reviewer'] as const) {
          const { text } = digestText(input({ language, notices: [notice({ kind, side, due: kind === 'approved' || kind === 'reassigned' || kind === 'withdrawn' ? null : '2026-11-23' })] }));
          expect(text).not.toMatch(/null|undefined/);
        }
      }
      const { text } = digestText(input({ language, notices: [notice({ kind: 'set-aside', step: null, title: null, due: null, message: 'step-unknown: x' })] }));
      expect(text).not.toMatch(/null|undefined/);
      expect(text).toContain('https://uplift.example.org/cases/north-2026.school.s-1\n');
    }
  });
});
