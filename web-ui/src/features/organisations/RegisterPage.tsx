import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearchParams } from 'react-router';

import { PageTitle } from '@/design/PageTitle';

import { RegisterForm } from './RegisterForm';

export default function RegisterPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const returnTo = localPath(params.get('returnTo'));
  return (
    <div className="page narrow main">
      <PageTitle lead={<Trans>Deux minutes suffisent. Vous en serez responsable sur le portail.</Trans>}>
        {t`Inscrivez votre organisation`}
      </PageTitle>
      <RegisterForm
        onRegistered={({ organisationId }) => void navigate(returnTo ?? `/organisations/${organisationId}`, { replace: true })}
      />
    </div>
  );
}

/** Only a place of this portal: an address made elsewhere must not lead away from it. */
function localPath(path: string | null): string | undefined {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : undefined;
}
