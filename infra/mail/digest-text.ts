import type { PlainDate } from '@uplift/domain/core/instant';
import type { NoticeRow } from '../projections/queries/inbox.js';
import { type DigestWords, digestWords } from './digest-words.js';

export type DigestNotice = Omit<NoticeRow, 'read' | 'toldOn'>;
export interface DigestTextInput {
  readonly language: 'ru' | 'en';
  readonly name: string;
  readonly programme: { readonly ru: string; readonly en: string };
  /** The programme's local day. */
  readonly day: PlainDate;
  readonly notices: readonly DigestNotice[];
  /** Where people reach the programme, without a slash at the end. */
  readonly baseUrl: string;
}
export interface DigestText { readonly subject: string; readonly text: string; readonly html: string }

/** Items named one by one; what goes beyond is counted and found in the inbox. */
const named = 40;
interface Item { readonly title: string; readonly what: string; readonly link: string; readonly remark: string | null }
interface Section { readonly heading: string; readonly items: readonly Item[] }

/** One mail with everything a person has not been told yet, the urgent first, in their language. */
export const digestText = ({ language, name, programme, day, notices, baseUrl }: DigestTextInput): DigestText => {
  const words = digestWords[language];
  const sections = sectionsOf(notices.slice(0, named), words, language, baseUrl);
  const rest = notices.length - Math.min(notices.length, named);
  const nearest = notices.flatMap(({ kind, due }) => (due !== null && kind !== 'closed' && due >= day ? [due] : [])).sort()[0];
  const subject = words.subject(notices.length, nearest === undefined ? null : words.day(nearest));
  const frame = {
    greeting: words.greeting(name), intro: words.intro(programme[language], words.day(day), notices.length),
    rest: rest === 0 ? null : words.rest(rest), inbox: `${baseUrl}/inbox`, inboxLabel: words.inbox, footer: words.footer,
  };
  return { subject, text: asText(frame, sections), html: asHtml(frame, sections, language) };
};

const order: readonly DigestNotice['kind'][] =
  ['escalation', 'returned', 'reminder', 'request', 'review', 'reassigned', 'added', 'interview-given', 'interview-moved', 'interview-cancelled', 'extended', 'set-aside', 'withdrawn', 'closed', 'approved'];

const sectionsOf = (notices: readonly DigestNotice[], words: DigestWords, language: 'ru' | 'en', baseUrl: string): readonly Section[] =>
  order.flatMap((kind) => {
    const own = notices.filter((notice) => notice.kind === kind);
    return own.length === 0 ? [] : [{ heading: words.heading[kind], items: own.map((notice) => itemOf(notice, words, language, baseUrl)) }];
  });

const itemOf = (notice: DigestNotice, words: DigestWords, language: 'ru' | 'en', baseUrl: string): Item => {
  const what = words.what(notice.kind, notice.side ?? 'holder', notice.due === null ? null : words.day(notice.due));
  return {
    title: [notice.name, notice.title?.[language]].filter((part) => part != null).join(' — ') || notice.case,
    what: notice.insteadOf === null ? what : `${what} ${words.insteadOf(notice.insteadOf.split(' '))}`,
    link: `${baseUrl}/cases/${encodeURIComponent(notice.case)}${notice.step === null ? '' : `?step=${encodeURIComponent(notice.step)}`}`,
    remark: notice.message === null || notice.message === '' ? null : notice.message,
  };
};

interface Frame {
  readonly greeting: string; readonly intro: string; readonly rest: string | null; readonly inbox: string; readonly inboxLabel: string; readonly footer: string;
}

const asText = ({ greeting, intro, rest, inbox, inboxLabel, footer }: Frame, sections: readonly Section[]): string => [
  greeting, '', intro, '',
  ...sections.flatMap(({ heading, items }) => [
    heading.toUpperCase(), '',
    ...items.flatMap(({ title, what, remark, link }) => [`• ${title}`, `  ${what}`, ...(remark === null ? [] : [`  “${remark}”`]), `  ${link}`, '']),
  ]),
  ...(rest === null ? [] : [rest, '']),
  `${inboxLabel}: ${inbox}`, '', '--', footer, '',
].join('\n');

const asHtml = ({ greeting, intro, rest, inbox, inboxLabel, footer }: Frame, sections: readonly Section[], language: string): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"></head>
<body style="font-family: sans-serif; max-width: 40em; line-height: 1.45; color: #1a1a1a">
<p>${escaped(greeting)}</p>
<p>${escaped(intro)}</p>
${sections.map(({ heading, items }) => `<h2 style="font-size: 1.05em">${escaped(heading)}</h2>
<ul>
${items.map(({ title, what, remark, link }) => `<li style="margin-bottom: .6em"><a href="${escaped(link)}">${escaped(title)}</a><br>${escaped(what)}${
    remark === null ? '' : `<br><q>${escaped(remark)}</q>`}</li>`).join('\n')}
</ul>`).join('\n')}
${rest === null ? '' : `<p>${escaped(rest)}</p>`}
<p><a href="${escaped(inbox)}">${escaped(inboxLabel)}</a></p>
<p style="color: #5a5a5a; font-size: .85em">${escaped(footer)}</p>
</body></html>
`;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
