import { Trans, useLingui } from '@lingui/react/macro';

import { PageTitle } from '@/design/PageTitle';

export default function AccessibilityPage() {
  const { t } = useLingui();
  return (
    <div className="page narrow main stack">
      <PageTitle lead={<Trans>Ce portail est fait pour être utilisé par toutes et tous, avec ou sans souris, à l’œil ou à l’oreille.</Trans>}>
        {t`Accessibilité`}
      </PageTitle>
      <p className="measure">
        <Trans>
          Nous visons le niveau AA des règles internationales (WCAG 2.2) et le référentiel français (RGAA 4.1). Chaque page est
          contrôlée automatiquement à chaque changement, et parcourue au clavier seul.
        </Trans>
      </p>
      <h2>{t`Ce que vous pouvez faire`}</h2>
      <ul>
        <li>{t`Tout faire au clavier : Tab pour avancer, Maj + Tab pour revenir, Entrée pour agir, Échap pour fermer.`}</li>
        <li>{t`Appuyer sur la touche / pour chercher, depuis toutes les pages.`}</li>
        <li>{t`Agrandir le texte jusqu’à 200 % sans rien perdre.`}</li>
        <li>{t`Lire sur fond sombre : le portail suit le réglage de votre appareil.`}</li>
        <li>{t`Imprimer chaque page, sans les menus.`}</li>
      </ul>
      <h2>{t`Quelque chose vous bloque ?`}</h2>
      <p className="measure">
        <Trans>
          Écrivez-nous à <a href="mailto:accessibilite@fondation-des-territoires.example">accessibilite@fondation-des-territoires.example</a>.
          Dites la page et ce que vous vouliez faire : nous vous répondons et vous aidons à le faire autrement en attendant.
        </Trans>
      </p>
    </div>
  );
}
