import { type Locale, words } from './locale.ts';

/** Hungarian. */
export const hu: Locale = {
  tag: 'hu',
  decimalMark: ',',
  monthFirst: false,
  monthNames: words('január, február, március, április, május, június, július, augusztus, szeptember, október, november, december'),
  ownLetters: words('oöő, uüű'),
  commonWords: words(
    'hogy, nem, egy, vagy, mint, csak, volt, amely, között, szerint, valamint, ezek, illetve, után, alapján, azt, ez, az, már, lehet, során',
  ),
  summaryWords: {
    count: words('darabszám, elemszám, esetszám, létszám, válaszadók száma, összes darab, n ='),
    sum: words(
      'összesen, mindösszesen, részösszeg, részösszesen, végösszeg, összesítve, főösszeg, összesített összeg, összege összesen, teljes idő',
    ),
    difference: words('egyenleg, záró egyenleg, nettó, nettó eredmény, különbség, különbözet'),
    mean: words('átlag, átlagosan, átlagérték, számtani átlag, számtani közép, átlagos érték, középérték'),
    median: words('medián, medián érték'),
    min: words('minimum, min, min., legkisebb, legkisebb érték, legalacsonyabb'),
    max: words('maximum, max, max., legnagyobb, legnagyobb érték, legmagasabb'),
  },
  subtotalWords: words('részösszeg, részösszesen'),
  resultWords: words('eredmény, éves eredmény, többlet, hiány, nyereség, veszteség, maradék, fennmaradó'),
  looseSummaryWords: words('összes, mind, mindenki, összesített, együtt, teljes minta'),
  excludingWords: words('nélkül, kivéve, előtt, után, mínusz, levonva, fennmaradó, maradék'),
  optionalWords: words('választható, opcionális, nem kötelező'),
  partWords: words('ebből, amiből, melyből, közülük'),
  grandWords: words('mindösszesen, teljes, végső, összes'),
  durationUnits: {
    másodperc: 1,
    perc: 60,
    óra: 3600,
    nap: 86400,
    hét: 604800,
  },
  durationWords: words('időtartam, interjú hossza, munkaidő, ráfordított idő, felvétel hossza, teljes idő'),
  groupWords: words('csoport, fókuszcsoport, ülés, kohorsz, kör, blokk'),
  identifierWords: words('sorszám, ssz., szám, azonosító, id, kód, neptun-kód, adószám, #'),
  nonAdditiveWords: words(`
    arány, hányad, életkor, kor, egységár, darabár, óradíj, órabér, év, évszám, születési év, évfolyam, dátum, rang, helyezés, index, jegy, osztályzat, irányítószám,
    telefon, hőmérséklet, sűrűség, verzió, oldal, szint, fejezet, átlag, átlagos, átlagosan, medián, módusz, minimum, maximum, szórás, variancia, együttható,
    sebesség, időpont, kezdet, kezdés, vége, befejezés, érkezés, indulás, lépés, emelet, százalék, százalékos, részarány, kamat, kamatláb, adókulcs, árfolyam,
    pontszám, legmagasabb, legalacsonyabb, legnagyobb, legkisebb, legjobb, legrosszabb, növekedés, hatékonyság, hatásfok, pontosság, valószínűség, korreláció,
    kumulált, kumulatív, halmozott, egyenleg, prioritás, szélesség, hosszúság
  `),
  derivedWords: words(
    'különbség, különbözet, eltérés, változás, növekedés, csökkenés, részesedés, részarány, százalék, arány, megtakarítás, maradék, egyenleg, nettó, nyereség, árrés, súlyozott, összeg, érték, részösszeg, lefedettség, átlag',
  ),
  selectingPhrases: words(
    'két legjobb, három legjobb, legjobb eredmény, nem számít bele, nem számítanak bele, nem tartalmazza, nincs beleszámítva, kivéve, kizárva, csak egyszer, opció nélkül',
  ),
  runningTotalWords: words('kumulált, kumulatív, halmozott, göngyölített'),
  closingWords: words('záróegyenleg, záró állomány, záró készlet, záróállomány'),
  reductionWords: words('mínusz, kiadások, kifizetések, levonások, csökkenések, kivét'),
  weightWords: words('súly, súlyozás, együttható, részarány, kredit, kreditek, hozzájárulás'),
  boundWords: words('kezdet, kezdés, kezdete, vége, befejezés'),
  periodWords: words('hónap, hó, év, negyedév, hét, nap, éjszaka'),
  absentWords: words(
    'nincs, nincs adat, n. a., nem alkalmazható, nem értelmezhető, nem elérhető, ismeretlen, nem ismert, nem válaszolt, semmi, szabadnap',
  ),
  roughlyWords: words('körülbelül, kb., kb, mintegy, nagyjából, legfeljebb'),
  rangeWords: words('–'),
  outOfWords: words('/'),
  dittoWords: words('ugyanaz, ua., mint fent, lásd fent, u. a.'),
  placeholders: words(
    'kitöltendő, kiegészítendő, pótolandó, megírandó, később kitöltendő, később pótolom, elvégzendő, megerősítendő, hamarosan, ide írja',
  ),
  stateWords: words('kitöltendő, elvégzendő, megerősítendő, hamarosan'),
  stateHeaders: words('állapot, státusz, fázis'),
  captionWords: words('táblázat, tábl.'),
  figureWords: words('ábra, kép, grafikon, diagram, térkép, fénykép, fotó, rajz, illusztráció, keretes írás'),
  numberedWords: words('ábra, táblázat, kép'),
  countedWords: words(`
    interjú, résztvevő, oldal, szó, perc, óra, nap, hét, hónap, év, fő, személy, válaszadó, dokumentum, cikk, megfigyelés, példa, lépés, kérdés, kérdőív, fejezet,
    válasz, ülés, látogatás, hallgató
  `),
  letteredWords: words(`
    generáció, tengely, típus, osztály, csoport, cég, projekt, platform, twitter, változó, tényező, modell, verzió, fejezet, szakasz, rész, kötet, könyv, melléklet, cikk,
    sor, oszlop, fázis, lépés, eset, személy, beteg, úr, malcolm, minden, utolsó, első, pont
  `),
  pageWords: words('oldal'),
  remarkWords: words('megjegyzés, megjegyzések, komment, hozzászólás, jegyzet, jegyzetek, egyéb'),
  generatedSections: words(
    'irodalom, irodalomjegyzék, felhasznált irodalom, hivatkozások, források, tartalom, tartalomjegyzék, ábrajegyzék, ábrák jegyzéke, táblázatok jegyzéke, tárgymutató',
  ),
  partialWords: words('részlet, kivonat, válogatás, válogatott, kiemelt, többek között, például, pl., példa, példák, hiányos, stb., ebből'),
  mergeVerbs: words('összevon, összevonni, összead, összeadni, egyesít, csoportosít'),
  totalVerbs: words('kiszámítani, kiszámolni, újraszámolni, megszámolni, ellenőrizni, frissíteni, kiegészíteni, javítani, hozzáadni'),
  verbsLast: true,
  consentWords: words('elolvastam, megértettem, egyetértek, hozzájárulok, beleegyezem, elfogadom, megerősítem, kijelentem, alulírott'),
  answerWords: words(
    'igen, nem, talán, nem tudom, nem kívánok válaszolni, férfi, nő, egyéb, nem kezdődött el, folyamatban, kész, befejezve',
  ),
  degreeWords: words(
    'több, kevesebb, kevés, sok, magas, magasabb, alacsony, alacsonyabb, gyorsabb, lassabb, jobb, rosszabb, nagyobb, kisebb, olcsóbb, drágább',
  ),
  priorityWords: words('prioritás'),
  priorityLevels: {
    highest: words('nagyon magas, legmagasabb'),
    high: words('magas'),
    medium: words('közepes'),
    low: words('alacsony'),
    lowest: words('nagyon alacsony, legalacsonyabb'),
  },
  labelMark: ': ',
  andWords: words('és'),
  currencyWords: words('Ft, forint'),
};
