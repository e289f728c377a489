import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';

import { activateLocale } from '@/i18n/i18n';

// jsdom lays nothing out, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = () => undefined;

beforeAll(() => activateLocale('fr'));
afterEach(cleanup);
