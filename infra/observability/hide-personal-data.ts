const hidden = '[hidden]';

/** Fields that name, reach or admit a person, whatever object they stand in. Ids are no personal data: a log is read by them. */
const personalFields = new Set([
  'name', 'fullname', 'firstname', 'lastname', 'middlename', 'patronymic', 'displayname', 'given_name', 'family_name', 'email', 'mail', 'phone',
  'address', 'postaladdress', 'login', 'username', 'to', 'cc', 'bcc', 'from', 'recipient', 'recipients', 'subject', 'html', 'text', 'body', 'remark',
  'remarks', 'comment', 'password', 'secret', 'token', 'access_token', 'refresh_token', 'id_token', 'authorization', 'cookie', 'set-cookie', 'apikey',
  'masterkey', 'key', 'ip', 'remoteaddress', 'connectionstring', 'databaseurl', 'smtpurl',
]);

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu;
const phone = /(?<![\w-])(?:\+7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}(?![\w:-])/g;
const passwordInUrl = /(\w+:\/\/)[^\s/@]+@/g;

/** Text without mail addresses, telephone numbers and the credentials of URLs. */
export const hideInText = (text: string): string =>
  text.replace(passwordInUrl, `$1${hidden}@`).replace(email, (found) => found === `${hidden}@` ? found : hidden).replace(phone, hidden);

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === Object.prototype || prototype === null;
};

const deepest = 8;

/** A copy fit for a log: personal fields and what looks like contacts are hidden. Instances of classes are left to their serialisers. */
export const hidePersonalData = (value: unknown, depth: number = 0): unknown => {
  if (typeof value === 'string') return hideInText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return '[deep]';
  if (Array.isArray(value)) return value.map((item: unknown) => hidePersonalData(item, depth + 1));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, item]) =>
    [field, personalFields.has(field.toLowerCase()) && item !== undefined ? hidden : hidePersonalData(item, depth + 1)]));
};
