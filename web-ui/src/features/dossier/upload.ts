import { cookie } from '@/api/fetching';
import { NetworkFailure, Problem } from '@/api/problem';
import { announceSessionExpired } from '@/api/session-events';

/**
 * Sends a file and tells how far it has come, from 0 to 1; `fetch` cannot tell that yet. `replaces` is the document that
 * stood in its place when one chose the file.
 */
export function upload(path: string, file: File, replaces: string | undefined, onProgress: (part: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.setRequestHeader('Content-Type', file.type || 'application/pdf');
    request.setRequestHeader('Accept-Language', document.documentElement.lang || 'fr');
    if (replaces !== undefined) request.setRequestHeader('If-Match', `"${replaces}"`);
    const token = cookie('__Host-XSRF-TOKEN');
    if (token !== undefined) request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new NetworkFailure(new Error('The upload was cut.')));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    request.onload = () => {
      if (request.status < 300) {
        resolve();
        return;
      }
      if (request.status === 401) announceSessionExpired(true);
      const headers = { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' };
      void Problem.from(new Response(request.responseText, { status: request.status, headers })).then(reject);
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
