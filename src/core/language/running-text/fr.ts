import { words } from '../words.ts';
import type { Gender, RunningText } from './running-text.ts';

const SMALL = words(
  'zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf',
);
const TENS = words('vingt, trente, quarante, cinquante, soixante');

/** French sentences, with the numbers of Switzerland and Belgium. */
export const frRunningText: RunningText = {
  spell,
  thousands: ['mille'],
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
    covid, http, https, rfc, iso, utf, sha, cc, gpl
  `),
  approximateWords: words(`
    environ, près de, plus de, moins de, au moins, au plus, au minimum, au maximum, jusqu'à, quelque, quelques, presque, quasiment, à
    peu près, autour de, entre, par, chaque, maximum de, minimum de, autres, tous les, toutes les, plus d', moins d', une ou, sous, au-dessous de, au-dessus de, au-delà de, supérieur à, inférieur à
  `),
  mentioningWords: words('entre, parmi, pendant, durant, après, dans, au bout de, sous, avec, chez, contre, avant, depuis'),
  composingWords: words(`
    divisé en, divisée en, divisés en, divisées en, répartit en, répartis en, découpé en, découpée en, décompose en, décomposent en, divise en, structuré en, organisé en, composé de, composée de, composés de, composées de
  `),
  purposeWords: words('pour'),
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
    note, nb, n.b, remarque, optionnel, optionnelle, facultatif, facultative, ces, cette, ce, les deux, tous, toutes, chaque, chacun,
    chacune, lorsque, quand, si, enfin, également, aussi, de plus, en outre, ensemble, autre, autres, attention, cependant
  `),
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
