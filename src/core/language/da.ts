import { type Locale, words } from './locale.ts';

/** Danish. */
export const da: Locale = {
  tag: 'da',
  decimalMark: ',',
  monthFirst: false,
  monthNames: words('januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december'),
  ownLetters: words('zæøå'),
  commonWords: words(
    'og, ikke, af, til, på, som, det, er, blev, efter, mellem, også, være, nogle, hvor, denne, disse, gennem, fra, har, med',
  ),
  summaryWords: {
    count: words('antal, samlet antal, antal rækker, antal svar, n ='),
    sum: words(`
      i alt, ialt, sum, total, totalsum, samlet sum, samlet beløb, subtotal, delsum, mellemsum, hovedtotal, tilsammen, sammenlagt, samlet tid
    `),
    difference: words('saldo, ultimo saldo, netto, nettoresultat, difference, forskel'),
    mean: words('gennemsnit, middelværdi, i gennemsnit, gennemsnitlig, gennemsnitligt, aritmetisk gennemsnit, snit'),
    median: words('median, medianværdi'),
    min: words('minimum, min, min., mindste værdi, laveste værdi'),
    max: words('maksimum, maks, maks., max, største værdi, højeste værdi'),
  },
  subtotalWords: words('subtotal, delsum, mellemsum'),
  resultWords: words('resultat, årets resultat, overskud, underskud, gevinst, rest, tilbage, resterende'),
  looseSummaryWords: words('alle, samtlige, alle grupper, samlet'),
  excludingWords: words('uden, eksklusive, ekskl, undtagen, bortset, før, efter, minus, resterende, tilbage, rest'),
  optionalWords: words('valgfri, valgfrit, valgfrie, frivillig, tilvalg'),
  partWords: words('heraf, deraf, hvoraf'),
  grandWords: words('total, samlet, endelig, hele'),
  durationUnits: {
    s: 1,
    sek: 1,
    'sek.': 1,
    sekund: 1,
    sekunder: 1,
    min: 60,
    'min.': 60,
    minut: 60,
    minutter: 60,
    timer: 3600,
    dag: 86400,
    dage: 86400,
    døgn: 86400,
    uge: 604800,
    uger: 604800,
  },
  durationWords: words('varighed, tidsforbrug, spilletid, interviewtid, arbejdstid, optagetid, samlet tid'),
  groupWords: words('gruppe, fokusgruppe, kohorte, session, runde, blok'),
  identifierWords: words('nr, nr., nummer, løbenummer, løbenr., id, cpr-nr., ordrenummer, #'),
  nonAdditiveWords: words(`
    andel, kvote, alder, gennemsnitsalder, stykpris, enhedspris, pris pr., timepris, timeløn, år, årstal, fødselsår, dato, rang, plads, placering, indeks,
    karakter, postnummer, telefon, temperatur, massefylde, tæthed, version, side, niveau, kapitel, middelværdi, gennemsnit, gennemsnitlig, snit, median,
    minimum, maksimum, maks, standardafvigelse, varians, koefficient, hastighed, klokkeslæt, begyndelse, slut, start, trin, etage, procent, procentdel,
    rente, skattesats, valutakurs, score, højest, højeste, lavest, laveste, størst, største, mindst, mindste, bedst, bedste, dårligst, dårligste, vækst,
    effektivitet, virkningsgrad, nøjagtighed, præcision, sandsynlighed, korrelation, kumulativ, kumuleret, akkumuleret, saldo, ankomst, afgang, prioritet
  `),
  derivedWords: words(
    'difference, forskel, afvigelse, ændring, udvikling, stigning, fald, vækst, andel, procent, forhold, besparelse, rest, saldo, netto, gevinst, margin, vægtet, beløb, subtotal, dækning, gennemsnit',
  ),
  selectingPhrases: words(
    'to bedste, de to bedste, tre bedste, bedste resultat, tæller ikke, ikke medregnet, ikke medtaget, eksklusive, undtaget, kun én gang, uden tilvalg',
  ),
  runningTotalWords: words('kumulativ, kumuleret, akkumuleret, løbende sum'),
  closingWords: words('ultimosaldo, slutsaldo, ultimobeholdning, saldo ultimo'),
  reductionWords: words('minus, fradrag, udgifter, udbetalinger, hævninger, afgang, reduktioner'),
  weightWords: words('vægt, vægtning, koefficient, andel, ects, ects-point, bidrag'),
  boundWords: words('start, begyndelse, slut'),
  periodWords: words('måned, md, mdr, år, kvartal, uge, dag, døgn, nat'),
  absentWords: words('mangler, ikke relevant, ikke tilgængelig, ikke oplyst, uoplyst, ingen, intet, ukendt, ingen data'),
  roughlyWords: words('cirka, ca, omkring, omtrent, op til'),
  rangeWords: words('til'),
  outOfWords: words('af, ud af'),
  dittoWords: words('ditto, do., samme, som ovenfor, se ovenfor'),
  placeholders: words(
    'mangler at blive skrevet, skal udfyldes, udfyldes senere, skal skrives, tilføjes senere, at gøre, kommer snart, indsæt her',
  ),
  stateWords: words('at gøre, kommer snart'),
  stateHeaders: words('status, tilstand, stadie'),
  captionWords: words('tabel, tab.'),
  figureWords: words('figur, fig., billede, diagram, kort, foto, graf, skitse, skema, illustration, boks'),
  numberedWords: words('figur, figurer, fig., tabel, tabeller, tab.'),
  countedWords: words(`
    sekvenser, interviews, deltagere, sider, ord, minutter, timer, dage, uger, måneder, år, personer, respondenter, informanter, dokumenter, artikler,
    observationer, eksempler, trin, spørgsmål, spørgeskemaer, kapitler, svar, besøg, studerende
  `),
  letteredWords: words(`
    generation, akse, type, klasse, gruppe, firma, projekt, platform, twitter, variabel, faktor, model, version, kapitel, afsnit, del, bog, bilag, artikel,
    række, kolonne, fase, trin, tilfælde, person, patient, hr., fru, dr, malcolm, hver, hvert, pr., sidste, første, punkt
  `),
  pageWords: words('side'),
  remarkWords: words('bemærkning, bemærkninger, kommentar, kommentarer, note, noter, notat, øvrigt, anmærkning'),
  generatedSections: words(
    'referencer, litteratur, litteraturliste, kilder, kildefortegnelse, indhold, indholdsfortegnelse, figurliste, tabelliste, stikordsregister',
  ),
  partialWords: words(
    'uddrag, udvalg, udvalgte, top, blandt andet, bl.a., for eksempel, f.eks., eksempel, eksempler, vigtigste, ufuldstændig, heraf',
  ),
  mergeVerbs: words('slå sammen, lægge sammen, sammenlægge, summere, samle'),
  totalVerbs: words('beregn, beregne, genberegne, tælle, kontrollere, opdatere, tilføje, rette'),
  verbsLast: false,
  consentWords: words(
    'jeg har læst, jeg har forstået, jeg forstår, jeg giver samtykke, jeg accepterer, jeg bekræfter, jeg erklærer, hermed',
  ),
  answerWords: words('ja, nej, måske, ved ikke, ønsker ikke at svare, mand, kvinde, andet, ikke påbegyndt, i gang, færdig'),
  degreeWords: words(
    'mere, mindre, få, færre, mange, flere, høj, højt, højere, lav, lavt, lavere, hurtigere, langsommere, bedre, dårligere, større, billigere, dyrere',
  ),
  priorityWords: words('prioritet'),
  priorityLevels: {
    highest: words('højeste, meget høj'),
    high: words('høj'),
    medium: words('mellem'),
    low: words('lav'),
    lowest: words('laveste, meget lav'),
  },
  labelMark: ': ',
  perWords: words('pr., per'),
  inWords: words('i'),
  andWords: words('og'),
};
