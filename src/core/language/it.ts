import { type Gender, type Locale, type RunningText, words } from './locale.ts';

const SMALL = words(
  'zero, uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici, tredici, quattordici, quindici, sedici, diciassette, diciotto, diciannove',
);
const TENS = words('venti, trenta, quaranta, cinquanta, sessanta, settanta, ottanta, novanta');

/** Italian sentences. */
const itRunningText: RunningText = {
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
    domanda, ipotesi, gruppo, numero, n, tipo, caso, volume, modulo, lezione, esercizio, sprint, iso, rfc, covid, agente, pacchetto
  `),
  approximateWords: words(`
    circa, quasi, almeno, più di, oltre, meno di, fino a, al massimo, al minimo, intorno a, minimo, massimo, tra, fra, ogni, per,
    altri, altre, qualche, tutti i, tutte le, tutti e, tutte e, sotto, sopra
  `),
  mentioningWords: words('tra, fra, durante, dopo, entro, con, prima di'),
  settingWords: words('secondo, in base a, per, in, da'),
  composingWords: words(`
    diviso in, divisa in, divisi in, divise in, divide in, dividono in, suddiviso in, suddivisa in, suddivisi in, suddivise in, composto da, composta da, composti da, composte da, formato da, formata da, costituito da, costituita da, articola in
  `),
  purposeWords: words('per'),
  framingWords: words('per, se, quando, dopo, prima di, come, al'),
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
  eachWords: words('ogni, ciascun, ciascuno, ciascuna, rispettivamente'),
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
    nota, nb, opzionale, facoltativo, entrambi, entrambe, tutti, tutte, ogni, ciascuno, quando, se,
    anche, inoltre, infine, insieme, altro, altra, altri, altre, gli altri, le altre, il resto, i restanti, le restanti, i rimanenti, le rimanenti, attenzione
  `),
  demonstratives: words('questi, queste, questa, questo'),
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
  const tail = rest === 3 ? 'tré' : belowHundred(rest);
  return rest === 8 || (rest >= 80 && rest < 90) ? [head.slice(0, -1) + tail, head + tail] : [head + tail];
}

function belowHundred(number: number): string {
  if (number < 20) return SMALL[number] ?? '';
  const ten = TENS[Math.floor(number / 10) - 2] ?? '';
  const unit = number % 10;
  if (unit === 0) return ten;
  if (unit === 3) return `${ten}tré`;
  return (unit === 1 || unit === 8 ? ten.slice(0, -1) : ten) + (SMALL[unit] ?? '');
}

/** Italian. */
export const it: Locale = {
  tag: 'it',
  decimalMark: ',',
  monthFirst: false,
  monthNames: words('gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre'),
  commonWords: words(
    'il, la, che, gli, con, è, della, dei, delle, nel, nella, sono, alla, dal, più, si, anche, questo, questa, una, da, degli, ogni, stato, loro, essere',
  ),
  summaryWords: {
    count: words('conteggio, numero totale, numero di casi, numerosità, n ='),
    sum: words(`
      totale, totali, subtotale, subtotali, sub-totale, somma, somme parziali, somma totale, totale generale, totale complessivo, totale
      parziale, totale cumulato, importo totale, durata totale, durata complessiva, in totale
    `),
    difference: words('saldo, saldo finale, netto, risultato netto, utile netto, posizione netta, differenza'),
    mean: words('media, medie, media aritmetica, media generale, media complessiva, valore medio, in media, durata media'),
    median: words('mediana, valore mediano, durata mediana'),
    'weighted-mean': words('punteggio ponderato, totale ponderato, somma ponderata, media ponderata, voto ponderato'),
    min: words('minimo, min, min., valore minimo, durata minima'),
    max: words('massimo, max, max., valore massimo, durata massima'),
  },
  subtotalWords: words('subtotale, subtotali, sub-totale, totale parziale, somme parziali'),
  resultWords: words('risultato, risultato finale, risultato di esercizio, avanzo, disavanzo, utile, perdita, residuo, margine'),
  looseSummaryWords: words('complessivo, complessivamente, nel complesso, tutti, tutte, tutti i gruppi, insieme, globale'),
  excludingWords: words('senza, prima, dopo, salvo, tranne, eccetto, escluso, esclusa, esclusi, escluse, meno, netto, restante, resto'),
  optionalWords: words('opzionale, facoltativo, facoltativa'),
  partWords: words('di cui, dei quali, delle quali, fra cui, tra cui, incluso, inclusa, inclusi, incluse, compreso, compresa, compresi'),
  grandWords: words('generale, complessivo, complessiva, globale, finale, cumulato'),
  durationUnits: {
    s: 1,
    sec: 1,
    'sec.': 1,
    secondo: 1,
    secondi: 1,
    min: 60,
    'min.': 60,
    minuto: 60,
    minuti: 60,
    h: 3600,
    ora: 3600,
    ore: 3600,
    gg: 86400,
    'gg.': 86400,
    giorno: 86400,
    giorni: 86400,
    sett: 604800,
    'sett.': 604800,
    settimana: 604800,
    settimane: 604800,
  },
  durationWords: words('durata, durate, tempo impiegato, tempo totale, tempo di lavoro, tempo dedicato'),
  groupWords: words('gruppo, sessione, seduta, coorte, blocco'),
  identifierWords: words('n., n°, nº, num., nr, nr., id, identificativo, matricola, codice fiscale, protocollo, #'),
  nonAdditiveWords: words(`
    tasso, tassi, rapporto, indice, età, prezzo unitario, prezzo medio, costo unitario, costo medio, tariffa, aliquota, percentuale,
    media, medio, mediana, moda, minimo, massimo, deviazione standard, scarto tipo, varianza, coefficiente, valore p, percentile, anno,
    anni, orario, ora, inizio, ora fine, data fine, arrivo, partenza, posto, classifica, voto, punteggio, valutazione, livello, grado,
    priorità, gravità, codice, codice postale, telefono, temperatura, densità, velocità, efficienza, precisione, accuratezza, probabilità,
    correlazione, crescita, variazione, avanzamento, progresso, cumulato, saldo, migliore, peggiore, picco, pagina, versione, capitolo,
    latitudine, longitudine
  `),
  derivedWords: words(
    'differenza, variazione, scostamento, delta, crescita, quota, percentuale, rapporto, tasso, risparmio, resto, saldo, netto, margine, utile, guadagno, ponderato, importo, subtotale, copertura, media, miglioramento',
  ),
  selectingPhrases: words(
    'due migliori, migliori due, tre migliori, migliori risultati, migliore di, non si conta, non si contano, non conta, non contano, senza opzione, escluso, esclusa, esclusi, escluse, una sola volta',
  ),
  runningTotalWords: words('cumulato, cumulata, cumulati, cumulate, progressivo'),
  closingWords: words('saldo finale, saldo di chiusura, rimanenze finali'),
  reductionWords: words('meno, uscite, prelievi, diminuzioni, spese'),
  weightWords: words('peso, pesi, ponderazione, coefficiente, fattore, crediti, cfu, quota, contributo'),
  boundWords: words('inizio, fine'),
  periodWords: words('mese, anno, trimestre, semestre, settimana, giorno, notte'),
  absentWords: words(`
    n/d, n.d., n. d., n.p., nessuno, nessuna, nulla, niente, nessun dato, non applicabile, non disponibile, non pervenuto, non rilevato,
    sconosciuto, sconosciuta, riposo
  `),
  roughlyWords: words('circa, fino a'),
  rangeWords: words('a'),
  outOfWords: words('su, di'),
  dittoWords: words('idem, ibidem, c.s., come sopra, vedi sopra, lo stesso, la stessa, stesso, stessa'),
  placeholders: words(`
    da completare, da compilare, da fare, da scrivere, da redigere, da definire, da determinare, da precisare, da confermare, da
    aggiungere, da inserire, da integrare, da sviluppare, in arrivo
  `),
  stateWords: words('da fare, da confermare, da completare, da definire, da scrivere, in arrivo'),
  stateHeaders: words('stato'),
  captionWords: words('tabella, tab.'),
  figureWords: words(
    'figura, fig., fig, grafico, mappa, cartina, foto, fotografia, immagine, tavola, schema, riquadro, illustrazione, diagramma',
  ),
  numberedWords: words('figura, figure, fig., tabella, tabelle, tab.'),
  countedWords: words(`
    sequenze, interviste, partecipanti, pagine, parole, minuti, ore, giorni, settimane, mesi, anni, persone, intervistati, intervistate,
    documenti, articoli, osservazioni, laboratori, esempi, passi, fasi, domande, capitoli, risposte, sessioni, visite
  `),
  letteredWords: words(`
    generazione, asse, tipo, classe, gruppo, azienda, progetto, piattaforma, twitter, variabile, fattore, modello, versione, capitolo,
    sezione, parte, tomo, volume, libro, allegato, articolo, riga, colonna, fase, caso, persona, paziente, soggetto, signor, signora, sig.,
    dott., malcolm, ogni, ultimi, ultime, primi, prime, cromosoma, punto
  `),
  pageWords: words('pagina'),
  remarkWords: words('nota, note, commento, commenti, osservazione, osservazioni, dettagli, altro'),
  generatedSections: words(`
    riferimenti, riferimenti bibliografici, bibliografia, indice, sommario, indice delle figure, indice delle tabelle, elenco delle figure, elenco delle tabelle
  `),
  partialWords: words(`
    estratto, stralcio, selezione, selezionati, selezionate, principali, tra cui, fra cui, tra gli altri, fra gli altri, per esempio, ad
    esempio, ad es., esempio, esempi, parziale, non esaustivo, non esaustiva, incompleto, incompleta, ecc.
  `),
  mergeVerbs: words('unire, accorpare, raggruppare, sommare, aggregare'),
  totalVerbs: words('calcolare, ricalcolare, contare, verificare, controllare, aggiornare, aggiungere, correggere, completare'),
  verbsLast: false,
  consentWords: words(`
    ho letto, ho compreso, sono stato, capisco, comprendo, accetto, acconsento, confermo, dichiaro, autorizzo, presto il consenso,
    sono d'accordo
  `),
  answerWords: words('sì, no, forse, non so, uomo, donna, altro, da fare, in corso, fatto, completato'),
  degreeWords: words(
    'più, meno, poco, pochi, poche, molti, molte, alto, alta, alti, alte, basso, bassa, bassi, basse, maggiore, minore, migliore, peggiore',
  ),
  priorityWords: words('priorità'),
  priorityLevels: {
    highest: words('altissima, molto alta'),
    high: words('alta'),
    medium: words('media'),
    low: words('bassa'),
    lowest: words('molto bassa'),
  },
  labelMark: ': ',
  perWords: words('per'),
  inWords: words('in'),
  andWords: words('e'),
  ordinalEndings: words('º, ª'),
  runningText: itRunningText,
};
