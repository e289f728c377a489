import { describe, expect, it } from 'vitest';

import { EventStreamParser } from './server-events';

describe('the event stream parser', () => {
  it('reads a message with its name, data and id', () => {
    const events = new EventStreamParser().push('id: 7\nevent: session-changed\ndata: {"version":7}\n\n');
    expect(events).toEqual([{ event: 'session-changed', data: '{"version":7}', id: '7' }]);
  });

  it('reads a message that the network cut anywhere', () => {
    const text = ': heartbeat\r\n\r\nid: 8\r\nevent: a\r\ndata: one\r\ndata: two\r\n\r\n';
    for (let cut = 0; cut <= text.length; cut += 1) {
      const parser = new EventStreamParser();
      const events = [...parser.push(text.slice(0, cut)), ...parser.push(text.slice(cut))];
      expect(events).toEqual([{ event: 'a', data: 'one\ntwo', id: '8' }]);
    }
  });

  it('gives no message for a heartbeat', () => {
    expect(new EventStreamParser().push(':\n\n: still here\n\nevent: nothing\n\n')).toEqual([]);
  });

  it('keeps the last id across a cut and forgets the unfinished message', () => {
    const parser = new EventStreamParser();
    parser.push('id: 9\ndata: whole\n\ndata: unfin');
    parser.restart();
    expect(parser.lastId).toBe('9');
    expect(parser.push('data: next\n\n')).toEqual([{ event: 'message', data: 'next', id: '9' }]);
  });

  it('hears how long the server asks to wait', () => {
    const parser = new EventStreamParser();
    parser.push('retry: 2500\n\n');
    expect(parser.retry).toBe(2500);
  });
});
