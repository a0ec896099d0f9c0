import { strToU8, zipSync, type Zippable } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an ordinary workbook with one sheet, to be spoilt. */
function parts(sheet: string, name = '名册'): Record<string, string> {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
}

/** A workbook from its parts. */
function packed(texts: Readonly<Record<string, string>>, extra: Zippable = {}): Uint8Array {
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...files, ...extra }, { level: 6 });
}

/** A text cell. */
function cell(at: string, text: string): string {
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

const row = `<row r="1">${cell('A1', '代码')}${cell('B1', '名称')}</row>`;
const ordinary = parts(row);

/** The bytes with the declared size of the n-th entry of the directory changed, there and in front of the file. */
function withDeclaredSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const wanted = strToU8(name);
  for (let at = 0; at + 46 < changed.length; at += 1) {
    const signature = view.getUint32(at, true);
    const [nameAt, sizeAt] =
      signature === 0x02014b50 ? [46, 24] : signature === 0x04034b50 ? [30, 22] : [0, 0];
    if (nameAt > 0 && wanted.every((byte, index) => changed[at + nameAt + index] === byte))
      view.setUint32(at + sizeAt, size, true);
  }
  return changed;
}

/** A container of the old kind: its first bytes, and the names of its streams as it writes them. */
function container(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(stream).forEach((letter, index) => {
    bytes[1024 + index * 2] = letter.charCodeAt(0);
  });
  return bytes;
}

/** Bytes that look like chance and are the same on every run. */
export function noise(length: number, seed: number): Uint8Array {
  let state = seed >>> 0 || 1;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}

const bombSheet = `<worksheet xmlns="${main}"><sheetData>${' '.repeat(40_000_000)}</sheetData></worksheet>`;
const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${String(n)} "${`&a${n === 0 ? '' : String(n - 1)};`.repeat(10)}">`).join('')}]>`;

/** The crafted workbooks that must be refused, each with the code of its one sentence. */
export const hostileBooks: readonly { name: string; file: string; code: string; make: () => Uint8Array }[] = [
  {
    name: 'a cell at the far corner',
    file: 'far.xlsx',
    code: 'tableTooFar',
    make: () => packed(parts(`${row}<row r="1048576">${cell('XFD1048576', 'x')}</row>`)),
  },
  {
    name: 'a billion laughs',
    file: 'laughs.xlsx',
    code: 'workbookEntities',
    make: () =>
      packed({
        ...ordinary,
        'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${laughs}<worksheet xmlns="${main}"><sheetData><row r="1">${cell('A1', '&a11;')}</row></sheetData></worksheet>`,
      }),
  },
  {
    name: 'a zip bomb',
    file: 'bomb.xlsx',
    code: 'archiveBomb',
    make: () => packed({ ...ordinary, 'xl/worksheets/sheet1.xml': bombSheet }),
  },
  {
    name: 'a bomb that declares itself small',
    file: 'lying.xlsx',
    code: 'archiveLies',
    make: () =>
      withDeclaredSize(
        packed({ ...ordinary, 'xl/worksheets/sheet1.xml': bombSheet }),
        'xl/worksheets/sheet1.xml',
        2000,
      ),
  },
  {
    name: 'references that name no cell',
    file: 'references.xlsx',
    code: 'workbookReference',
    make: () => packed(parts(`<row r="1">${cell('A0', 'x')}${cell('-1', 'y')}</row>`)),
  },
  {
    name: 'a workbook with a password',
    file: 'locked.xlsx',
    code: 'workbookEncrypted',
    make: () => container('EncryptedPackage'),
  },
  { name: 'an .xls renamed', file: 'old.xlsx', code: 'workbookOld', make: () => container('Workbook') },
  { name: 'garbage called .xlsx', file: 'garbage.xlsx', code: 'workbookNot', make: () => noise(50_000, 7) },
  {
    name: 'a million rows',
    file: 'long.xlsx',
    code: 'tableTooLong',
    make: () => {
      const numbers = noise(1_000_000, 11);
      const all = Array.from(
        numbers,
        (value, index) => `<row r="${String(index + 1)}"><c><v>${String(value)}</v></c></row>`,
      );
      return packed(parts(all.join('')));
    },
  },
];

/** The crafted workbooks that are read, for nothing in them does harm once only cells are looked at. */
export const oddBooks: readonly { name: string; file: string; make: () => Uint8Array }[] = [
  {
    name: 'cells without a reference',
    file: 'bare.xlsx',
    make: () =>
      packed(
        parts(
          '<row><c t="inlineStr"><is><t>代码</t></is></c><c t="inlineStr"><is><t>名称</t></is></c></row>',
        ),
      ),
  },
  {
    name: '__proto__ as the name of the sheet and in its cells',
    file: 'proto.xlsx',
    make: () =>
      packed(
        parts(
          `<row r="1">${cell('A1', '代码')}${cell('B1', '名称')}${cell('C1', '__proto__')}</row><row r="2">${cell('A2', '__proto__')}${cell('B2', 'constructor')}</row>`,
          '__proto__',
        ),
      ),
  },
  {
    name: 'a workbook with macros, which are not read',
    file: 'macro.xlsm',
    make: () => packed(ordinary, { 'xl/vbaProject.bin': noise(20_000, 3) }),
  },
];
