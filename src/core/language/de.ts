import { type Locale, type RunningText, words } from './locale.ts';

const SMALL = words(
  'null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn',
);
const TENS = words('zwanzig, dreißig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig');

/** German sentences. */
const deRunningText: RunningText = {
  spell,
  thousands: ['tausend'],
  weekdays: words('Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag/Sonnabend, Sonntag'),
  dayArticles: words('den, dem'),
  existenceWords: words('existiert, existieren, ungültig, gültig, unmöglich, fehler, gibt es nicht'),
  percentWords: words('Prozent'),
  nounEndings: words('nen, ien, ium, en, er, es, e, n, s'),
  announcingNouns: words(`
    typen, arten, gründe, gründen, wege, wegen, schritte, schritten, kategorien, teile, teilen, phasen, punkte, punkten, elemente,
    elementen, prinzipien, kriterien, fragen, optionen, aspekte, aspekten, komponenten, faktoren, eigenschaften, merkmale, merkmalen,
    regeln, ziele, zielen, bereiche, bereichen, ebenen, stufen, gruppen, klassen, methoden, ansätze, ansätzen, strategien, techniken,
    werkzeuge, werkzeugen, dinge, dingen, ideen, konzepte, konzepten, probleme, problemen, herausforderungen, vorteile, vorteilen,
    nachteile, nachteilen, säulen, dimensionen, themen, abschnitte, abschnitten, kapitel, kapiteln, fälle, fällen, szenarien,
    bedingungen, anforderungen, annahmen, hypothesen, aufgaben, rollen, werte, werten, modi, zustände, zuständen, formen, felder,
    feldern, variablen, parameter, parametern, funktionen, module, modulen, schichten, quellen, beispiele, beispielen, maßnahmen,
    ergebnisse, ergebnissen, möglichkeiten, varianten, unterschiede, unterschieden, spalten, dateien, perspektiven
  `),
  compounds: true,
  measureNouns: words(`
    sekunde, sekunden, minute, minuten, min, stunde, stunden, tag, tage, tagen, woche, wochen, monat, monate, monaten, jahr, jahre,
    jahren, jahrzehnte, jahrzehnten, mal, prozent, euro, cent, meter, km, kilometer, kg, gramm, grad, seite, seiten, wort, worte,
    wörter, zeile, zeilen, zeichen, byte, bytes, bit, bits, million, millionen, milliarden, tausend, personen, uhr, mio, mrd
  `),
  labelWords: words(`
    kapitel, abschnitt, abbildung, abb, tabelle, tab, schritt, stufe, teil, anhang, woche, tag, phase, artikel, art, version, seite, s,
    gruppe, frage, hypothese, nr, nummer, bild, band, aufgabe, übung, modul, klasse, paragraf, absatz, punkt, typ, fall, ebene,
    interview, paket, arbeitspaket, iso, rfc, covid, http, https, utf, sha
  `),
  approximateWords: words(`
    etwa, circa, ca, rund, ungefähr, mindestens, höchstens, maximal, minimal, über, unter, mehr als, weniger als, bis zu, fast, knapp,
    zwischen, je, pro, jeweils, gut, zirka, weitere, weiteren, andere, anderen, wenigstens, alle, jede, jeden, unterhalb von, oberhalb von
  `),
  mentioningWords: words('zwischen, unter, während, nach, innerhalb, innerhalb von, mit, vor, seit, aus, bei'),
  settingWords: words('nach, gemäß, entlang von'),
  composingWords: words(`
    besteht aus, bestehen aus, gliedert sich in, gegliedert in, unterteilt in, aufgeteilt in, eingeteilt in, gruppiert in, setzt sich aus
  `),
  purposeWords: words('für'),
  framingWords: words('um, zum, zur, beim, für, wenn, falls, nachdem, bevor, sobald, damit, wie, durch'),
  causeNouns: words('gründe, gründen, fälle'),
  definiteWords: words(`
    die, der, den, dieser, diese, diesen, alle, allen, aller, beiden, ersten, letzten, anderen, ihre, ihren, unsere, unseren, seine,
    deren, welche
  `),
  followingWords: words('folgende, folgenden, folgender, folgendes, folgendem, folgt, unten, sind, wie folgt'),
  nextWords: words('folgende, folgenden, folgender'),
  partitiveWords: words('der, von, dieser, bis, oder, weitere, weiteren, andere, anderen, und, pro, je'),
  partialWords: words('darunter, unter anderem, z. b, z.b, zum beispiel, beispielsweise, wie etwa, insbesondere, u. a, u.a, davon, wie'),
  quantifiers: words('mehrere, mehreren, einige, einigen, viele, vielen, verschiedene, verschiedenen, manche'),
  andWords: words('und, sowie, plus'),
  eachWords: words('pro, je, jede, jeden, jedem, jeder, jedes, jeweils'),
  orWords: words('oder'),
  rangeWords: words('bis'),
  oneWords: words('ein, eine, einen, einem, einer, das, die, der, den'),
  countedOnce: words('ein, eine, einen, einem, einer'),
  namelyWords: words('nämlich, und zwar, d. h., d.h., das heißt'),
  stopWords: words(`
    von, zu, zur, zum, für, in, im, auf, an, am, bei, mit, aus, nach, über, unter, durch, die, der, das, den, dem, des, ein, eine,
    einen, einem, einer, ist, sind, war, waren, hat, haben, wird, werden, wurde, wurden, kann, können, muss, müssen, soll, sollen,
    und, oder, aber, wenn, dass, als, wie, wir, sie, er, es, ich, man, zwischen, vor, sich, folgende, folgenden
  `),
  asideWords: words(`
    anmerkung, hinweis, notiz, nb, optional, beide, alle, jede, jeder, wenn, falls, auch, außerdem, zudem,
    schließlich, zusammen, andere, die anderen, der rest, übrige, die übrigen, restliche, die restlichen, sonstige, alles andere, achtung
  `),
  demonstratives: words('diese, dieser, dieses'),
  collectiveWords: words('beide, beiden, entweder, zusammen'),
  complementWords: words('der, des, von'),
  ofWords: words('von, der, von den, von insgesamt, aus'),
  abbreviations: words(
    'z, b, bzw, ca, d, h, u, a, vgl, etc, s, abb, tab, kap, nr, bd, hrsg, dr, prof, usw, ff, f, ggf, evtl, inkl, abs, art',
  ),
};

function spell(number: number): readonly string[] {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  if (hundreds === 0) return number === 1 ? ['eins', 'ein', 'eine', 'einen', 'einem', 'einer'] : withoutUmlauts(belowHundred(rest));
  const heads = hundreds === 1 ? ['einhundert', 'hundert'] : [`${SMALL[hundreds] ?? ''}hundert`];
  const tail = rest === 0 ? [''] : [belowHundred(rest), `und${belowHundred(rest)}`];
  return heads.flatMap((head) => tail.flatMap((end) => withoutUmlauts(head + end)));
}

function belowHundred(number: number): string {
  if (number < 20) return SMALL[number] ?? '';
  const ten = TENS[Math.floor(number / 10) - 2] ?? '';
  const unit = number % 10;
  if (unit === 0) return ten;
  return `${unit === 1 ? 'ein' : (SMALL[unit] ?? '')}und${ten}`;
}

/** `fünf`, and `fuenf` as it is typed where the keyboard has no umlauts. */
function withoutUmlauts(word: string): readonly string[] {
  const plain = word.replaceAll('ü', 'ue').replaceAll('ö', 'oe');
  return plain === word ? [word] : [word, plain];
}

/** German: the words of its tables. Its messages are English until somebody translates them. */
export const de: Locale = {
  tag: 'de',
  decimalMark: ',',
  monthFirst: false,
  monthNames: words('januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember'),
  commonWords: words('der, und, das, ist, nicht, mit, für, von, den, ein, eine, im, zu, auf, dem, sich, wird, wurden, sind'),
  summaryWords: {
    count: words('anzahl, gesamtanzahl, gesamtzahl, n ='),
    sum: words(`
      gesamt, gesamtsumme, summe, summen, zwischensumme, teilsumme, endsumme, insgesamt, summe gesamt, total, gesamtbetrag, gesamtdauer,
      gesamtkosten, gesamtergebnis
    `),
    mean: words('durchschnitt, mittelwert, arithmetisches mittel, im durchschnitt, im mittel'),
    median: words('median, zentralwert'),
    'weighted-mean': words(
      'gewichteter score, gewichtete summe, gewichtetes mittel, gewichteter mittelwert, gewichteter durchschnitt, gewichtete punktzahl, gewichtete gesamtpunktzahl, gewichtete bewertung, nutzwert, gewichtet',
    ),
    min: words('minimum, min, min., kleinster wert'),
    max: words('maximum, max, max., größter wert'),
    difference: words('saldo, schlusssaldo, netto, nettoergebnis, nettoposition, reingewinn, differenz'),
  },
  subtotalWords: words('zwischensumme, teilsumme'),
  resultWords: words(
    'ergebnis, jahresergebnis, betriebsergebnis, überschuss, fehlbetrag, gewinn, verlust, gewinn/verlust, restbetrag, verbleibend',
  ),
  looseSummaryWords: words('alle, zusammen, gesamtwert'),
  excludingWords: words('ohne, vor, nach, ausser, exkl'),
  optionalWords: words('optional, option, wahlweise'),
  partWords: words('davon, darunter'),
  grandWords: words('gesamt, insgesamt, end'),
  durationUnits: {
    s: 1,
    sek: 1,
    'sek.': 1,
    sekunde: 1,
    sekunden: 1,
    min: 60,
    'min.': 60,
    minute: 60,
    minuten: 60,
    h: 3600,
    std: 3600,
    'std.': 3600,
    stunde: 3600,
    stunden: 3600,
    d: 86400,
    tag: 86400,
    tage: 86400,
    tagen: 86400,
    woche: 604800,
    wochen: 604800,
  },
  durationWords: words('dauer, gesamtdauer, zeitaufwand, laufzeit, gesprächsdauer, interviewdauer'),
  groupWords: words('gruppe, fokusgruppe, sitzung, kohorte, welle, block'),
  identifierWords: words('nr, nr., nummer, lfd. nr., id, kennung, #, matrikelnummer'),
  nonAdditiveWords: words(`
    quote, rate, alter, stückpreis, einzelpreis, jahr, jahrgang, datum, rang, platz, index, note, plz, postleitzahl, telefon, temperatur,
    dichte, version, seite, stufe, kapitel, mittelwert, durchschnitt, median, minimum, maximum, standardabweichung, varianz, koeffizient,
    geschwindigkeit, uhrzeit, beginn, ende, schritt, etage, ø, schnitt, durchschnittlich, prozent, prozentsatz, stundensatz,
    steuersatz, zinssatz, tarif, einheitspreis, stückkosten, score, scores, bewertung, höchster, höchste, niedrigster, niedrigste, größter,
    größte, kleinster, kleinste, bester, beste, schlechtester, schlechteste, spitze, spitzenwert, wachstum, effizienz, wirkungsgrad,
    genauigkeit, präzision, trefferquote, fortschritt, kumuliert, saldo, kontostand, wahrscheinlichkeit, korrelation, start, anfang,
    ankunft, abfahrt, priorität, schweregrad, baujahr, geburtsjahr
  `),
  boundWords: words('beginn, start, anfang, ende'),
  periodWords: words('Monat, Jahr, Quartal, Woche, Tag, Nacht'),
  derivedWords: words(
    'differenz, abweichung, veränderung, änderung, delta, wachstum, zuwachs, anteil, anteile, prozent, quote, verhältnis, ersparnis, einsparung, rest, saldo, netto, gewinn, marge, gewichtet, betrag, gesamtpreis, zwischensumme, abdeckung, durchschnitt, verbesserung',
  ),
  selectingPhrases: words(
    'besten zwei, zwei besten, drei besten, besten drei, bestes ergebnis, besten ergebnisse, streichergebnis, streichergebnisse, nicht eingerechnet, nicht mitgezählt, nicht mitgerechnet, nicht gezählt, zählt nicht, zählen nicht, ohne option, ausgenommen, ausgeschlossen, nur einmal, wahlweise',
  ),
  runningTotalWords: words('kumuliert, kumulierte, kumulierter, kumuliertes, aufgelaufen, aufgelaufene'),
  closingWords: words('Endbestand, Schlussbestand, Endsaldo, Schlusssaldo'),
  reductionWords: words('abzüglich, Abgänge, Abgang, Entnahmen, Ausgaben, Auszahlungen, Minderungen'),
  weightWords: words('Gewicht, Gewichtung, Faktor, Anteil, Anteile, Beitrag'),
  absentWords: words(`
    k. a., k.a., keine, keiner, keine angabe, keine angaben, entfällt, nicht zutreffend, nicht verfügbar, n. v., n.v., unbekannt, nichts, frei
  `),
  roughlyWords: words('etwa, rund, ungefähr, bis zu'),
  rangeWords: words('bis'),
  outOfWords: words('von'),
  dittoWords: words('dito, desgl., ebenso, wie oben, siehe oben, s. o.'),
  placeholders: words('zu ergänzen, zu erledigen, noch zu ergänzen, noch zu schreiben, wird ergänzt, wird nachgereicht, noch offen'),
  stateWords: words('zu erledigen, noch offen'),
  stateHeaders: words('status, stand, zustand'),
  captionWords: words('tabelle, tab.'),
  figureWords: words('abbildung, abb., bild, foto, diagramm, karte, grafik, schema, kasten'),
  numberedWords: words('abbildung, abbildungen, abb., tabelle, tabellen, tab.'),
  countedWords: words(`
    Sequenzen, Interviews, Teilnehmer, Teilnehmende, Teilnehmerinnen, Seiten, Wörter, Wörtern, Minuten, Stunden, Tage, Tagen, Wochen,
    Monate, Monaten, Jahre, Jahren, Personen, Befragte, Befragten, Dokumente, Artikel, Beobachtungen, Workshops, Beispiele, Schritte, Fragen,
    Fragebögen, Kapitel, Gespräche, Antworten, Sitzungen, Besuche
  `),
  letteredWords: words(`
    generation, achse, typ, klasse, gruppe, firma, projekt, plattform, twitter, variable, faktor, modell, version, kapitel, abschnitt, teil,
    band, buch, anhang, artikel, zeile, spalte, phase, stufe, schritt, fall, person, patient, proband, herr, frau, dr., prof., malcolm, alle,
    jede, jeden, pro, je, letzten, vergangenen, ersten, chromosom, punkt
  `),
  pageWords: words('seite'),
  remarkWords: words('bemerkung, bemerkungen, anmerkung, anmerkungen, kommentar, kommentare, hinweis, hinweise, notiz, notizen, sonstiges'),
  generatedSections: words(`
    literatur, literaturverzeichnis, quellen, quellenverzeichnis, bibliographie, bibliografie, inhalt, inhaltsverzeichnis, abbildungsverzeichnis, tabellenverzeichnis, stichwortverzeichnis
  `),
  partialWords: words(`
    auszug, auszüge, ausschnitt, top, auswahl, ausgewählte, darunter, davon, unter anderem, u. a., beispiel, beispiele, z. b.,
    wichtigste, unvollständig
  `),
  mergeVerbs: words('zusammenfassen, zusammenführen, zusammenlegen, addieren, aufsummieren, summieren'),
  totalVerbs: words('berechnen, neu berechnen, ausrechnen, zählen, prüfen, aktualisieren, ergänzen, korrigieren, hinzufügen'),
  verbsLast: true,
  consentWords: words(`
    ich habe gelesen, ich habe verstanden, ich bin einverstanden, ich bin damit einverstanden, ich stimme zu, ich willige ein,
    ich bestätige, ich erkläre, ich wurde, ich nehme zur kenntnis, hiermit
  `),
  answerWords: words(`
    ja, nein, vielleicht, weiß nicht, keine angabe, männlich, weiblich, divers, offen, in arbeit, erledigt, fertig, nicht begonnen
  `),
  degreeWords: words(
    'mehr, weniger, wenig, wenige, viele, hoch, hohe, hohes, höher, höhere, niedrig, niedrige, niedriger, niedrigere, gering, geringe, geringer, geringere, schneller, langsamer, besser, schlechter, stärker, schwächer',
  ),
  priorityWords: words('priorität'),
  priorityLevels: {
    highest: words('höchste, sehr hoch'),
    high: words('hoch, hohe'),
    medium: words('mittel, mittlere'),
    low: words('niedrig, niedrige'),
    lowest: words('niedrigste, sehr niedrig'),
  },
  labelMark: ': ',
  perWords: words('pro, je'),
  inWords: words('in'),
  andWords: words('und'),
  runningText: deRunningText,
};
