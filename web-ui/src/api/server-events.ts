/** One message of an event stream, as the standard reads it. */
export interface ServerEvent {
  readonly event: string;
  readonly data: string;
  readonly id: string | undefined;
}

/** Reads an event stream's text, piece by piece, wherever the network cut it. */
export class EventStreamParser {
  private rest = '';
  private data: string[] = [];
  private event = '';
  /** The last id seen, kept between messages: what to send back to resume. */
  lastId: string | undefined;
  /** How long the server asks to wait before coming back, in milliseconds. */
  retry: number | undefined;

  /** Forgets a message that a cut left unfinished; the last id stays. */
  restart(): void {
    this.rest = '';
    this.data = [];
    this.event = '';
  }

  push(text: string): ServerEvent[] {
    const events: ServerEvent[] = [];
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') this.dispatch(events);
      else this.readLine(line);
    }
    return events;
  }

  private readLine(line: string): void {
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    switch (field) {
      case 'data':
        this.data.push(value);
        break;
      case 'event':
        this.event = value;
        break;
      case 'id':
        if (!value.includes('\0')) this.lastId = value;
        break;
      case 'retry':
        if (/^\d+$/.test(value)) this.retry = Number(value);
        break;
    }
  }

  private dispatch(events: ServerEvent[]): void {
    if (this.data.length > 0) {
      events.push({ event: this.event || 'message', data: this.data.join('\n'), id: this.lastId });
    }
    this.data = [];
    this.event = '';
  }
}
