import type { Locale } from './locale.ts';
import { frRunningText } from './running-text/fr.ts';
import { words } from './words.ts';

/** French. */
export const fr: Locale = {
  tag: 'fr',
  decimalMark: ',',
  monthFirst: false,
  monthNames: words('janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre'),
  commonWords: words('le, la, les, des, est, dans, pour, que, une, sur, avec, par, ce, cette, pas, plus, qui, du, et, aux, ont, sont'),
  summaryWords: {
    count: words('effectif, effectifs, effectif total, nombre, nombre total, nb, nb., n ='),
    sum: words(`
      total, totaux, sous-total, sous total, sous-totaux, total général, total partiel, total global, total cumulé, somme, somme totale,
      ensemble, cumul, montant total, durée totale, coût total, au total
    `),
    mean: words('moyenne, moyennes, moy., moy, moyenne générale, moyenne arithmétique, en moyenne, durée moyenne'),
    median: words('médiane, valeur médiane, durée médiane'),
    min: words('minimum, min, min., mini, durée minimale, le plus court'),
    max: words('maximum, max, max., maxi, durée maximale, le plus long'),
    difference: words('solde, solde final, net, résultat net, bénéfice net, position nette, différence'),
  },
  subtotalWords: words('sous-total, sous total, sous-totaux, total partiel'),
  resultWords: words(
    "résultat, résultat final, résultat d'exploitation, résultat de l'exercice, excédent, déficit, excédent/déficit, bénéfice, perte, écart, reste, reste à payer, marge",
  ),
  looseSummaryWords: words('tous, toutes, tous groupes confondus, global'),
  excludingWords: words('hors, sans, avant, après, sauf, excepté, hormis, restant, reste'),
  optionalWords: words('optionnel, optionnelle, option, facultatif, facultative'),
  partWords: words('dont, y compris, parmi lesquels, parmi lesquelles'),
  grandWords: words('général, générale, global, globale, cumulé, final'),
  durationUnits: {
    s: 1,
    sec: 1,
    'sec.': 1,
    seconde: 1,
    secondes: 1,
    min: 60,
    'min.': 60,
    mn: 60,
    'mn.': 60,
    minute: 60,
    minutes: 60,
    h: 3600,
    heure: 3600,
    heures: 3600,
    hre: 3600,
    hres: 3600,
    j: 86400,
    jour: 86400,
    jours: 86400,
    sem: 604800,
    'sem.': 604800,
    semaine: 604800,
    semaines: 604800,
  },
  durationWords: words(`
    durée, durées, temps passé, temps total, temps de travail, temps d'entretien
  `),
  groupWords: words('groupe, focus group, séance, session, cohorte, panel, vague, lot, bloc'),
  identifierWords: words(`
    n°, nº, no, no., num, num., numéro, numéros, id, identifiant, identifiants, matricule, #, n° d'ordre
  `),
  nonAdditiveWords: words(`
    taux, ratio, âge, âges, prix unitaire, p.u., pu, tarif, coût unitaire, année, années, an, date, dates, rang, classement, indice,
    note, notes, code postal, téléphone, tél., tél, température, densité, version, page, niveau, chapitre, article, étape, siret,
    siren, moyenne, médiane, minimum, maximum, écart-type, écart type, variance, coefficient, valeur p, latitude, longitude, vitesse,
    centile, heure, horaire, début, fin, étage, référence, réf., moy., moy, moyen, moyennes, score, scores, score moyen, prix
    moyen, coût moyen, pourcentage, plus grand, plus petit, plus long, plus court, meilleur, meilleure, pire, pic, efficacité, rendement,
    croissance, évolution, progression, avancement, précision, rappel, exactitude, cumul, cumulé, solde, probabilité, corrélation, cote,
    notation, arrivée, départ, priorité, gravité, quantile, ancienneté
  `),
  boundWords: words('début, fin'),
  periodWords: words('mois, an, année, trimestre, semaine, jour, nuit'),
  derivedWords: words(
    'différence, écart, écarts, variation, évolution, progression, hausse, baisse, croissance, part, parts, pourcentage, proportion, ratio, taux, gain, économie, reste, solde, net, marge, bénéfice, pondéré, montant, sous-total, couverture, moyenne, ttc, delta, répartition',
  ),
  selectingPhrases: words(
    "deux meilleurs, deux meilleures, trois meilleurs, trois meilleures, meilleurs résultats, meilleures notes, meilleur des, meilleure des, n'est pas compté, ne sont pas comptés, ne sont pas comptées, ne compte pas, ne comptent pas, sans l'option, hors option, est exclu, est exclue, sont exclus, sont exclues, à l'exclusion, une seule fois, au choix",
  ),
  runningTotalWords: words('cumul, cumuls, cumulé, cumulée, cumulés, cumulées, cumulatif, cumulative'),
  closingWords: words('solde de clôture, solde final, solde de fin, à la clôture, stock final, report à nouveau'),
  reductionWords: words('moins, sorties, sortie, retraits, retrait, diminutions, diminution, dépenses, reprises, départs, remboursements'),
  weightWords: words(
    'poids, coefficient, coef, coeff, coef., pondération, crédits, ects, part, parts, quote-part, contribution, répartition',
  ),
  absentWords: words(`
    n/a, na, n.a., nc, n.c., nd, n.d., s.o., s/o, nr, n.r., néant, aucun, aucune, rien, sans objet, non applicable, non renseigné, non
    renseignée, non communiqué, non disponible, inconnu, inconnue, repos
  `),
  roughlyWords: words("environ, env, jusqu'à"),
  rangeWords: words('à'),
  outOfWords: words('sur, des'),
  dittoWords: words('idem, id., ibid., ibidem, même, comme ci-dessus, voir ci-dessus, cf. ci-dessus'),
  placeholders: words(`
    à compléter, à faire, à rédiger, à venir, à remplir, à préciser, à définir, à écrire, à développer, à ajouter, à renseigner, à
    insérer, à déterminer, à confirmer
  `),
  stateWords: words('à faire, à venir, à confirmer'),
  stateHeaders: words('statut, état, avancement'),
  captionWords: words('tableau, table, tab., tabl.'),
  figureWords: words(`
    figure, fig., fig, graphique, graphe, carte, photo, photographie, image, planche, schéma, encadré, illustration, diagramme
  `),
  numberedWords: words('figure, figures, fig., tableau, tableaux, tabl.'),
  countedWords: words(`
    séquences, entretiens, participants, participantes, pages, mots, minutes, heures, jours, semaines, mois, années, ans, personnes,
    répondants, répondantes, enquêtés, enquêtées, documents, articles, observations, ateliers, exemples, étapes, questions, questionnaires,
    chapitres, parties, réponses, séances, visites, focus group, focus groups, interviews, sessions, experts, étudiants
  `),
  letteredWords: words(`
    génération, axe, axes, type, classe, catégorie, groupe, entreprise, société, projet, produit, plateforme, réseau, twitter, variable,
    facteur, modèle, version, chapitre, section, partie, tome, volume, livre, annexe, article, titre, acte, scène, ligne, colonne, phase,
    stade, étape, option, cas, scénario, équipe, école, lycée, ville, village, commune, pays, personne, patient, sujet, participant, m.,
    mme, monsieur, madame, docteur, dr, professeur, malcolm, chaque, tous les, toutes les, chromosome, point, niveau, site, échantillon,
    derniers, dernières, premiers, premières
  `),
  pageWords: words('page'),
  remarkWords: words(`
    remarque, remarques, commentaire, commentaires, observation, observations, note, notes, précision, précisions, divers, détails, détail, autres
  `),
  generatedSections: words(`
    références, références bibliographiques, bibliographie, sommaire, table des matières, liste des figures, liste des tableaux, table des figures, table des illustrations
  `),
  partialWords: words(`
    extrait, extraits, top, dont, notamment, parmi, par exemple, p. ex., exemple, exemples, principaux, principales, sélection, non
    exhaustif, non exhaustive, partiel, partielle, incomplet, incomplète, etc.
  `),
  mergeVerbs: words('réunir, fusionner, fusionne, regrouper, regroupe, additionner, cumuler, agréger, sommer'),
  totalVerbs: words('calculer, recalculer, compter, recompter, vérifier, mettre à jour, ajouter, compléter, corriger, additionner'),
  verbsLast: false,
  consentWords: words(`
    j'ai lu, j'ai compris, j'ai été, je comprends, j'accepte, je consens, je confirme, j'autorise, je certifie, je déclare, je reconnais,
    je suis d'accord, je donne
  `),
  answerWords: words(`
    oui, non, peut-être, ne sait pas, sans objet, homme, femme, autre, d'accord, pas d'accord, à faire, en cours, fait, terminé,
    non commencé
  `),
  degreeWords: words(
    'plus, moins, peu, plusieurs, élevé, élevée, élevés, élevées, faible, faibles, fort, forte, meilleur, meilleure, pire',
  ),
  priorityWords: words('priorité'),
  priorityLevels: {
    highest: words('très haute'),
    high: words('haute'),
    medium: words('moyenne'),
    low: words('basse'),
    lowest: words('très basse'),
  },
  labelMark: ' : ',
  perWords: words('par'),
  inWords: words('en'),
  andWords: words('et'),
  ordinalEndings: words('er, ers, ère, ères, re, res, e, es, ème, èmes, nd, nde'),
  runningText: frRunningText,
};
