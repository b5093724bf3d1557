import { zipOf, type ZipPart } from './zip.fixture.js';

interface Made { readonly sheet: string; readonly more?: readonly ZipPart[]; readonly sheets?: string; readonly workbookPr?: string; readonly styles?: string; readonly strings?: string }

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of a workbook written by hand around the rows of one sheet, where `sheet` is what stands inside of `worksheet`. */
export const workbookParts = ({ sheet, more = [], sheets = '<sheet name="Лист1" sheetId="1" r:id="rId1"/>', workbookPr = '', styles = '', strings = '' }: Made): readonly ZipPart[] => [
  { name: '_rels/.rels', content: `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
  { name: 'xl/workbook.xml', content: `<workbook xmlns="${main}" xmlns:r="${office}">${workbookPr}<sheets>${sheets}</sheets></workbook>` },
  { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="rId2" Type="${office}/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/>
    <Relationship Id="rId4" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>` },
  { name: 'xl/styles.xml', content: `<styleSheet xmlns="${main}">${styles}</styleSheet>` },
  { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${strings}</sst>` },
  { name: 'xl/worksheets/sheet1.xml', content: `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}">${sheet}</worksheet>` },
  ...more,
];

export const workbookOf = (made: Made): Buffer => zipOf(workbookParts(made));
