import { useLingui } from '@lingui/react/macro';

import type { SessionView } from '@/api/funding';
import { useWords } from '@/words/words';

import type { Happening } from './happenings';
import { useHappenings } from './useLiveSession';

/** Says aloud, for those who do not see the page change, what just happened in the session. */
export function Announcer({ session }: { readonly session: SessionView }) {
  const say = useSaying();
  const sentences = useHappenings(session).map(say);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

function useSaying(): (happening: Happening) => string {
  const { t } = useLingui();
  const words = useWords();
  return (happening) => {
    switch (happening.kind) {
      case 'session-opened':
        return t`La séance est ouverte.`;
      case 'session-closed':
        return t`La séance est terminée.`;
      case 'item-taken-up':
        return t`Point suivant : ${happening.item.title}.`;
      case 'treated-without-you':
        return t`Un point est traité sans vous.`;
      case 'ballot-opened':
        return t`Le scrutin est ouvert : ${happening.item.title}.`;
      case 'ballot-closed': {
        const outcome = happening.item.result ? words.outcome(happening.item.result.outcome) : '';
        return t`Le scrutin est clos : ${happening.item.title}. ${outcome}`;
      }
      case 'ballot-void':
        return t`Le scrutin est annulé : ${happening.item.title}.`;
      case 'carried-over':
        return t`Point reporté : ${happening.item.title}.`;
      case 'withdrawn':
        return t`Dossier retiré par son porteur : ${happening.item.title}.`;
      case 'quorum-reached':
        return t`Le quorum est atteint.`;
      case 'quorum-lost':
        return t`Le quorum n’est plus atteint.`;
    }
  };
}
