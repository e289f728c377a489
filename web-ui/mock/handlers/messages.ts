import { daysFromNow, page, type Handler } from '../answering';

const messages = Array.from({ length: 34 }, (_, index) => ({
  messageId: `n${index + 1}`,
  at: daysFromNow(-index),
  kind: 'SESSION_CONVENED',
  subject: [
    'Vous êtes attendue à la séance du 10 décembre',
    'Votre dossier 2026-001212 est déposé',
    'Un partenaire a confirmé sa part',
    'Un projet de votre territoire vous est proposé',
  ][index % 4]!,
  text: [
    'Le comité d’engagement du Fonds ODD 17 se réunit le 10 décembre 2026 à 14 h. Six dossiers sont à l’ordre du jour. Avant, dites pour chacun si vous avez un lien avec le projet.',
    'Nous l’avons reçu le 22 novembre 2026 à 23 h 58. Gardez ce numéro ; rien d’autre ne vous est demandé pour l’instant.',
    'La Ville de Firminy a signé la charte du faire alliance pour « Épicerie et atelier de la vallée de l’Ondaine ».',
    'Vous avez dix jours pour répondre.',
  ][index % 4]!,
  link: ['/sessions/s2', '/projects/p1', '/projects/p1', '/matches/m1'][index % 4]!,
  readAt: index < 3 ? null : (daysFromNow(-index) as string | null),
  mail: { state: index === 1 ? 'WAITING' : index === 2 ? 'FAILED' : 'SENT', at: daysFromNow(-index) },
}));

let mailsOfProgress = true;
const preferences = () =>
  Response.json(
    { mailsOfProgress, declinable: ['PARTNER_CONFIRMED', 'SUBMISSION_OF_ALLIANCE', 'PROJECT_WITHDRAWN', 'PLACED_ON_AGENDA', 'CATALYST_ACCEPTED', 'LOCAL_OPINION_GIVEN'] },
    { headers: { ETag: '"1"' } },
  );

export const handlers: Record<string, Handler> = {
  'GET /api/notifications/preferences': preferences,
  'PUT /api/notifications/preferences': ({ body }) => {
    mailsOfProgress = body.mailsOfProgress;
    return preferences();
  },
  'GET /api/notifications': ({ query }) => page(messages, query),
  'GET /api/notifications/unread-count': () => ({ count: messages.filter((message) => message.readAt === null).length }),
  'POST /api/notifications/no-more-invitations/:token': () => undefined,
  'POST /api/notifications/read-all': () => {
    for (const message of messages) message.readAt ??= new Date().toISOString();
  },
  'POST /api/notifications/:id/read': ({ params }) => {
    const message = messages.find((one) => one.messageId === params['id']);
    if (message) message.readAt = new Date().toISOString();
  },
};
