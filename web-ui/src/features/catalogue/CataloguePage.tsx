import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { projectsQueries } from '@/api/projects';
import { allItems } from '@/api/queries';
import { territoriesQueries } from '@/api/territories';
import { ACTOR_PROFILES } from '@/api/words';
import { Button } from '@/design/Button';
import { Select } from '@/design/fields/Select';
import { TextField } from '@/design/fields/TextField';
import { PageTitle } from '@/design/PageTitle';
import { TerritoryField } from '@/design/pickers/TerritoryPicker';
import { ProjectCard } from '@/design/ProjectCard';
import { Empty, Loaded } from '@/design/states';
import { SDGS, useWords } from '@/words/words';

import { useFilters } from './filters';
import styles from './CataloguePage.module.css';

export default function CataloguePage() {
  const { t } = useLingui();
  const [filter, change] = useFilters();
  const catalogue = useInfiniteQuery(projectsQueries.catalogue(filter));
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const clear = () => change({ query: undefined, territory: undefined, sdg: undefined, profile: undefined });

  return (
    <div className="page main">
      <PageTitle lead={<Trans>Ce que la Fondation a soutenu, où, avec quelles alliances, et comment le comité a voté.</Trans>}>
        {t`Projets soutenus`}
      </PageTitle>
      <Filters />
      <Loaded query={catalogue}>
        {(data) => {
          const projects = allItems(data);
          const shown = projects.length;
          return (
            <div className="stack gap-3">
              <div className="cluster between" role="status">
                <p>
                  {catalogue.hasNextPage ? (
                    <Trans>Les {shown} plus récents</Trans>
                  ) : (
                    <Plural value={shown} _0="Aucun projet" one="# projet" other="# projets" />
                  )}
                </p>
                {filtered && <Button kind="plain" onPress={clear}>{t`Effacer les filtres`}</Button>}
              </div>
              {shown === 0 ? (
                <Empty
                  title={filtered ? t`Aucun projet ne correspond` : t`Les premiers projets arrivent`}
                  actions={filtered && <Button onPress={clear}>{t`Voir tous les projets`}</Button>}
                >
                  <p>
                    {filtered ? (
                      <Trans>Essayez avec moins de mots, ou un territoire plus large.</Trans>
                    ) : (
                      <Trans>Ils paraîtront ici dès la première décision du comité.</Trans>
                    )}
                  </p>
                </Empty>
              ) : (
                <div className="cards">
                  {projects.map((project) => (
                    <ProjectCard key={project.projectId} project={project} level={2} />
                  ))}
                </div>
              )}
              {catalogue.hasNextPage && (
                <div>
                  <Button pending={catalogue.isFetchingNextPage} onPress={() => void catalogue.fetchNextPage()}>
                    {t`Voir plus de projets`}
                  </Button>
                </div>
              )}
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

function Filters() {
  const { t } = useLingui();
  const words = useWords();
  const [filter, change] = useFilters();
  const [typed, setTyped] = useTypedQuery();
  const territory = useQuery({ ...territoriesQueries.territory(filter.territory ?? ''), enabled: filter.territory !== undefined });
  return (
    <form role="search" aria-label={t`Chercher un projet`} className={styles['filters']} onSubmit={(event) => event.preventDefault()}>
      <TextField label={t`Mots`} type="search" value={typed} onChange={setTyped} placeholder={t`cantine, mobilité, forêt…`} isRequired={false} hideOptional />
      <TerritoryField
        label={t`Territoire`}
        isRequired={false}
        hideOptional
        placeholder={t`Commencez à écrire`}
        value={filter.territory === undefined ? null : { id: filter.territory, name: territory.data?.name ?? '' }}
        onChange={(found) => change({ territory: found?.id })}
      />
      <Select
        label={t`Objectif de développement durable`}
        isRequired={false}
        hideOptional
        value={filter.sdg === undefined ? '' : String(filter.sdg)}
        placeholder={t`Tous`}
        options={SDGS.map((sdg) => ({ value: String(sdg), label: `${sdg}. ${words.sdg(sdg)}` }))}
        onChange={(value) => change({ sdg: value === '' ? undefined : Number(value) })}
      />
      <Select
        label={t`Famille d’acteurs`}
        isRequired={false}
        hideOptional
        value={filter.profile ?? ''}
        placeholder={t`Toutes`}
        options={ACTOR_PROFILES.map((profile) => ({ value: profile as string, label: words.profile(profile) }))}
        onChange={(value) => change({ profile: ACTOR_PROFILES.find((profile) => profile === value) })}
      />
    </form>
  );
}

/** What is typed goes to the address after a pause, in one history entry. */
function useTypedQuery(): readonly [string, (text: string) => void] {
  const [filter, change] = useFilters();
  const inAddress = filter.query ?? '';
  const [typed, setTyped] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  if (inAddress !== seen) {
    setSeen(inAddress);
    if (inAddress !== typed.trim()) setTyped(inAddress);
  }
  useEffect(() => {
    if (typed.trim() === inAddress) return undefined;
    const pause = setTimeout(() => change({ query: typed.trim() || undefined }, true), 300);
    return () => clearTimeout(pause);
  }, [typed, inAddress, change]);
  return [typed, setTyped];
}
