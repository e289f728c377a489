import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import search from 'icons:magnifying-glass';
import { useState } from 'react';
import { Link } from 'react-router';

import { notificationsQueries } from '@/api/notifications';
import { projectsQueries, type SupportFound, type SupportLookup } from '@/api/projects';
import { allItems, type Page } from '@/api/queries';
import { Badge } from '@/design/Badge';
import { Button } from '@/design/Button';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Empty, Loaded } from '@/design/states';
import { Table } from '@/design/Table';
import { useFormats } from '@/i18n/format';

import { ManagementPlace } from './ManagementPlace';

const FEWEST_SIGNS = 3;

/** Finds somebody who asks for help. What is typed never gets into an address. */
export default function SupportPage() {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  const [short, setShort] = useState(false);
  const stands = useInfiniteQuery(projectsQueries.supportLookups());
  const deliveries = useInfiniteQuery(notificationsQueries.supportLookups());
  return (
    <ManagementPlace>
      <PageTitle
        lead={
          <p>
            <Trans>
              Retrouvez une personne et voyez où en sont son compte, ses dossiers et ses courriels. Vous ne lirez rien de
              ce qu’elle a écrit ou reçu ; chaque recherche et chaque consultation laissent une trace.
            </Trans>
          </p>
        }
      >{t`Aider une personne`}</PageTitle>
      <form
        noValidate
        role="search"
        className="stack measure"
        onSubmit={(event) => {
          event.preventDefault();
          const enough = typed.trim().length >= FEWEST_SIGNS;
          setShort(!enough);
          if (enough) setWanted(typed.trim());
        }}
      >
        <TextField
          label={t`Nom ou courriel`}
          type="search"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          fault={short ? t`Tapez au moins trois signes.` : undefined}
        />
        <div>
          <Button kind="main" type="submit" icon={search}>{t`Chercher`}</Button>
        </div>
      </form>
      {wanted !== '' && <Results wanted={wanted} />}
      <section className="stack" aria-labelledby="lookups">
        <h2 id="lookups">{t`Qui a consulté qui`}</h2>
        <h3>{t`Comptes et dossiers`}</h3>
        <Lookups lookups={stands} caption={t`Comptes et dossiers consultés`} />
        <h3>{t`Messages et courriels`}</h3>
        <Lookups lookups={deliveries} caption={t`Messages et courriels consultés`} />
      </section>
    </ManagementPlace>
  );
}

function Results({ wanted }: { readonly wanted: string }) {
  const { t } = useLingui();
  const found = useQuery(projectsQueries.supportSearch(wanted));
  return (
    <section className="stack" aria-labelledby="found" aria-live="polite">
      <h2 id="found">{t`Personnes trouvées`}</h2>
      <Loaded query={found}>
        {({ people }) =>
          people.length === 0 ? (
            <Empty title={t`Personne ne correspond à « ${wanted} »`}>
              <p>
                <Trans>Vérifiez l’orthographe, ou demandez à la personne l’adresse qu’elle utilise.</Trans>
              </p>
            </Empty>
          ) : (
            <FoundPeople people={people} />
          )
        }
      </Loaded>
    </section>
  );
}

function FoundPeople({ people }: { readonly people: readonly SupportFound[] }) {
  const { t } = useLingui();
  return (
    <Table
      caption={t`Personnes trouvées`}
      hideCaption
      rows={people}
      rowKey={(person) => person.personId}
      columns={[
        {
          id: 'name',
          header: t`Personne`,
          rowHeader: true,
          cell: (person) => <Link to={`/management/support/${person.personId}`}>{person.displayName}</Link>,
        },
        { id: 'email', header: t`Courriel`, cell: (person) => person.email },
        {
          id: 'account',
          header: t`Compte`,
          cell: (person) =>
            person.hasAccount ? <Badge tone="pine">{t`a un compte`}</Badge> : <Badge tone="waiting">{t`invitée, sans compte`}</Badge>,
        },
      ]}
    />
  );
}

interface LookupsProps {
  readonly lookups: UseInfiniteQueryResult<InfiniteData<Page<SupportLookup>>>;
  readonly caption: string;
}

function Lookups({ lookups, caption }: LookupsProps) {
  const { t } = useLingui();
  return (
    <Loaded query={lookups}>
      {(data) => {
        const lines = allItems(data);
        if (lines.length === 0) return <Empty title={t`Personne n’a été consulté pour l’instant`} />;
        return (
          <div className="stack">
            <LookupTable lines={lines} caption={caption} />
            {lookups.hasNextPage && (
              <div>
                <Button pending={lookups.isFetchingNextPage} onPress={() => void lookups.fetchNextPage()}>
                  {t`Voir les plus anciens`}
                </Button>
              </div>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function isSearch(line: SupportLookup): line is SupportLookup & { readonly found: number } {
  return line.found !== undefined && line.found !== null;
}

function LookupTable({ lines, caption }: { readonly lines: readonly SupportLookup[]; readonly caption: string }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <Table
      caption={caption}
      hideCaption
      rows={lines}
      rowKey={(line) => String(line.lookupId)}
      columns={[
        { id: 'at', header: t`Date`, rowHeader: true, cell: (line) => formats.dateTime(line.at) },
        { id: 'by', header: t`Par`, cell: (line) => line.lookedByName ?? t`une personne inconnue` },
        {
          id: 'whom',
          header: t`Personne consultée`,
          cell: (line) =>
            isSearch(line) ? (
              <Plural value={line.found} one="une recherche, # réponse" other="une recherche, # réponses" />
            ) : (
              (line.personName ?? t`une personne inconnue`)
            ),
        },
      ]}
    />
  );
}
