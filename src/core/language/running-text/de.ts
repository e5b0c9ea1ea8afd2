import { words } from '../words.ts';
import type { RunningText } from './running-text.ts';

const SMALL = words(
  'null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn',
);
const TENS = words('zwanzig, dreißig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig');

/** German sentences. */
export const deRunningText: RunningText = {
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
    interview, iso, rfc, covid, http, https, utf, sha
  `),
  approximateWords: words(`
    etwa, circa, ca, rund, ungefähr, mindestens, höchstens, maximal, minimal, über, unter, mehr als, weniger als, bis zu, fast, knapp,
    zwischen, je, pro, jeweils, gut, zirka, weitere, weiteren, andere, anderen, wenigstens, alle, jede, jede, unterhalb von, oberhalb von
  `),
  mentioningWords: words('zwischen, unter, während, nach, innerhalb, innerhalb von, mit, vor, seit, aus, bei'),
  composingWords: words(`
    besteht aus, bestehen aus, gliedert sich in, gegliedert in, unterteilt in, aufgeteilt in, eingeteilt in, gruppiert in, setzt sich aus
  `),
  purposeWords: words('für'),
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
    anmerkung, hinweis, notiz, nb, optional, diese, dieser, dieses, beide, alle, jede, jeder, wenn, falls, auch, außerdem, zudem,
    schließlich, zusammen, andere, achtung
  `),
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
