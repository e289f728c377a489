import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import eye from 'icons:eye';
import { useState } from 'react';
import { useParams } from 'react-router';

import { fundingActs, fundingQueries, type Call, type CallContent } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { ActFailure } from '@/design/ActFailure';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { Button, LinkButton } from '@/design/Button';
import { Confirm } from '@/design/Dialog';
import { PageTitle } from '@/design/PageTitle';
import { Loaded } from '@/design/states';
import { toast } from '@/design/Toast';
import { useFormats } from '@/i18n/format';
import { useLocalText } from '@/i18n/local-text';

import { formOf } from './call-form';
import { CallEditor } from './CallEditor';
import { CallSummary } from './CallSummary';
import { useLocalCopy } from './local-copy';
import { ManagementPlace } from './ManagementPlace';
import { CallBadge } from './StateBadge';

export default function EditCallPage() {
  const { callId = '' } = useParams();
  const call = useQuery(fundingQueries.call(callId));
  return (
    <ManagementPlace>
      <Loaded query={call}>
        {(found) => (
          <>
            <CallHead call={found} />
            {found.state === 'DRAFT' ? <DraftCall key={found.version} call={found} /> : <CallSummary form={formOf(found)} />}
          </>
        )}
      </Loaded>
    </ManagementPlace>
  );
}

function CallHead({ call }: { readonly call: Call }) {
  const { t } = useLingui();
  const text = useLocalText();
  return (
    <>
      <Breadcrumbs items={[{ label: t`Appels`, to: '/management/calls' }, { label: text(call.title) }]} />
      <PageTitle
        above={<CallBadge state={call.state} />}
        actions={
          <LinkButton icon={eye} to={`/calls/${call.callId}`}>
            {call.state === 'DRAFT' ? t`Voir comme le public le verra` : t`Voir la page publique`}
          </LinkButton>
        }
        lead={
          call.state !== 'DRAFT' && (
            <p>
              <Trans>Cet appel est publié : les porteurs comptent sur ses règles, elles ne changent plus.</Trans>
            </p>
          )
        }
      >
        {text(call.title)}
      </PageTitle>
    </>
  );
}

function DraftCall({ call }: { readonly call: Call }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const copy = useLocalCopy(`call-draft:${call.callId}:${call.version}`, () => formOf(call));
  const [publishing, setPublishing] = useState(false);
  const save = useAct((content: CallContent) => fundingActs.editCall(call.callId, content, call.version), {
    touches: [['funding', 'calls']],
    onDone: (saved) => {
      copy.forget();
      toast(t`Le brouillon est enregistré.`);
      queries.setQueryData(fundingQueries.call(call.callId).queryKey, saved);
    },
  });
  return (
    <>
      <CallEditor
        form={copy.value}
        onChange={copy.change}
        onSave={save.run}
        saving={save}
        restored={copy.restored}
        publish={
          <Button isDisabled={copy.changed} onPress={() => setPublishing(true)}>
            {t`Publier l’appel`}
          </Button>
        }
        publishHelp={copy.changed ? t`Enregistrez d’abord vos modifications.` : undefined}
      />
      {publishing && <Publish call={call} onClose={() => setPublishing(false)} />}
    </>
  );
}

function Publish({ call, onClose }: { readonly call: Call; readonly onClose: () => void }) {
  const { t } = useLingui();
  const formats = useFormats();
  const text = useLocalText();
  const publish = useAct((_: void, key) => fundingActs.publishCall(call.callId, call.version, key), {
    touches: [['funding', 'calls']],
    onDone: () => {
      toast(t`L’appel est publié.`);
      onClose();
    },
  });
  return (
    <Confirm
      title={t`Publier l’appel`}
      isOpen
      onClose={onClose}
      kind="main"
      act={t`Publier l’appel`}
      pending={publish.pending}
      onConfirm={() => publish.run()}
    >
      <div className="stack">
        <p>
          <Trans>« {text(call.title)} » devient public.</Trans>
        </p>
        <p>
          <Trans>
            Il reçoit des dossiers du <strong>{formats.dateTime(call.opensAt)}</strong> au{' '}
            <strong>{formats.dateTime(call.closesAt)}</strong>, heure de Paris.
          </Trans>
        </p>
        <p>
          <Trans>Ses règles ne pourront plus changer.</Trans>
        </p>
        <ActFailure error={publish.error} />
      </div>
    </Confirm>
  );
}
