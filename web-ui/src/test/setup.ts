import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';

import { activateLocale } from '@/i18n/i18n';

// What jsdom lacks: it lays nothing out, so there is nowhere to scroll to, and it reads no style sheet.
Element.prototype.scrollIntoView = () => undefined;
Object.assign(globalThis, { CSS: { escape: (name: string) => name } });

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 8_000 });

beforeAll(() => activateLocale('fr'));
afterEach(cleanup);
