import { type Locale, words } from './locale.ts';

/** Romanian. */
export const ro: Locale = {
  tag: 'ro',
  decimalMark: ',',
  monthFirst: false,
  monthNames: words('ianuarie, februarie, martie, aprilie, mai, iunie, iulie, august, septembrie, octombrie, noiembrie, decembrie'),
  ownLetters: words('aăâ, iî, sșş, tțţ'),
  commonWords: words(
    'pentru, sunt, prin, fost, între, această, sau, dintre, către, după, fiind, asupra, cele, lor, acest, cum, dacă, doar, într, aceste',
  ),
  summaryWords: {
    count: words('număr, numărul total, număr total, număr de cazuri, număr de respondenți, n ='),
    sum: words(
      'total, total general, totalul, subtotal, suma, suma totală, total parțial, total final, în total, total cumulat, valoare totală, timp total',
    ),
    difference: words('sold, sold final, net, rezultat net, profit net, diferență'),
    mean: words('medie, media aritmetică, în medie, valoare medie, media generală, medie aritmetică, medie generală'),
    median: words('mediană, valoare mediană'),
    min: words('minim, minimum, min, min., valoare minimă, valoarea minimă'),
    max: words('maxim, maximum, max, max., valoare maximă, valoarea maximă'),
  },
  subtotalWords: words('subtotal, total parțial'),
  resultWords: words('rezultat, rezultatul exercițiului, excedent, deficit, profit, pierdere, profit/pierdere, rămas, rest'),
  looseSummaryWords: words('toate, toți, toate grupurile, ansamblu, împreună, global'),
  excludingWords: words('fără, exclusiv, excluzând, înainte, după, în afară, minus, rămas, rest'),
  optionalWords: words('opțional, opțională, opționale, facultativ'),
  partWords: words('din care, dintre care, din acestea'),
  grandWords: words('general, generală, final, finală, total, totală, global'),
  durationUnits: {
    s: 1,
    sec: 1,
    'sec.': 1,
    secundă: 1,
    secunde: 1,
    min: 60,
    'min.': 60,
    minut: 60,
    minute: 60,
    h: 3600,
    oră: 3600,
    ore: 3600,
    zi: 86400,
    zile: 86400,
    săptămână: 604800,
    săptămâni: 604800,
  },
  durationWords: words('durată, durata interviului, timp de lucru, timp petrecut, timp de înregistrare, timp total'),
  groupWords: words('grup, grupă, focus grup, sesiune, cohortă, lot, bloc'),
  identifierWords: words('nr, nr., nr. crt., nr crt, număr curent, id, cod, cnp, număr matricol, #'),
  nonAdditiveWords: words(`
    rată, raport, vârstă, preț unitar, preț pe unitate, cost unitar, tarif, anul, anul nașterii, dată, rang, poziție, indice, notă,
    cod poștal, telefon, temperatură, densitate, versiune, pagină, nivel, nivelul, capitol, medie, media, mediană, minim, maxim, minimum, maximum, abatere
    standard, abaterea standard, varianță, dispersie, coeficient, viteză, început, sfârșit, sosire, plecare, etaj, procent, procente, procentaj,
    pondere, dobândă, rata dobânzii, cota de impozit, curs, scor, punctaj, cel mai mare, cel mai mic, cel mai bun, cel mai slab, creștere, eficiență, randament,
    acuratețe, precizie, probabilitate, corelație, cumulat, cumulativ, sold, prioritate, latitudine, longitudine
  `),
  derivedWords: words(
    'diferență, abatere, variație, modificare, creștere, scădere, pondere, procent, raport, economie, rest, rămas, sold, net, profit, marjă, ponderat, ponderată, sumă, valoare, subtotal, acoperire, medie',
  ),
  selectingPhrases: words(
    'cele mai bune două, cele mai bune trei, cel mai bun rezultat, nu se ia în calcul, nu se iau în calcul, nu este inclus, nu sunt incluse, nu se numără, cu excepția, exclus, excluse, o singură dată, fără opțiune',
  ),
  runningTotalWords: words('cumulat, cumulativ, cumulată, total cumulat'),
  closingWords: words('sold la sfârșit, sold la sfârșitul perioadei, stoc final, sold de închidere'),
  reductionWords: words('minus, ieșiri, cheltuieli, plăți, retrageri, deduceri, reduceri'),
  weightWords: words('pondere, coeficient, credite, ects, contribuție, greutate'),
  boundWords: words('început, sfârșit, start, final'),
  periodWords: words('lună, an, trimestru, săptămână, zi, noapte'),
  absentWords: words(
    'lipsă, fără date, nu este cazul, nu se aplică, indisponibil, necunoscut, nespecificat, niciunul, niciuna, nimic, liber',
  ),
  roughlyWords: words('aproximativ, aprox., circa, cca, în jur de, până la'),
  rangeWords: words('până la'),
  outOfWords: words('din'),
  dittoWords: words('idem, același, aceeași, ca mai sus, vezi mai sus'),
  placeholders: words(
    'de completat, de adăugat, de scris, de făcut, de stabilit, de confirmat, va fi completat, se va completa, în curând, completați aici',
  ),
  stateWords: words('de făcut, de confirmat, de stabilit, în curând'),
  stateHeaders: words('stare, status, stadiu'),
  captionWords: words('tabel, tabelul, tab.'),
  figureWords: words('figura, fig., grafic, graficul, diagramă, hartă, foto, fotografie, imagine, imaginea, schemă, casetă, ilustrație'),
  numberedWords: words('figura, figurile, fig., tabel, tabelul, tabelele, tab.'),
  countedWords: words(`
    interviuri, participanți, pagini, cuvinte, minute, ore, zile, săptămâni, luni, ani, persoane, respondenți, documente, articole, observații, exemple, pași, întrebări,
    chestionare, capitole, răspunsuri, sesiuni, vizite, studenți
  `),
  letteredWords: words(`
    generația, axa, tip, tipul, clasa, grupa, grupul, firma, proiect, platforma, twitter, variabila, factorul, modelul, versiunea, capitolul, secțiunea, partea,
    volumul, cartea, anexa, articolul, rândul, coloana, faza, etapa, pasul, cazul, persoana, pacientul, domnul, doamna, dr, malcolm, fiecare, ultimele, primele, punctul
  `),
  pageWords: words('pagina'),
  remarkWords: words('observații, observație, notă, note, comentariu, comentarii, mențiuni, altele'),
  generatedSections: words('bibliografie, referințe, referințe bibliografice, cuprins, lista figurilor, lista tabelelor, index'),
  partialWords: words(
    'extras, fragment, selecție, selectate, principale, printre altele, de exemplu, exemplu, exemple, parțial, parțială, incomplet, etc., din care',
  ),
  mergeVerbs: words('combină, unește, îmbină, adună, însumează, grupează'),
  totalVerbs: words('calculează, recalculează, calculați, verifică, verificați, actualizează, completează, corectează, adaugă'),
  verbsLast: false,
  consentWords: words('am citit, am înțeles, înțeleg, sunt de acord, îmi dau acordul, consimt, confirm, declar, prin prezenta'),
  answerWords: words(
    'da, nu, poate, nu știu, prefer să nu răspund, masculin, feminin, bărbat, femeie, altul, neînceput, în curs, finalizat, gata',
  ),
  degreeWords: words(
    'mai, puțin, puține, mult, multe, ridicat, ridicată, scăzut, scăzută, înalt, redus, rapid, lent, bun, slab, mare, mic, ieftin, scump',
  ),
  priorityWords: words('prioritate'),
  priorityLevels: {
    highest: words('foarte ridicată, maximă'),
    high: words('ridicată'),
    medium: words('medie'),
    low: words('scăzută'),
    lowest: words('foarte scăzută, minimă'),
  },
  labelMark: ': ',
  perWords: words('pe'),
  inWords: words('în'),
  andWords: words('și'),
  currencyWords: words('lei, leu, RON'),
};
