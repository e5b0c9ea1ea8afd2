import { type Gender, type Locale, type RunningText, words } from './locale.ts';

const SMALL = words(
  'zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf',
);
const TENS = words('vingt, trente, quarante, cinquante, soixante');

/** French sentences, with the numbers of Switzerland and Belgium. */
const frRunningText: RunningText = {
  spell,
  thousands: ['mille'],
  feminineEndings: words(`
    tions, sions, nions, xions, gions, çons, isons, ances, ences, ités, tés, ures, ades, ettes, elles, esses, euses, trices, maines,
    onnes, ennes, ories, phies, ogies, ties, séries, ères, ières, ntes, hèses, lyses, fêtes, années, journées, pensées, idées, données,
    entrées, pages, images, femmes, filles, heures, minutes, secondes, étapes, réponses, villes, classes, écoles, entreprises, lignes,
    tables, visites, pistes, listes, phases, phrases, bases, tâches, approches, méthodes, périodes, sortes, lettres, œuvres, chambres,
    colonnes, communes, limites, règles, formes, sources, couches, familles, cibles, voies, forces, branches, équipes, plateformes,
    enquêtes, requêtes, gies, techniques, istiques, logiques, disciplines, notes, cartes, photos, dates, fois, mesures, sommes, parts, mains, choses, erreurs, valeurs
  `),
  masculineEndings: words(
    'comités, traités, côtés, membres, avions, camions, restes, textes, contextes, magazines, domaines, caractères, critères',
  ),
  weekdays: words('lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche'),
  dayArticles: words('le'),
  existenceWords: words('existe, existent, exister, invalide, valide, impossible, erreur, inexistant, inexistante'),
  percentWords: words('pour cent, pourcent, p. 100'),
  nounEndings: words('aux, eaux, al, au, eau, es, s, x, e'),
  announcingNouns: words(`
    types, sortes, raisons, façons, manières, étapes, catégories, parties, phases, points, éléments, principes, critères, questions,
    options, aspects, composants, composantes, facteurs, caractéristiques, propriétés, règles, objectifs, buts, domaines, niveaux,
    groupes, classes, méthodes, approches, stratégies, techniques, outils, choses, idées, concepts, problèmes, enjeux, défis, limites,
    avantages, inconvénients, piliers, dimensions, thèmes, sujets, sections, chapitres, cas, scénarios, conditions, exigences,
    hypothèses, tâches, rôles, valeurs, modes, états, formes, champs, variables, paramètres, arguments, fonctions, fonctionnalités,
    modules, couches, sources, exemples, actions, activités, mesures, leçons, résultats, conclusions, contributions, recommandations,
    conséquences, différences, colonnes, fichiers, items, documents, axes, volets, leviers, profils, offres, solutions, irritants,
    besoins, freins, risques, priorités, livrables, jalons, versions, variantes, contraintes, processus, interfaces, familles,
    missions, chantiers, temps, temporalités, acteurs, publics, cibles, services, produits, indicateurs, moyens, voies, pistes,
    constats, observations, tendances, compétences, régions, scenarii, modalités, dispositifs, postulats, tensions, figures,
    registres, logiques, ensembles, blocs, briques, spécificités, opérations, requêtes, informations, données, jeux, mécanismes,
    descripteurs, statuts, égards, natures, obstacles, propositions, définitions, sens, hypothèses, erreurs, forces, faiblesses,
    opportunités, arguments, théorèmes, algorithmes, expériences, rapports, courants, écoles
  `),
  measureNouns: words(`
    seconde, secondes, minute, minutes, min, heure, heures, h, jour, jours, semaine, semaines, mois, an, ans, année, années,
    décennie, décennies, siècle, siècles, trimestre, trimestres, semestre, semestres, fois, pourcent, euro, euros, dollar, dollars,
    centime, centimes, mètre, mètres, km, kilomètres, kg, gramme, grammes, degré, degrés, page, pages, mot, mots, ligne, lignes,
    caractère, caractères, octet, octets, bit, bits, million, millions, milliard, milliards, millier, milliers, centaine, centaines,
    personnes, habitants, pixel, pixels, chiffres
  `),
  labelWords: words(`
    chapitre, chapitres, partie, parties, section, sections, tableau, tableaux, table, figure, figures, fig, étape, étapes, niveau,
    annexe, semaine, jour, leçon, exercice, groupe, axe, art, article, articles, alinéa, numéro, n, no, entretien, lot, version,
    phase, page, pages, p, pp, volume, vol, cas, question, questions, hypothèse, module, option, thème, acte, séance, sprint, type,
    covid, http, https, rfc, iso, utf, sha, cc, gpl, paquet
  `),
  approximateWords: words(`
    environ, près de, plus de, moins de, au moins, au plus, au minimum, au maximum, jusqu'à, quelque, quelques, presque, quasiment, à
    peu près, autour de, entre, par, chaque, maximum de, minimum de, autres, tous les, toutes les, plus d', moins d', une ou, sous, au-dessous de, au-dessus de, au-delà de, supérieur à, inférieur à
  `),
  mentioningWords: words('entre, parmi, pendant, durant, après, au bout de, sous, avec, chez, contre, avant, depuis'),
  settingWords: words("selon, suivant, d'après, dans"),
  composingWords: words(`
    divisé en, divisée en, divisés en, divisées en, répartit en, répartis en, découpé en, découpée en, décompose en, décomposent en, divise en, structuré en, organisé en, composé de, composée de, composés de, composées de
  `),
  purposeWords: words('pour'),
  framingWords: words("pour, afin de, afin d', comment, si, s', quand, lorsque, lorsqu', après, avant de, avant d', une fois"),
  causeNouns: words('raisons, motifs, cas'),
  definiteWords: words(`
    les, ces, ses, leurs, nos, vos, mes, tes, des, aux, premiers, premières, derniers, dernières, autres, mêmes, prochains,
    prochaines, précédents, tous, toutes, quels, quelles
  `),
  followingWords: words('suivant, suivants, suivante, suivantes, ci-dessous, ci-après, que voici, sont'),
  nextWords: words('suivant, suivants, suivante, suivantes'),
  partitiveWords: words(`
    des, de ces, d'entre, parmi, sur, ou, a, à, et demi, et demie, autre, autres, premier, premiers, première, premières, dernier,
    derniers, dernières, supplémentaires, nouveaux, nouvelles, et, par
  `),
  partialWords: words(`
    dont, notamment, parmi, par exemple, comme, tel que, tels que, telle que, telles que, en particulier, p. ex, entre autres, y
    compris
  `),
  quantifiers: words('plusieurs, quelques, certains, certaines, différents, différentes, divers, diverses, nombreux, nombreuses'),
  andWords: words('et'),
  eachWords: words('chaque, chacun, chacune, respectivement'),
  orWords: words('ou'),
  rangeWords: words('à, a'),
  oneWords: words("un, une, d'un, d'une, le, la, l', son, sa, du, de la"),
  countedOnce: words('un, une'),
  namelyWords: words("à savoir, c'est-à-dire, soit"),
  stopWords: words(`
    de, du, des, d', à, au, aux, pour, en, dans, sur, par, avec, sans, sous, vers, chez, qui, que, qu', quoi, dont, où, lequel,
    laquelle, lesquels, lesquelles, est, sont, était, étaient, a, ont, avait, peut, peuvent, doit, doivent, sera, seront, et, ou,
    mais, si, ne, n', se, s', nous, vous, ils, elles, il, elle, on, je, le, la, les, l', un, une, ce, cette, ces, lors, afin, selon,
    permettant, voici, voilà, suivants, suivantes
  `),
  asideWords: words(`
    note, nb, n.b, remarque, optionnel, optionnelle, facultatif, facultative, les deux, tous, toutes, chaque, chacun,
    chacune, lorsque, quand, si, enfin, également, aussi, de plus, en outre, ensemble, autre, autres, les autres, le reste, tout le reste, attention, cependant
  `),
  demonstratives: words('ces, cette, ce'),
  collectiveWords: words('les deux, ensemble, soit'),
  complementWords: words("de, d', du, des, de la, de l'"),
  ofWords: words('sur, sur les, sur un total de, des, de, parmi les, parmi'),
  abbreviations: words('p, pp, ex, cf, etc, al, fig, tab, vol, éd, dir, art, chap, env, m, mme, mm, dr, n, no, av, apr, ibid, op, cit'),
};

function spell(number: number, gender: Gender): readonly string[] {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  const tails = rest === 0 ? [''] : belowHundred(rest, gender).map((tail) => ` ${tail}`);
  if (hundreds === 0) return belowHundred(rest, gender);
  const heads = hundreds === 1 ? ['cent'] : [`${SMALL[hundreds] ?? ''} cents`, `${SMALL[hundreds] ?? ''} cent`];
  if (hundreds > 1 && rest > 0) heads.reverse();
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

function belowHundred(number: number, gender: Gender): readonly string[] {
  if (number === 1 && gender === 'feminine') return ['une'];
  if (number < 20) return number === 8 ? ['huit', 'huits'] : [SMALL[number] ?? ''];
  const unit = number % 10;
  const tail = (base: string, rest: number): string => {
    if (rest === 0) return base;
    const [first = ''] = belowHundred(rest, gender);
    return rest === 1 || rest === 11 ? `${base} et ${first}` : `${base}-${first}`;
  };
  if (number < 70) return [tail(TENS[Math.floor(number / 10) - 2] ?? '', unit)];
  if (number < 80) return [tail('soixante', number - 60), tail('septante', unit)];
  const eighty = number === 80 ? ['quatre-vingts', 'quatre-vingt'] : [`quatre-vingt-${belowHundred(number - 80, gender)[0] ?? ''}`];
  return number < 90 ? [...eighty, tail('huitante', unit), tail('octante', unit)] : [...eighty, tail('nonante', unit)];
}

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
    'weighted-mean': words('score pondéré, total pondéré, somme pondérée, moyenne pondérée, note pondérée'),
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
