import type { Locale } from './locale.ts';
import { itRunningText } from './running-text/it.ts';
import { words } from './words.ts';

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
