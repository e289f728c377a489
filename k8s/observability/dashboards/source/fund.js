// In French: its readers are the foundation's direction. Nothing that counts fewer than five is shown, for a few
// dossiers could be told apart; the metrics themselves hold to it where they tell places apart.
import { bars, dashboard, days, euros, lines, query, row, share, stat } from './panels.js';

const FEW = 'moins de 5';
const decided = 'max(decisions_delay_days{le="+Inf"}) >= 5';
const ANSWERS = 'state=~"accepted|declined|expired"';

export const fund = dashboard({
  uid: 'vie-du-fonds',
  title: 'La vie du fonds',
  description: 'Ce qui arrive, ce qui attend, ce qui est décidé, et où. Seulement des ensembles de cinq ou plus.',
  from: 'now-90d',
})
  .withRow(row('Ce qui arrive et ce qui attend'))
  .withPanel(stat({
    title: 'Dossiers en préparation',
    question: 'Les brouillons d’aujourd’hui sont les dépôts de demain.',
    queries: [query('max(projects{state="draft"}) >= 5')], none: FEW,
  }))
  .withPanel(stat({
    title: 'Candidatures à préparer',
    question: 'Reçues, pas encore à l’ordre du jour d’une séance.',
    queries: [query('sum(max by (state) (applications{state=~"received|eligible|under_review"})) >= 5')], none: FEW,
  }))
  .withPanel(stat({
    title: 'Au comité',
    question: 'À l’ordre du jour d’une séance qui n’a pas encore voté.',
    queries: [query('max(applications{state="in_committee"}) >= 5')], none: FEW,
  }))
  .withPanel(stat({
    title: 'Soutenues',
    question: 'Depuis le début.',
    queries: [query('max(applications{state="funded"}) >= 5')], none: FEW,
  }))
  .withPanel(bars({
    title: 'Où en sont les candidatures',
    question: 'Une barre qui grandit sans que la suivante suive montre où le travail attend.',
    queries: [query('sort_desc(max by (state) (applications) >= 5)', '{{state}}')], none: FEW,
  }))
  .withPanel(lines({
    title: 'Dépôts en sept jours',
    question: 'Le dépôt suit-il les appels ? Une semaine de clôture sans dépôt est à comprendre.',
    queries: [query('max(delta(submissions[7d])) >= 5', 'dépôts')], decimals: 0, none: FEW,
  }))
  .withRow(row('Combien de temps'))
  .withPanel(stat({
    title: 'Du dépôt à la décision, la moitié',
    question: 'Sur les décisions d’un an : la moitié des porteurs ont attendu moins que cela.',
    queries: [query(`histogram_quantile(0.5, max by (le) (decisions_delay_days)) and on () (${decided})`)],
    unit: days, decimals: 0, none: FEW,
  }))
  .withPanel(stat({
    title: 'Du dépôt à la décision, neuf sur dix',
    question: 'Sur les décisions d’un an : neuf porteurs sur dix ont attendu moins que cela.',
    queries: [query(`histogram_quantile(0.9, max by (le) (decisions_delay_days)) and on () (${decided})`)],
    unit: days, decimals: 0, none: FEW,
  }))
  .withPanel(stat({
    title: 'Catalyseurs qui acceptent',
    question: 'La part de ceux qui ont accepté parmi ceux qui ont répondu ou laissé passer le temps.',
    queries: [query(`max(matches{state="accepted"}) / (sum(max by (state) (matches{${ANSWERS}})) >= 5)`)],
    unit: share, decimals: 0, none: FEW,
  }))
  .withPanel(stat({
    title: 'Réponses des catalyseurs',
    question: 'Des délais qui expirent souvent veulent dire que les catalyseurs ont trop à faire, ou ne lisent pas.',
    queries: [query(`max by (state) (matches{${ANSWERS}}) >= 5`, '{{state}}')], none: FEW,
  }))
  .withRow(row('L’argent et les territoires'))
  .withPanel(bars({
    title: 'Ce qui reste de chaque fonds',
    question: 'Ni engagé, ni réservé pour un vote en cours.',
    queries: [query('sort_desc(max by (fund) (funds_left_euros))', '{{fund}}')], unit: euros, decimals: 0,
  }))
  .withPanel(bars({
    title: 'La part qui reste',
    question: 'De ce que chaque fonds a reçu. Un fonds presque vide ne peut plus suivre ses appels.',
    queries: [query('sort(max by (fund) (funds_left_euros) / (max by (fund) (funds_received_euros) > 0))', '{{fund}}')],
    unit: share, decimals: 0,
  }))
  .withPanel(bars({
    title: 'Projets déposés par département',
    question: 'Où l’on dépose, et où l’on ne dépose pas. Un projet compte dans chaque département qu’il touche.',
    queries: [query('sort_desc(max by (department) (submitted_projects))', '{{department}}')],
    none: 'moins de 5 partout', width: 24, height: 12,
  }));
