import { type Locale, words } from './locale.ts';

/** Polish. `ł` is a letter of its own, which `fold` keeps: words with it stand here with `l` too where authors write so. */
export const pl: Locale = {
  tag: 'pl',
  decimalMark: ',',
  monthFirst: false,
  monthNames: words('stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia'),
  ownLetters: words('aą, cć, eę, lł, nń, oó, sś, zźż'),
  commonWords: words(
    'nie, się, że, jest, oraz, są, dla, przez, które, który, która, jak, lub, został, została, był, były, tym, tego, ale, może, przy',
  ),
  summaryWords: {
    count: words('liczba, liczebność, łączna liczba, liczba przypadków, n ='),
    sum: words(`
      suma, sumy, razem, łącznie, lacznie, ogółem, ogolem, suma częściowa, suma pośrednia, suma końcowa, suma całkowita, suma ogólna, łączna
      kwota, kwota łączna, łączny czas, w sumie
    `),
    difference: words('saldo, saldo końcowe, bilans, netto, wynik netto, różnica'),
    mean: words('średnia, średnio, średnia arytmetyczna, średnia ogólna, średnia wartość, wartość średnia, przeciętna, przeciętnie'),
    median: words('mediana, wartość środkowa'),
    min: words('minimum, min, min., wartość minimalna, wartość najmniejsza'),
    max: words('maksimum, maks, maks., max, wartość maksymalna, wartość największa'),
  },
  subtotalWords: words('suma częściowa, suma pośrednia'),
  resultWords: words('wynik, wynik finansowy, nadwyżka, niedobór, zysk, strata, pozostało, reszta'),
  looseSummaryWords: words('wszystkie, wszyscy, wszystko, wszystkie grupy, całość, podsumowanie, ogólnie'),
  excludingWords: words('bez, przed, po, oprócz, poza, wyłączając, wyłączeniem, minus, pozostało, pozostałe, reszta, z'),
  optionalWords: words('opcjonalny, opcjonalna, opcjonalne, opcjonalnie'),
  partWords: words('w tym, z czego, z tego, z których, spośród których, włącznie z'),
  grandWords: words('ogólna, ogólny, ogólnie, ogółem, łączna, łączny, łącznie, całkowita, całkowity, końcowa'),
  durationUnits: {
    s: 1,
    sek: 1,
    'sek.': 1,
    sekunda: 1,
    sekundy: 1,
    sekund: 1,
    sekundach: 1,
    min: 60,
    'min.': 60,
    minuta: 60,
    minuty: 60,
    minut: 60,
    minutach: 60,
    h: 3600,
    godz: 3600,
    'godz.': 3600,
    godzina: 3600,
    godziny: 3600,
    godzin: 3600,
    godzinach: 3600,
    doba: 86400,
    doby: 86400,
    dzień: 86400,
    dni: 86400,
    dniach: 86400,
    tydz: 604800,
    tydzień: 604800,
    tygodnie: 604800,
    tygodni: 604800,
    tygodniach: 604800,
  },
  durationWords: words('czas trwania, długość nagrania, czas pracy, czas nagrania, łączny czas, nakład czasu'),
  groupWords: words('grupa, sesja, kohorta, blok'),
  identifierWords: words('lp, lp., l.p., nr, nr., numer, id, identyfikator, sygnatura, nr albumu, pesel, nip, #'),
  nonAdditiveWords: words(`
    stopa, wskaźnik, współczynnik, stosunek, indeks, wiek, cena jednostkowa, cena za, koszt jednostkowy, stawka, procent, odsetek,
    średnia, średnio, średni, mediana, moda, minimum, maksimum, odchylenie standardowe, wariancja, wartość p, percentyl, centyl, rok,
    lata, godzina, początek, koniec, przyjazd, odjazd, miejsce, ocena, punktacja, wynik średni, poziom, stopień, priorytet, kod, kod
    pocztowy, telefon, temperatura, gęstość, prędkość, szybkość, wydajność, skuteczność, dokładność, precyzja, czułość,
    prawdopodobieństwo, korelacja, wzrost, postęp, narastająco, saldo, największy, największa, najmniejszy, najmniejsza, najwyższy,
    najniższy, najlepszy, najgorszy, szczyt, rekord, strona, wersja, rozdział, piętro, szerokość geograficzna, długość geograficzna
  `),
  derivedWords: words(
    'różnica, zmiana, odchylenie, wzrost, udział, procent, stosunek, oszczędność, reszta, saldo, netto, marża, zysk, ważony, kwota, wartość, pokrycie, średnia',
  ),
  selectingPhrases: words(
    'dwa najlepsze, dwóch najlepszych, trzy najlepsze, trzech najlepszych, najlepsze wyniki, nie wlicza, nie wliczono, nie licząc, nie liczy się, nie liczą się, bez opcji, z wyłączeniem, wyłączono, tylko raz',
  ),
  runningTotalWords: words('narastająco, skumulowane, skumulowany, skumulowana, łącznie narastająco'),
  closingWords: words('saldo końcowe, stan końcowy'),
  reductionWords: words('minus, wypłaty, rozchody, zmniejszenia, wydatki'),
  weightWords: words('waga, wagi, współczynnik, mnożnik, ects, udział'),
  boundWords: words('początek, start, koniec'),
  periodWords: words('miesiąc, mies, rok, kwartał, tydzień, dzień, doba, dobę, noc'),
  absentWords: words(
    'brak, brak danych, b.d., b. d., n.d., nie dotyczy, nie podano, niedostępne, nieznany, nieznana, nieznane, żaden, żadna, nic, wolne',
  ),
  roughlyWords: words('około, ok.'),
  rangeWords: words('do'),
  outOfWords: words('z'),
  dittoWords: words('jw., j.w., j. w., jak wyżej, to samo, tamże, idem, ibidem, patrz wyżej'),
  placeholders: words(`
    do uzupełnienia, do wypełnienia, do zrobienia, do napisania, do opracowania, do ustalenia, do określenia, do potwierdzenia, do dodania,
    do wstawienia, do sprecyzowania, wkrótce
  `),
  stateWords: words('do zrobienia, do potwierdzenia, do napisania, do ustalenia, do opracowania, wkrótce'),
  stateHeaders: words('status, stan'),
  captionWords: words('tabela, tab., tablica'),
  figureWords: words('rysunek, rys., ryc., rycina, wykres, mapa, fot., fotografia, zdjęcie, obraz, schemat, ramka, ilustracja, diagram'),
  numberedWords: words('rysunek, rysunki, rys., ryc., rycina, tabela, tabele, tab.'),
  countedWords: words(`
    sekwencji, wywiadów, uczestników, uczestniczek, stron, słów, minut, godzin, dni, tygodni, miesięcy, lat, osób, respondentów,
    respondentek, dokumentów, artykułów, obserwacji, warsztatów, przykładów, kroków, pytań, rozdziałów, odpowiedzi, sesji, wizyt
  `),
  letteredWords: words(`
    pokolenie, pokolenia, oś, osi, typ, typu, klasa, klasy, grupa, grupy, firma, firmy, projekt, platforma, twitter, zmienna, czynnik, model,
    wersja, rozdział, sekcja, część, tom, księga, załącznik, artykuł, wiersz, kolumna, faza, etap, krok, przypadek, osoba, pacjent, pan, pani,
    dr, malcolm, co, każde, ostatnich, pierwszych, punkt
  `),
  pageWords: words('strona'),
  remarkWords: words('uwagi, uwaga, komentarz, komentarze, notatki, przypisy, inne'),
  generatedSections: words('bibliografia, literatura, spis treści, spis rysunków, spis tabel, indeks'),
  partialWords: words(`
    wyciąg, fragment, wybór, wybrane, wybranych, najważniejsze, główne, między innymi, m.in., na przykład, np., przykład, przykłady, w tym,
    częściowe, częściowo, niepełne, niepełna, itd., itp.
  `),
  mergeVerbs: words('scalić, połączyć, zsumować, zgrupować, dodać'),
  totalVerbs: words('obliczyć, przeliczyć, policzyć, sprawdzić, zaktualizować, uzupełnić, poprawić, wyliczyć'),
  verbsLast: false,
  consentWords: words('przeczytałem, przeczytałam, rozumiem, zgadzam się, wyrażam zgodę, potwierdzam, oświadczam, akceptuję'),
  answerWords: words('tak, nie, może, nie wiem, mężczyzna, kobieta, inne, do zrobienia, w toku, zrobione'),
  degreeWords: words(
    'więcej, mniej, mało, wiele, wysoki, wysoka, wysokie, wyższy, wyższa, wyższe, niski, niska, niskie, niższy, niższa, niższe, większy, większa, większe, mniejszy, mniejsza, mniejsze, lepszy, lepsza, lepsze, gorszy, gorsza, gorsze',
  ),
  priorityWords: words('priorytet'),
  priorityLevels: {
    highest: words('bardzo wysoki'),
    high: words('wysoki'),
    medium: words('średni'),
    low: words('niski'),
    lowest: words('bardzo niski'),
  },
  labelMark: ': ',
  inWords: words('w'),
  andWords: words('i'),
  currencyWords: words('zł'),
};
