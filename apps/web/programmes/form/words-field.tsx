import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isData } from '../data-at.js';
import type { FieldProps, ShapeOf } from './field-props.js';
import { problemAt, useForm } from './form-context.js';
import { useDraft } from './use-draft.js';

/** A text in both languages. */
export const WordsField = ({ path, value, label, change }: FieldProps<ShapeOf<'words'>>) => {
  const words = isData(value) ? value : {};
  const { problems } = useForm();
  const whole = problemAt(problems, path);
  return (
    <div className="form-words">
      {(['ru', 'en'] as const).map((language) => <InLanguage key={language} language={language} label={label} path={[...path, language]} text={String(words[language] ?? '')}
        problem={problemAt(problems, [...path, language]) ?? (words[language] === undefined ? whole : undefined)}
        change={(text) => { change(isData(value) ? { ...words, [language]: text } : { ru: '', en: '', [language]: text }); }} />)}
    </div>
  );
};

interface InLanguageProps { readonly language: 'ru' | 'en'; readonly label: string; readonly path: FieldProps<unknown>['path']; readonly text: string; readonly problem: string | undefined; readonly change: (text: string) => void }

const InLanguage = ({ language, label, path, text, problem, change }: InLanguageProps) => {
  const { t } = useTranslation('programme-form');
  const { set } = useForm();
  // Where the text is there already only its one language is exchanged, and the other stands untouched.
  const draft = useDraft(text, (typed) => { if (problem === undefined && text !== '') set(path, typed, ['ru', 'en']); else change(typed); });
  return <Textarea size="sm" autosize minRows={1} maxRows={8} lang={language} label={t(`words.${language}`, { label })} error={problem} data-path={JSON.stringify(path)} {...draft} />;
};
