import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import pdf from 'icons:file-pdf';
import trash from 'icons:trash';
import up from 'icons:upload-simple';
import { useRef, useState, type DragEvent } from 'react';

import { part } from '@/api/calling';
import { projectsActs, type Eligibility, type Project, type ProjectDocument } from '@/api/projects';
import { useAct } from '@/api/use-act';
import { useReplay } from '@/api/use-replay';
import { ActFailure } from '@/design/ActFailure';
import { Button } from '@/design/Button';
import { Icon } from '@/design/Icon';
import { Empty } from '@/design/states';
import { useFormats } from '@/i18n/format';

import styles from './DocumentsSection.module.css';
import { NextSection } from './NextSection';
import { RuleNotes } from './RuleNotes';
import { upload } from './upload';

const LARGEST = 5 * 1024 * 1024;

interface DocumentsSectionProps {
  readonly project: Project;
  readonly eligibility: Eligibility | undefined;
}

export function DocumentsSection({ project, eligibility }: DocumentsSectionProps) {
  const { t } = useLingui();
  const asked = project.call?.documentsAsked ?? [];
  const others = project.documents.filter((document) => !asked.some(({ kind }) => kind === document.kind));
  return (
    <div className="stack gap-4">
      {asked.length === 0 ? (
        <Empty title={project.call ? t`Cet appel ne demande aucun document` : t`Choisissez d’abord un appel`}>
          <p>
            {project.call ? (
              <Trans>Vous pouvez passer à la suite.</Trans>
            ) : (
              <Trans>C’est lui qui dit quels documents joindre.</Trans>
            )}
          </p>
        </Empty>
      ) : (
        <>
          <p className="measure">
            <Trans>Des fichiers PDF, de 5 Mo au plus chacun. Vous pouvez les remplacer jusqu’au dépôt.</Trans>
          </p>
          {asked.map(({ kind, label }) => (
            <DocumentPlace
              key={kind}
              projectId={project.projectId}
              kind={kind}
              label={label}
              document={project.documents.find((document) => document.kind === kind)}
            />
          ))}
        </>
      )}
      <OtherDocuments projectId={project.projectId} documents={others} />
      <RuleNotes eligibility={eligibility} rules={['E6']} />
      <NextSection projectId={project.projectId} current="documents" />
    </div>
  );
}

interface OtherDocumentsProps {
  readonly projectId: string;
  readonly documents: readonly ProjectDocument[];
}

/** What an earlier call asked for stays until somebody takes it out. */
function OtherDocuments({ projectId, documents }: OtherDocumentsProps) {
  const { t } = useLingui();
  if (documents.length === 0) return null;
  return (
    <section className="stack gap-1" aria-labelledby="other-documents">
      <h2 id="other-documents" className={styles['label']}>{t`Joints pour un autre appel`}</h2>
      <p className="muted small">{t`L’appel choisi ne les demande pas ; ils partiraient pourtant avec le dossier.`}</p>
      {documents.map((document) => (
        <OtherDocument key={document.documentId} projectId={projectId} document={document} />
      ))}
    </section>
  );
}

function OtherDocument({ projectId, document }: { readonly projectId: string; readonly document: ProjectDocument }) {
  const { t } = useLingui();
  const { documentId, kind, fileName } = document;
  const remove = useAct(() => projectsActs.removeDocument(projectId, kind, documentId), { touches: [['projects', 'project', projectId]] });
  return (
    <div>
      <p className="cluster gap-1">
        <Icon of={pdf} />
        <a href={`/api/projects/${part(projectId)}/documents/${part(kind)}`} download>
          {fileName}
        </a>
        <Button kind="plain" size="small" icon={trash} label={t`Retirer : ${fileName}`} pending={remove.pending} onPress={() => remove.run()}>
          {t`Retirer`}
        </Button>
      </p>
      <ActFailure error={remove.error} />
    </div>
  );
}

interface DocumentPlaceProps {
  readonly projectId: string;
  readonly kind: string;
  readonly label: string;
  readonly document: ProjectDocument | undefined;
}

function DocumentPlace({ projectId, kind, label, document }: DocumentPlaceProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { send, progress, fault, error } = useUpload(projectId, kind, document?.documentId);
  const path = `/api/projects/${part(projectId)}/documents/${part(kind)}`;
  const remove = useAct((documentId: string) => projectsActs.removeDocument(projectId, kind, documentId), { touches: [['projects', 'project', projectId]] });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) send(file);
  };
  return (
    <section
      className={styles['place']}
      data-over={over || undefined}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 className={styles['label']}>{label}</h2>
      {document !== undefined && progress === null && (
        <p className="cluster gap-1">
          <Icon of={pdf} />
          <a href={path} download>
            {document.fileName}
          </a>
          <Size bytes={document.sizeBytes} />
        </p>
      )}
      {progress !== null && (
        <p className={styles['progress']} role="status">
          <progress max={1} value={progress} aria-label={t`Envoi de ${label}`} />
          <Trans>Envoi… {Math.round(progress * 100)} %</Trans>
        </p>
      )}
      {fault !== undefined && (
        <p className={styles['fault']} role="alert">
          {fault}
        </p>
      )}
      <ActFailure error={error ?? remove.error} />
      <input
        ref={input}
        type="file"
        accept="application/pdf,.pdf"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) send(file);
        }}
      />
      <div className="cluster gap-1">
        <Button
          icon={up}
          size="small"
          isDisabled={progress !== null}
          label={document === undefined ? t`Joindre un PDF : ${label}` : t`Remplacer : ${label}`}
          onPress={() => input.current?.click()}
        >
          {document === undefined ? t`Joindre un PDF` : t`Remplacer`}
        </Button>
        {document !== undefined && (
          <Button kind="plain" size="small" icon={trash} label={t`Retirer : ${label}`} pending={remove.pending} onPress={() => remove.run(document.documentId)}>
            {t`Retirer`}
          </Button>
        )}
        {document === undefined && (
          <span className={styles['hint']}>
            <Trans>ou déposez-le ici</Trans>
          </span>
        )}
      </div>
    </section>
  );
}

function useUpload(projectId: string, kind: string, replaces: string | undefined) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<number | null>(null);
  const [fault, setFault] = useState<string>();
  const [error, setError] = useState<unknown>();
  const last = useRef<File>(null);
  const send = (file: File) => {
    last.current = file;
    setError(undefined);
    // The server reads the content itself; this only spares a long wait for an answer known beforehand.
    if (file.size > LARGEST) {
      setFault(t`Ce fichier dépasse 5 Mo. Réduisez-le, puis joignez-le de nouveau.`);
      return;
    }
    if (!/\.pdf$/i.test(file.name) && file.type !== 'application/pdf') {
      setFault(t`Ce n’est pas un PDF. Enregistrez-le au format PDF, puis joignez-le.`);
      return;
    }
    setFault(undefined);
    setProgress(0);
    const path = `/api/projects/${part(projectId)}/documents/${part(kind)}?fileName=${encodeURIComponent(file.name)}`;
    void upload(path, file, replaces, setProgress, new AbortController().signal)
      .catch(setError)
      // Also when somebody else was faster: one sees their document, and replaces it or not.
      .then(() => queries.invalidateQueries({ queryKey: ['projects', 'project', projectId] }))
      .finally(() => setProgress(null));
  };
  useReplay(error, () => {
    if (last.current !== null) send(last.current);
  });
  return { send, progress, fault, error };
}

function Size({ bytes }: { readonly bytes: number }) {
  const formats = useFormats();
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return (
    <span className="muted small">
      {kilobytes < 1000 ? <Trans>{formats.number(kilobytes)} ko</Trans> : <Trans>{formats.number(Math.round(kilobytes / 102.4) / 10)} Mo</Trans>}
    </span>
  );
}
