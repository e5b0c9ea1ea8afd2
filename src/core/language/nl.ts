import { type Locale, words } from './locale.ts';

/** Dutch. `Som` is a loose word only: in capitals it names a method, or what a soil is made of. */
export const nl: Locale = {
  tag: 'nl',
  decimalMark: ',',
  monthFirst: false,
  monthNames: words('januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december'),
  commonWords: words(
    'het, een, van, dat, niet, voor, zijn, aan, bij, uit, ook, naar, worden, wordt, werd, heeft, deze, hun, maar, tussen, tot',
  ),
  summaryWords: {
    count: words('aantal, totaal aantal, aantal gevallen, telling, n ='),
    sum: words(`
      totaal, totalen, subtotaal, subtotalen, tussentotaal, eindtotaal, totaalbedrag, totaalsom, totale som, algemeen totaal, totaal
      generaal, totale duur, in totaal, bij elkaar opgeteld
    `),
    difference: words('saldo, eindsaldo, netto, nettoresultaat, netto resultaat, nettopositie, verschil'),
    mean: words('gemiddelde, gemiddelden, gemiddeld, rekenkundig gemiddelde, algemeen gemiddelde, gemiddelde waarde, gemiddelde duur'),
    median: words('mediaan, mediaanwaarde, mediane duur'),
    'weighted-mean': words('gewogen score, gewogen totaal, gewogen som, gewogen gemiddelde'),
    min: words('minimum, min, min., laagste waarde, kleinste waarde, kortste'),
    max: words('maximum, max, max., hoogste waarde, grootste waarde, langste'),
  },
  subtotalWords: words('subtotaal, subtotalen, tussentotaal'),
  resultWords: words('resultaat, exploitatieresultaat, overschot, tekort, winst, verlies, restant, resterend'),
  looseSummaryWords: words('alle, alle groepen, allemaal, alles, som, tezamen, gezamenlijk, over het geheel'),
  excludingWords: words('zonder, voor, na, behalve, uitgezonderd, exclusief, excl, resterend, resterende'),
  optionalWords: words('optioneel, facultatief'),
  partWords: words('waarvan, waaronder, daarvan, inclusief, incl'),
  grandWords: words('algemeen, generaal, globaal, eind, definitief, overall'),
  durationUnits: {
    s: 1,
    sec: 1,
    'sec.': 1,
    seconde: 1,
    seconden: 1,
    min: 60,
    'min.': 60,
    minuut: 60,
    minuten: 60,
    h: 3600,
    u: 3600,
    'u.': 3600,
    uur: 3600,
    uren: 3600,
    dag: 86400,
    dagen: 86400,
    week: 604800,
    weken: 604800,
  },
  durationWords: words('duur, tijdsduur, looptijd, gespreksduur, bestede tijd, tijdsbesteding, werktijd'),
  groupWords: words('groep, focusgroep, sessie, cohort, blok'),
  identifierWords: words('nr, nr., nummer, volgnummer, volgnr., id, studentnummer, #'),
  nonAdditiveWords: words(`
    percentage, procent, ratio, verhouding, verhoudingsgetal, index, leeftijd, leeftijden, stukprijs, eenheidsprijs, kostprijs, tarief,
    uurtarief, gemiddelde, gemiddeld, mediaan, modus, minimum, maximum, standaardafwijking, standaarddeviatie, variantie, coëfficiënt,
    p-waarde, percentiel, jaar, jaartal, geboortejaar, datum, tijdstip, begin, einde, aankomst, vertrek, rang, rangorde, plaats, cijfer,
    score, scores, beoordeling, niveau, graad, prioriteit, ernst, code, postcode, telefoon, temperatuur, dichtheid, snelheid, efficiëntie,
    rendement, nauwkeurigheid, precisie, kans, waarschijnlijkheid, correlatie, groei, groeipercentage, voortgang, cumulatief, saldo,
    hoogste, laagste, grootste, kleinste, langste, kortste, beste, slechtste, piek, pagina, versie, hoofdstuk, verdieping, breedtegraad,
    lengtegraad
  `),
  derivedWords: words(
    'verschil, afwijking, verandering, groei, toename, aandeel, percentage, verhouding, besparing, rest, saldo, netto, marge, winst, gewogen, bedrag, subtotaal, dekking, gemiddelde',
  ),
  selectingPhrases: words(
    'beste twee, twee beste, drie beste, beste drie, beste resultaten, beste van, niet meegerekend, niet meegeteld, telt niet, tellen niet, zonder optie, uitgezonderd, uitgesloten, slechts één keer, naar keuze',
  ),
  runningTotalWords: words('cumulatief, cumulatieve'),
  closingWords: words('eindsaldo, eindstand, slotsaldo'),
  reductionWords: words('min, uitgaven, opnames, afname, uitstroom'),
  weightWords: words('gewicht, gewichten, weging, wegingsfactor, coëfficiënt, factor, studiepunten, aandeel, bijdrage'),
  boundWords: words('start, begin, einde, eind'),
  periodWords: words('maand, mnd, jaar, kwartaal, week, dag, nacht'),
  absentWords: words(`
    n.v.t., nvt, n. v. t., n.b., geen, niets, nihil, geen gegevens, geen opgave, niet van toepassing, niet beschikbaar, niet bekend,
    onbekend, vrij
  `),
  roughlyWords: words('ongeveer, tot'),
  rangeWords: words('tot'),
  outOfWords: words('van, van de'),
  dittoWords: words('idem, id., ibidem, zelfde, hetzelfde, dezelfde, als boven, zie boven, zoals hierboven'),
  placeholders: words(`
    aan te vullen, nog aan te vullen, in te vullen, nog in te vullen, te schrijven, nog te schrijven, te doen, nog te doen, te bepalen, nog
    te bepalen, nader te bepalen, n.t.b., ntb, te bevestigen, nog te bevestigen, nog toe te voegen, volgt, volgt nog, wordt aangevuld
  `),
  stateWords: words('te doen, nog te doen, te bevestigen, nog te bevestigen, nog te schrijven, volgt'),
  stateHeaders: words('status, staat, stand'),
  captionWords: words('tabel, tab.'),
  figureWords: words('figuur, fig., fig, afbeelding, afb., grafiek, kaart, foto, schema, kader, illustratie, diagram'),
  numberedWords: words('figuur, figuren, fig., afbeelding, afbeeldingen, afb., tabel, tabellen'),
  countedWords: words(`
    sequenties, interviews, deelnemers, pagina's, bladzijden, woorden, minuten, uren, dagen, weken, maanden, jaren, personen, mensen,
    respondenten, documenten, artikelen, observaties, workshops, voorbeelden, stappen, vragen, hoofdstukken, antwoorden, sessies, bezoeken
  `),
  letteredWords: words(`
    generatie, as, type, klasse, groep, bedrijf, project, platform, twitter, variabele, factor, model, versie, hoofdstuk, sectie, paragraaf,
    deel, boek, bijlage, artikel, regel, kolom, fase, stap, geval, persoon, patiënt, proefpersoon, heer, mevrouw, dhr., mevr., malcolm, elke,
    iedere, per, laatste, eerste, chromosoom, punt
  `),
  pageWords: words('pagina, bladzijde'),
  remarkWords: words('opmerking, opmerkingen, commentaar, notitie, notities, toelichting, bijzonderheden, overig'),
  generatedSections: words(`
    referenties, literatuur, literatuurlijst, bibliografie, bronnen, bronnenlijst, inhoud, inhoudsopgave, lijst van figuren, lijst van tabellen
  `),
  partialWords: words(`
    uittreksel, fragment, selectie, geselecteerde, belangrijkste, voornaamste, waaronder, waarvan, onder andere, onder meer, o.a., o.m.,
    bijvoorbeeld, bijv., voorbeeld, voorbeelden, gedeeltelijk, niet uitputtend, onvolledig, enz.
  `),
  mergeVerbs: words('samenvoegen, samennemen, optellen, combineren'),
  totalVerbs: words('berekenen, herberekenen, uitrekenen, tellen, controleren, bijwerken, toevoegen, corrigeren, aanvullen'),
  verbsLast: true,
  consentWords: words(`
    ik heb gelezen, ik heb begrepen, ik ben geïnformeerd, ik begrijp, ik ga akkoord, ik stem in, ik bevestig, ik verklaar,
    ik geef toestemming
  `),
  answerWords: words('ja, nee, misschien, weet niet, man, vrouw, anders, te doen, bezig, klaar, gedaan'),
  degreeWords: words(
    'meer, minder, weinig, veel, hoog, hoge, hoger, hogere, laag, lage, lager, lagere, sneller, trager, beter, slechter, groter, kleiner',
  ),
  priorityWords: words('prioriteit'),
  priorityLevels: {
    highest: words('zeer hoog'),
    high: words('hoog'),
    medium: words('gemiddeld'),
    low: words('laag'),
    lowest: words('zeer laag'),
  },
  labelMark: ': ',
  perWords: words('per'),
  inWords: words('in'),
  andWords: words('en'),
  ordinalEndings: words('e, de, ste'),
};
