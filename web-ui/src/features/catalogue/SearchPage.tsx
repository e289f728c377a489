import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';

import { fundingQueries } from '@/api/funding';
import { projectsQueries } from '@/api/projects';
import { allItems } from '@/api/queries';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { Loaded } from '@/design/states';
import { useLocalText } from '@/i18n/local-text';
import { useWords } from '@/words/words';

/** One field for the whole portal: projects, organisations and calls. */
export default function SearchPage() {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  useEffect(() => {
    if (typed.trim() === asked) return undefined;
    const pause = setTimeout(() => setParams(typed.trim() === '' ? {} : { q: typed.trim() }, { replace: true }), 250);
    return () => clearTimeout(pause);
  }, [typed, asked, setParams]);
  return (
    <div className="page narrow main stack gap-4">
      <PageTitle>{t`Rechercher`}</PageTitle>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <TextField
          label={t`Que cherchez-vous ?`}
          help={<Trans>Un projet, une organisation, un appel. Depuis toutes les pages, la touche « / » mène ici.</Trans>}
          type="search"
          value={typed}
          onChange={setTyped}
          autoFocus
        />
      </form>
      {asked.length >= 2 && <Results words={asked} />}
    </div>
  );
}

function Results({ words: asked }: { readonly words: string }) {
  const { t } = useLingui();
  const words = useWords();
  const text = useLocalText();
  const projects = useInfiniteQuery(projectsQueries.catalogue({ query: asked }));
  const organisations = useQuery(projectsQueries.organisations(asked));
  const calls = useInfiniteQuery(fundingQueries.calls());
  const wanted = asked.toLocaleLowerCase('fr');
  const foundCalls = allItems(calls.data).filter((call) => text(call.title).toLocaleLowerCase('fr').includes(wanted));
  return (
    <>
      {foundCalls.length > 0 && (
        <section className="stack gap-1" aria-labelledby="found-calls">
          <h2 id="found-calls">{t`Appels à projets`}</h2>
          <ul>
            {foundCalls.map((call) => (
              <li key={call.callId}>
                <Link to={`/calls/${call.callId}`}>{text(call.title)}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack gap-1" aria-labelledby="found-projects">
        <h2 id="found-projects">{t`Projets soutenus`}</h2>
        <Loaded query={projects}>
          {(data) => {
            const found = allItems(data).slice(0, 8);
            if (found.length === 0) return <p className="muted">{t`Aucun projet.`}</p>;
            return (
              <ul>
                {found.map((project) => (
                  <li key={project.projectId}>
                    <Link to={`/catalogue/${project.projectId}`}>{project.title}</Link>
                    <span className="muted"> · {project.leadName}</span>
                  </li>
                ))}
              </ul>
            );
          }}
        </Loaded>
        <Link to={`/catalogue?query=${encodeURIComponent(asked)}`}>{t`Chercher dans tous les projets, avec des filtres`}</Link>
      </section>
      <section className="stack gap-1" aria-labelledby="found-organisations">
        <h2 id="found-organisations">{t`Organisations`}</h2>
        <Loaded query={organisations}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="muted">{t`Aucune organisation.`}</p>
            ) : (
              <ul>
                {items.slice(0, 8).map((organisation) => (
                  <li key={organisation.organisationId}>
                    <Link to={`/organisations/${organisation.organisationId}`}>{organisation.name}</Link>
                    <span className="muted">
                      {' '}
                      · {words.profile(organisation.profile)}, {organisation.communeName}
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </>
  );
}
