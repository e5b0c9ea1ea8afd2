import { words } from '../words.ts';
import type { Gender, RunningText } from './running-text.ts';

const SMALL = words(
  'zero, uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici, tredici, quattordici, quindici, sedici, diciassette, diciotto, diciannove',
);
const TENS = words('venti, trenta, quaranta, cinquanta, sessanta, settanta, ottanta, novanta');

/** Italian sentences. */
export const itRunningText: RunningText = {
  spell,
  thousands: ['mille', 'mila'],
  verbsLikeNumbers: { words: ['sei'], pluralEndings: ['i', 'e'] },
  weekdays: words('lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica'),
  dayArticles: words('il'),
  existenceWords: words('esiste, esistono, invalida, valida, impossibile, errore, inesistente'),
  percentWords: words('per cento, percento'),
  nounEndings: words('ie, ia, io, ii, o, a, e, i'),
  announcingNouns: words(`
    tipi, tipologie, ragioni, modi, maniere, passi, passaggi, categorie, parti, fasi, punti, elementi, principi, criteri, domande,
    opzioni, aspetti, componenti, fattori, caratteristiche, proprietà, regole, obiettivi, aree, livelli, gruppi, classi, metodi,
    approcci, strategie, tecniche, strumenti, cose, idee, concetti, problemi, sfide, limiti, vantaggi, svantaggi, pilastri,
    dimensioni, temi, sezioni, capitoli, casi, scenari, condizioni, requisiti, ipotesi, compiti, ruoli, valori, stati, forme, campi,
    variabili, parametri, argomenti, funzioni, moduli, strati, fonti, esempi, azioni, attività, misure, risultati, conclusioni,
    raccomandazioni, differenze, colonne, file, documenti, assi, profili, servizi, prodotti, possibilità, alternative, motivi,
    blocchi, ambiti
  `),
  measureNouns: words(`
    secondo, secondi, minuto, minuti, min, ora, ore, giorno, giorni, settimana, settimane, mese, mesi, anno, anni, decennio, decenni,
    secolo, secoli, trimestre, trimestri, volta, volte, euro, dollaro, dollari, metro, metri, km, chilometri, kg, grammi, grado,
    gradi, pagina, pagine, parola, parole, riga, righe, carattere, caratteri, byte, bit, milione, milioni, miliardi, persone, cifre
  `),
  labelWords: words(`
    capitolo, sezione, figura, tabella, passo, livello, fase, parte, allegato, articolo, art, settimana, versione, pagina, p, pp,
    domanda, ipotesi, gruppo, numero, n, tipo, caso, volume, modulo, lezione, esercizio, sprint, iso, rfc, covid, agente
  `),
  approximateWords: words(`
    circa, quasi, almeno, più di, oltre, meno di, fino a, al massimo, al minimo, intorno a, minimo, massimo, tra, fra, ogni, per,
    altri, altre, qualche, tutti i, tutte le, tutti e, tutte e, sotto, sopra
  `),
  mentioningWords: words('tra, fra, durante, dopo, entro, con, in, prima di, da'),
  composingWords: words(`
    diviso in, divisa in, divisi in, divise in, divide in, dividono in, suddiviso in, suddivisa in, suddivisi in, suddivise in, composto da, composta da, composti da, composte da, formato da, formata da, costituito da, costituita da, articola in
  `),
  purposeWords: words('per'),
  causeNouns: words('ragioni, motivi, casi'),
  definiteWords: words(`
    i, gli, le, questi, queste, quei, quelle, suoi, sue, loro, nostri, primi, prime, ultimi, ultime, altri, altre, stessi, tutti,
    tutte, dei, delle, ai, alle, nei, nelle, quali, entrambi
  `),
  followingWords: words('seguente, seguenti, sotto, sono'),
  nextWords: words('seguente, seguenti'),
  partitiveWords: words('dei, delle, degli, di questi, di queste, o, a, e, su, altri, altre, più, per'),
  partialWords: words(`
    tra cui, fra cui, incluso, inclusi, compresi, come, ad esempio, per esempio, in particolare, tra i, di cui
  `),
  quantifiers: words('alcuni, alcune, diversi, diverse, vari, varie, molti, molte, numerosi, numerose, parecchi'),
  andWords: words('e, ed, più'),
  orWords: words('o, oppure'),
  rangeWords: words('a'),
  oneWords: words("un, una, uno, un', il, la, lo, l'"),
  countedOnce: words('un, una, uno'),
  namelyWords: words('cioè, ossia, ovvero, vale a dire'),
  stopWords: words(`
    di, del, della, dei, delle, a, al, alla, per, in, nel, nella, con, su, sul, da, dal, tra, fra, che, chi, cui, dove, quando, come,
    è, sono, era, erano, ha, hanno, può, possono, deve, devono, sarà, e, ed, o, ma, se, si, ci, il, lo, la, i, gli, le, un, una, uno,
    questo, questa, seguenti
  `),
  asideWords: words(`
    nota, nb, opzionale, facoltativo, questi, queste, questa, questo, entrambi, entrambe, tutti, tutte, ogni, ciascuno, quando, se,
    anche, inoltre, infine, insieme, altro, altra, altri, altre, attenzione
  `),
  collectiveWords: words('entrambi, entrambe, insieme'),
  complementWords: words("di, del, della, dei, delle, degli, dell', d'"),
  ofWords: words('su, su un totale di, dei, delle, di'),
  abbreviations: words('p, pp, es, cfr, ecc, al, fig, tab, vol, n, cap, art, sig, dott, prof, ed, ca'),
};

function spell(number: number, gender: Gender): readonly string[] {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  if (number === 1) return gender === 'feminine' ? ['una'] : ['uno', 'un'];
  if (hundreds === 0) return [belowHundred(rest)];
  const head = hundreds === 1 ? 'cento' : `${SMALL[hundreds] ?? ''}cento`;
  if (rest === 0) return [head];
  const tail = belowHundred(rest);
  return rest === 8 || (rest >= 80 && rest < 90) ? [head + tail, head.slice(0, -1) + tail] : [head + tail];
}

function belowHundred(number: number): string {
  if (number < 20) return SMALL[number] ?? '';
  const ten = TENS[Math.floor(number / 10) - 2] ?? '';
  const unit = number % 10;
  if (unit === 0) return ten;
  if (unit === 3) return `${ten}tré`;
  return (unit === 1 || unit === 8 ? ten.slice(0, -1) : ten) + (SMALL[unit] ?? '');
}
