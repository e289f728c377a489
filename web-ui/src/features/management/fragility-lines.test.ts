import { describe, expect, it } from 'vitest';

import { readFragilityLines } from './fragility-lines';

describe('pasted fragility values', () => {
  it('are read with semicolons, tabs or spaces, and decimals after a comma or a point', () => {
    expect(readFragilityLines('42;12,3\n69\t8.1\n2a 15\n').values).toEqual({ '42': 12.3, '69': 8.1, '2A': 15 });
  });

  it('may hold the name of the department between both, and a per cent sign', () => {
    expect(readFragilityLines('42;Loire;12,3 \n974;La Réunion;36%').values).toEqual({ '42': 12.3, '974': 36 });
  });

  it('give codes that a spreadsheet shortened their zero back', () => {
    expect(readFragilityLines('1;10\n07;11').values).toEqual({ '01': 10, '07': 11 });
  });

  it('pass over a line of titles, and tell every other line that is not understood', () => {
    const { values, unread } = readFragilityLines('code;valeur\n42;12\n69;beaucoup\n');
    expect(values).toEqual({ '42': 12 });
    expect(unread).toEqual([{ line: 3, text: '69;beaucoup' }]);
  });

  it('tell departments that come twice', () => {
    expect(readFragilityLines('42;12\n42;13').twice).toEqual(['42']);
  });
});
