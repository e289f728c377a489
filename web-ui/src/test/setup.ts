import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';

import { activateLocale } from '@/i18n/i18n';

beforeAll(() => activateLocale('fr'));
afterEach(cleanup);
