import { describe, expect, it } from 'vitest';

import { Intent, once } from './intent';

describe('an intent', () => {
  it('keeps its key while the same content is tried again', () => {
    const intent = new Intent();
    expect(intent.keyFor({ amountCents: 100 })).toBe(intent.keyFor({ amountCents: 100 }));
  });

  it('takes another key for other content', () => {
    const intent = new Intent();
    expect(intent.keyFor({ amountCents: 100 })).not.toBe(intent.keyFor({ amountCents: 200 }));
  });

  it('takes another key for the same content once the act is done', async () => {
    const intent = new Intent();
    const keys: string[] = [];
    const act = (key: string) => Promise.resolve(keys.push(key));
    await once(intent, 'a', act);
    await once(intent, 'a', act);
    expect(new Set(keys).size).toBe(2);
  });

  it('keeps its key when the act failed', async () => {
    const intent = new Intent();
    const keys: string[] = [];
    const act = (key: string) => {
      keys.push(key);
      return Promise.reject(new Error('no line'));
    };
    await expect(once(intent, 'a', act)).rejects.toThrow('no line');
    await expect(once(intent, 'a', act)).rejects.toThrow('no line');
    expect(new Set(keys).size).toBe(1);
  });
});
