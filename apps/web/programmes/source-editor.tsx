import './programmes.css';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

/** `show` goes to a line; `reveal` only brings it into sight, and whoever types elsewhere goes on typing. */
export interface SourceHandle { show(line: number): void; reveal(line: number): void }
interface SourceProps { readonly ref: Ref<SourceHandle>; readonly text: string; readonly onChange: (text: string) => void; readonly wrongLines: readonly number[] }

interface Numbers { readonly text: string; readonly isWrong: boolean; readonly isCurrent: boolean }

/** Line numbers in as few pieces as there are: a programme has a thousand lines. */
const numbersOf = (count: number, wrong: ReadonlySet<number>, current: number | null): readonly Numbers[] => {
  const pieces: { text: string; isWrong: boolean; isCurrent: boolean }[] = [];
  for (let line = 1; line <= count; line += 1) {
    const last = pieces.at(-1);
    const isWrong = wrong.has(line);
    const isCurrent = line === current;
    if (last !== undefined && !isWrong && !last.isWrong && !isCurrent && !last.isCurrent) last.text += `${line}\n`;
    else pieces.push({ text: `${line}\n`, isWrong, isCurrent });
  }
  return pieces;
};

/** The file itself with its line numbers; lines with something wrong are marked. */
export const SourceEditor = ({ ref, text, onChange, wrongLines }: SourceProps) => {
  const { t } = useTranslation('programmes');
  const area = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLPreElement>(null);
  const lines = text.split('\n');
  const wrong = new Set(wrongLines);
  const [current, setCurrent] = useState<number | null>(null);
  useImperativeHandle(ref, () => ({
    reveal: (line) => {
      const field = area.current;
      if (field === null) return;
      const height = field.scrollHeight / field.value.split('\n').length;
      setCurrent(line);
      if ((line - 1) * height < field.scrollTop || line * height > field.scrollTop + field.clientHeight) field.scrollTop = Math.max(0, (line - 5) * height);
    },
    show: (line) => {
      const field = area.current;
      if (field === null) return;
      const from = field.value.split('\n').slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
      field.focus();
      setCurrent(line);
      field.setSelectionRange(from, from + (field.value.split('\n')[line - 1]?.length ?? 0));
      field.scrollTop = Math.max(0, (line - 5) * (field.scrollHeight / field.value.split('\n').length));
    },
  }));
  return (
    <div className="source">
      <pre ref={numbers} className="source-numbers" aria-hidden="true">{numbersOf(lines.length, wrong, current).map(({ text: shown, isWrong, isCurrent }, nth) => (isWrong || isCurrent ? <span key={nth} data-wrong={isWrong} data-current={isCurrent}>{shown}</span> : shown))}</pre>
      <textarea ref={area} className="source-text" aria-label={t('source.title')} value={text} spellCheck={false} wrap="off" onChange={({ currentTarget }) => { onChange(currentTarget.value); }}
        onScroll={({ currentTarget }) => { if (numbers.current !== null) numbers.current.scrollTop = currentTarget.scrollTop; }} />
    </div>
  );
};
