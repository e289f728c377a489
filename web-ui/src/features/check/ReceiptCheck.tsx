import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';

import { fundingQueries } from '@/api/funding';
import { allItems } from '@/api/queries';
import { Banner } from '@/design/Banner';
import { Button } from '@/design/Button';
import { focusFirstFault } from '@/design/fields/focus-first-fault';
import { TextField } from '@/design/fields/TextField';
import { Failure } from '@/design/states';
import { useFormats } from '@/i18n/format';
import { useWords } from '@/words/words';

import { verify } from './chain';
import { ChainBroken } from './ChainBroken';
import { cleanReceipt, isReceipt, trace, type Trace } from './receipt';

/** Looks for a vote by its receipt: the one in the address at once, or the one that is pasted here. */
export function ReceiptCheck({ committeeId }: { readonly committeeId: string }) {
  const { t } = useLingui();
  const [words, setWords] = useSearchParams();
  const wanted = cleanReceipt(words.get('receipt') ?? '');
  const [typed, setTyped] = useState(wanted);
  useEffect(() => setTyped(wanted), [wanted]);
  const [tried, setTried] = useState(wanted !== '');
  const receipt = cleanReceipt(typed);
  const fault = tried && !isReceipt(receipt) ? t`Un reçu compte 64 signes : des chiffres et des lettres de a à f. Copiez-le en entier.` : undefined;

  const check = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (isReceipt(receipt)) setWords({ receipt }, { replace: true, preventScrollReset: true });
    else focusFirstFault(event.currentTarget);
  };

  return (
    <section className="stack gap-3" aria-labelledby="receipt">
      <h2 id="receipt">{t`Retrouver un bulletin`}</h2>
      <form className="stack gap-3" noValidate onSubmit={check}>
        <TextField
          label={t`Le reçu de votre vote`}
          help={<Trans>La longue suite de chiffres et de lettres que vous avez reçue en votant.</Trans>}
          value={typed}
          onChange={setTyped}
          fault={fault}
          autoComplete="off"
        />
        <div>
          <Button type="submit">{t`Vérifier ce reçu`}</Button>
        </div>
      </form>
      <div role="status">{isReceipt(wanted) && <Found key={wanted} committeeId={committeeId} receipt={wanted} />}</div>
    </section>
  );
}

/** Reads the ledger from its first line to its last, then says what it holds of the receipt. */
function Found({ committeeId, receipt }: { readonly committeeId: string; readonly receipt: string }) {
  const formats = useFormats();
  const place = useRef<HTMLDivElement>(null);
  const ledger = useInfiniteQuery(fundingQueries.ledger(committeeId, 100));
  const { hasNextPage, isFetching, error, fetchNextPage } = ledger;
  const stopped = error !== null;
  useEffect(() => {
    if (hasNextPage && !isFetching && !stopped) void fetchNextPage();
  }, [hasNextPage, isFetching, stopped, fetchNextPage]);

  const entries = allItems(ledger.data);
  const read = formats.number(entries.length);
  const whole = ledger.data !== undefined && !hasNextPage;
  const verdict = useQuery({
    queryKey: ['check', 'receipt', receipt, entries.at(-1)?.hash, entries.length],
    queryFn: async () => ({ ...(await verify(entries)), trace: await trace(receipt, entries) }),
    enabled: whole,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  }).data;

  const told = verdict !== undefined;
  useEffect(() => {
    // Whoever followed a link to it must not have to look for the answer.
    if (told) place.current?.scrollIntoView({ block: 'nearest' });
  }, [told]);

  if (stopped) return <Failure error={error} onRetry={() => void (ledger.data === undefined ? ledger.refetch() : fetchNextPage())} />;
  if (!whole || verdict === undefined) {
    return (
      <p className="muted">
        <Trans>Nous lisons le registre… {read} lignes lues.</Trans>
      </p>
    );
  }
  return (
    <div className="stack" ref={place}>
      {verdict.broken !== null && <ChainBroken broken={verdict.broken} />}
      <Told trace={verdict.trace} />
    </div>
  );
}

function Told({ trace: found }: { readonly trace: Trace }) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useWords();
  if (found.kind === 'absent') {
    const read = formats.number(found.read);
    const hidden = formats.number(found.hidden);
    return (
      <Banner tone="attention" title={t`Ce reçu n’est dans aucune des lignes ouvertes`}>
        {found.hidden > 0 ? (
          <Trans>
            Nous avons lu les {read} lignes du registre. {hidden} ne sont pas encore ouvertes : celles d’un projet le sont une fois la décision prise.
            Si le vote n’est pas clos, revenez ensuite.
          </Trans>
        ) : (
          <Trans>
            Nous avons lu les {read} lignes du registre. Vérifiez que le reçu est entier et que ce comité est le vôtre. S’il est juste, gardez-le et
            signalez-le-nous.
          </Trans>
        )}
      </Banner>
    );
  }
  const { cast, fate } = found;
  const line = formats.number(cast.index);
  const recorded = cast.at ? (
    <Trans>
      Déposé le {formats.dateTime(cast.at)}, à la ligne n° {line}.
    </Trans>
  ) : null;
  switch (fate.kind) {
    case 'counted': {
      const closing = formats.number(fate.closing.index);
      const choice = words.choice(fate.choice).toLowerCase();
      return (
        <Banner tone="pine" title={t`Votre bulletin est au registre, et il a été compté`}>
          {recorded}{' '}
          <Trans>
            Ouvert à la clôture, à la ligne n° {closing} : <strong>{choice}</strong>. Votre navigateur a refait l’empreinte de ce bulletin : c’est bien
            votre reçu.
          </Trans>
        </Banner>
      );
    }
    case 'sealed':
      return (
        <Banner tone="information" title={t`Votre bulletin est au registre, encore scellé`}>
          {recorded} <Trans>Il sera ouvert et compté à la clôture du vote. Vous pourrez alors refaire cette vérification.</Trans>
        </Banner>
      );
    case 'replaced': {
      const by = formats.number(fate.by.index);
      return (
        <Banner tone="waiting" title={t`Ce bulletin est au registre, mais un autre l’a remplacé`}>
          {recorded}{' '}
          <Trans>Vous avez voté de nouveau, à la ligne n° {by}. Seul le dernier bulletin compte : vérifiez-le avec son propre reçu.</Trans>
        </Banner>
      );
    }
    case 'void': {
      const at = formats.number(fate.entry.index);
      return (
        <Banner tone="waiting" title={t`Ce bulletin est au registre, mais il ne compte pas`}>
          {recorded}{' '}
          <Trans>Il a été annulé à la ligne n° {at}, parce que le vote l’a été, ou parce que ce membre s’est retiré de la décision.</Trans>
        </Banner>
      );
    }
    case 'altered': {
      const closing = formats.number(fate.closing.index);
      return (
        <Banner tone="fault" title={t`Le bulletin ouvert à la clôture ne donne pas votre reçu`}>
          {recorded}{' '}
          <Trans>Ce que la ligne n° {closing} dit de ce vote ne correspond pas. Gardez votre reçu et signalez-le-nous.</Trans>
        </Banner>
      );
    }
  }
}
