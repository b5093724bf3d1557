import type { FormField } from '../programme/form-schema.js';
import { cellOf, choicesOfCell } from './sheet-cell.js';

const text = (ru: string) => ({ ru, en: `${ru} (en)` });
const asked = { required: true };
const causes: FormField = { id: 'causes', type: 'multi-choice', title: text('Причины'), least: 1, ...asked, choices: [{ id: 'staff', title: text('Кадры') }, { id: 'method', title: text('Методика') }] };
const field = (type: 'count' | 'yes-no' | 'date'): FormField => ({ id: 'x', type, title: text('x'), ...asked });

describe('a cell of a form that was filled in as a workbook', () => {
  it('is read by its field', () => {
    expect(cellOf(field('count'), { kind: 'text', text: '1 250' })).toStrictEqual({ ok: true, value: 1250 });
    expect(cellOf(field('yes-no'), { kind: 'text', text: 'Да' })).toStrictEqual({ ok: true, value: true });
    expect(cellOf(field('date'), { kind: 'text', text: '13.11.2026' })).toStrictEqual({ ok: true, value: '2026-11-13' });
  });

  it('says what was expected where it cannot be read', () => {
    expect(cellOf(field('yes-no'), { kind: 'text', text: 'наверное' })).toStrictEqual({ ok: false, expected: { ru: 'да или нет', en: 'yes or no' } });
    expect(cellOf(field('count'), { kind: 'text', text: 'много' }).ok).toBe(false);
  });

  it('holds several choices by their titles in either language, each once', () => {
    expect(choicesOfCell(causes, { kind: 'text', text: 'Кадры; методика (EN)\nкадры' })).toStrictEqual({ ok: true, value: ['staff', 'method'] });
    expect(choicesOfCell(causes, { kind: 'text', text: 'Кадры; погода' }).ok).toBe(false);
  });
});
