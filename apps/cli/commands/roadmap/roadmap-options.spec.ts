import { editFrom, editsFromFile } from './edits-from.js';

describe('an edit of a roadmap', () => {
  it('is a measure’s fields, a section’s aim, or a removal', () => {
    expect(editFrom({ section: 'parents', measure: 'm1', set: ['title=Опрос = анкета', 'due=15.03.2027', 'owner=', 'risk='] }))
      .toStrictEqual({ section: 'parents', measure: 'm1', set: { title: 'Опрос = анкета', due: '2027-03-15', owner: null, risk: '' } });
    expect(editFrom({ section: 'parents', aim: 'союзники' })).toStrictEqual({ section: 'parents', aim: 'союзники' });
    expect(editFrom({ section: 'parents', measure: 'm1', remove: true })).toStrictEqual({ section: 'parents', measure: 'm1', remove: true });
  });
  it.each([[{}], [{ section: 'a' }], [{ section: 'a', measure: 'm' }], [{ section: 'a', measure: 'm', set: ['colour=red'] }], [{ section: 'a', measure: 'm', set: ['title'] }],
    [{ section: 'a', measure: 'm', set: ['due=tomorrow'] }], [{ section: 'a', set: ['title=x'] }]])('is refused when unclear: %j', (options) => {
    expect(() => editFrom(options)).toThrow();
  });
  it('comes from a file as a list or under its name', () => {
    const list = [{ section: 'a', aim: 'x' }];
    expect([editsFromFile(JSON.stringify(list)), editsFromFile(JSON.stringify({ edits: list }))]).toStrictEqual([list, list]);
    for (const wrong of ['', '[]', '{}', '7', 'null']) expect(() => editsFromFile(wrong)).toThrow('The file must hold a JSON list of edits');
  });
});
