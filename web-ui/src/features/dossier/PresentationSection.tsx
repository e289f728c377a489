import { useLingui as useTranslator } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';

import type { Eligibility, Place, PresentationContent, Project } from '@/api/projects';
import { OBJECTIVES, PARTNERSHIP_KINDS, type Objective, type PartnershipKind } from '@/api/words';
import { Checkbox, CheckboxGroup } from '@/design/fields/Checkbox';
import { Radio, RadioGroup } from '@/design/fields/RadioGroup';
import { TextField } from '@/design/fields/TextField';
import { SdgPicker } from '@/design/pickers/SdgPicker';
import { TerritoryPicker } from '@/design/pickers/TerritoryPicker';
import { useFormats } from '@/i18n/format';
import { objectiveHelp, partnershipHelp } from '@/words/dossier-help';
import { useWords } from '@/words/words';

import { ConflictDialog } from './ConflictDialog';
import { NextSection } from './NextSection';
import { RuleNotes } from './RuleNotes';
import { SavedNote } from './SavedNote';
import type { Section } from './use-section-draft';

interface PresentationSectionProps {
  readonly section: Section<PresentationContent>;
  readonly project: Project;
  readonly eligibility: Eligibility | undefined;
}

export function PresentationSection({ section, project, eligibility }: PresentationSectionProps) {
  const { t } = useLingui();
  const { _ } = useTranslator();
  const words = useWords();
  const { content, change, faults } = section;
  const save = () => void section.flush();
  return (
    <div className="stack gap-4">
      <SavedNote section={section} />
      <TextField
        label={t`Titre`}
        help={<Trans>On doit comprendre ce que vous allez faire, et où.</Trans>}
        value={content.title}
        onChange={(title) => change({ title })}
        onBlur={save}
        fault={faults['title']}
        maxLength={140}
      />
      <TextField
        label={t`En quelques phrases`}
        help={<Trans>Le besoin du territoire, ce que vous ferez ensemble, ce que cela changera. Écrivez comme vous le raconteriez à un voisin.</Trans>}
        value={content.summary}
        onChange={(summary) => change({ summary })}
        onBlur={save}
        fault={faults['summary']}
        rows={9}
        maxLength={4000}
      />
      <div className="stack gap-1">
        <TerritoryPicker
          label={t`Territoires`}
          help={<Trans>Là où le projet agit. Le premier compte pour la prime : son département est comparé aux autres.</Trans>}
          value={content.territories}
          onChange={(territories) => change({ territories })}
          fault={faults['territories']}
        />
        <RuleNotes eligibility={eligibility} rules={['E3']} />
      </div>
      <div className="stack gap-1">
        <SdgPicker
          label={t`Objectifs de développement durable (ODD)`}
          help={<Trans>Le 17, les partenariats, et au moins un autre.</Trans>}
          value={content.sdgs}
          onChange={(sdgs) => change({ sdgs })}
          fault={faults['sdgs']}
        />
        <RuleNotes eligibility={eligibility} rules={['E7']} />
      </div>
      <RadioGroup<Objective>
        label={t`Ce que vous cherchez d’abord`}
        isRequired={false}
        value={content.objective ?? null}
        onChange={(objective) => change({ objective })}
        fault={faults['objective']}
      >
        {OBJECTIVES.map((objective) => (
          <Radio key={objective} value={objective} help={_(objectiveHelp[objective])}>
            {words.objective(objective)}
          </Radio>
        ))}
      </RadioGroup>
      <CheckboxGroup
        label={t`Comment vous ferez alliance`}
        isRequired={false}
        value={content.partnershipKinds}
        onChange={(kinds) => change({ partnershipKinds: PARTNERSHIP_KINDS.filter((kind) => kinds.includes(kind)) as PartnershipKind[] })}
        fault={faults['partnershipKinds']}
      >
        {PARTNERSHIP_KINDS.map((kind) => (
          <Checkbox key={kind} value={kind}>
            {words.partnership(kind)}
            <span className="muted small"> {_(partnershipHelp[kind])}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <NextSection projectId={project.projectId} current="presentation" />
    </div>
  );
}

export function PresentationConflict({ section }: { readonly section: Section<PresentationContent> }) {
  const { t } = useLingui();
  const words = useWords();
  const formats = useFormats();
  if (section.status.kind !== 'conflict') return null;
  const { theirs } = section.status;
  const labels: Record<keyof PresentationContent, string> = {
    title: t`Titre`,
    summary: t`En quelques phrases`,
    sdgs: t`Objectifs de développement durable`,
    objective: t`Ce que vous cherchez d’abord`,
    partnershipKinds: t`Comment vous ferez alliance`,
    territories: t`Territoires`,
  };
  const show = (field: keyof PresentationContent, content: PresentationContent) => {
    switch (field) {
      case 'title':
      case 'summary':
        return content[field];
      case 'sdgs':
        return formats.list(content.sdgs.map(String));
      case 'objective':
        return content.objective ? words.objective(content.objective) : '';
      case 'partnershipKinds':
        return formats.list(content.partnershipKinds.map((kind) => words.partnership(kind)));
      case 'territories':
        return formats.list(content.territories.map((code) => placeName(theirs as Named, code)));
    }
  };
  const { title, summary, sdgs, objective = null, partnershipKinds, territories } = theirs;
  return (
    <ConflictDialog
      mine={section.content}
      theirs={{ title, summary, sdgs, objective, partnershipKinds, territories }}
      theirsAt={theirs.savedAt ?? null}
      label={(field) => labels[field]}
      show={show}
      onResolve={section.resolve}
    />
  );
}

/** The answer that shows their text also names its territories. */
function placeName(theirs: Named, code: string): string {
  return theirs.places?.find((place) => place.code === code)?.name ?? code;
}

type Named = PresentationContent & { readonly places?: readonly Place[] };
