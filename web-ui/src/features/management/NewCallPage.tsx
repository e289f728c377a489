import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';

import { fundingActs, type CallContent } from '@/api/funding';
import { useAct } from '@/api/use-act';
import { Breadcrumbs } from '@/design/Breadcrumbs';
import { PageTitle } from '@/design/PageTitle';
import { toast } from '@/design/Toast';

import { newCallForm } from './call-form';
import { CallEditor } from './CallEditor';
import { useLocalCopy } from './local-copy';
import { ManagementPlace } from './ManagementPlace';

export default function NewCallPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const copy = useLocalCopy('call-draft:new', newCallForm);
  const create = useAct((content: CallContent, key) => fundingActs.createCall(content, key), {
    touches: [['funding', 'calls']],
    onDone: ({ callId }) => {
      copy.forget();
      toast(t`Le brouillon est enregistré.`);
      void navigate(`/management/calls/${callId}`);
    },
  });
  return (
    <ManagementPlace>
      <Breadcrumbs items={[{ label: t`Appels`, to: '/management/calls' }, { label: t`Nouvel appel` }]} />
      <PageTitle
        lead={
          <p>
            <Trans>Les règles du Fonds ODD 17 sont déjà là ; changez ce qui doit l’être.</Trans>
          </p>
        }
      >{t`Écrire un appel`}</PageTitle>
      <CallEditor form={copy.value} onChange={copy.change} onSave={create.run} saving={create} restored={copy.restored} />
    </ManagementPlace>
  );
}
