export interface FragilityLines {
  /** Values by INSEE code of the department. */
  readonly values: Readonly<Record<string, number>>;
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  readonly twice: readonly string[];
}

const DEPARTMENT = /^(\d{1,3}|2[abAB])$/;

/**
 * Reads what was pasted from a spreadsheet: a department's code and a value per line, apart by a semicolon, a tab or
 * spaces, the decimals after a comma or a point. A first line of titles is passed over.
 */
export function readFragilityLines(text: string): FragilityLines {
  const values: Record<string, number> = {};
  const unread: { line: number; text: string }[] = [];
  const twice = new Set<string>();
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') return;
    const [code, value] = readLine(line);
    if (code === undefined || value === undefined) {
      if (index > 0 || /\d/.test(line)) unread.push({ line: index + 1, text: line });
    } else if (code in values) {
      twice.add(code);
    } else {
      values[code] = value;
    }
  });
  return { values, unread, twice: [...twice] };
}

function readLine(line: string): [string, number] | [undefined, undefined] {
  const cells = line
    .split(/[;\t]|\s{1,}/)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    .filter((cell) => cell !== '');
  const first = cells[0] ?? '';
  const last = cells.at(-1) ?? '';
  if (cells.length < 2 || !DEPARTMENT.test(first) || !/^-?\d+([.,]\d+)?%?$/.test(last)) return [undefined, undefined];
  return [first.toUpperCase().padStart(2, '0'), Number(last.replace('%', '').replace(',', '.'))];
}
