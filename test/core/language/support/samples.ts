import type { LanguageTag } from '../../../../src/core/index.ts';

/** A chapter's worth of a language. The figures of the sum are written as the language groups them, those of the mean with its unit. */
export interface Sample {
  readonly prose: string;
  readonly head: readonly [string, string];
  readonly sum: { readonly label: string; readonly parts: readonly string[]; readonly right: string; readonly wrong: string };
  readonly mean: { readonly label: string; readonly head: string; readonly parts: readonly string[]; readonly right: string };
  readonly caption: string;
  readonly figure: string;
  readonly placeholder: string;
}

/** A sample of every language: prose and words of our own. */
export const samples: Readonly<Record<LanguageTag, Sample>> = {
  cs: {
    prose: 'Návštěvy byly připraveny dvěma lidmi, které však nejsou zahrnuty v této částce, nebo jejich cesta byla placena podle dohody.',
    head: ['Místo', 'Částka'],
    sum: { label: 'Celkem', parts: ['1 250', '340', '2 115'], right: '3 705', wrong: '3 075' },
    mean: { label: 'Průměr', head: 'Doba trvání', parts: ['40 minut', '50 minut', '54 minut'], right: '48 minut' },
    caption: 'Tabulka 4: návštěvy podle místa',
    figure: 'Obrázek 2: mapa míst',
    placeholder: 'bude doplněno',
  },
  da: {
    prose:
      'Besøgene blev forberedt af to personer, og rejsen er ikke dækket af beløbet, som også omfatter nogle af de andre udgifter efter aftale.',
    head: ['Sted', 'Beløb'],
    sum: { label: 'I alt', parts: ['1.250', '340', '2.115'], right: '3.705', wrong: '3.075' },
    mean: { label: 'Gennemsnit', head: 'Varighed', parts: ['40 minutter', '50 minutter', '54 minutter'], right: '48 minutter' },
    caption: 'Tabel 4: besøg efter sted',
    figure: 'Figur 2: stederne',
    placeholder: 'skal udfyldes',
  },
  de: {
    prose: 'Die Besuche wurden von zwei Personen vorbereitet, und für den Weg ist ein Zuschlag nicht vorgesehen.',
    head: ['Ort', 'Betrag'],
    sum: { label: 'Gesamt', parts: ['1.250', '340', '2.115'], right: '3.705', wrong: '3.075' },
    mean: { label: 'Durchschnitt', head: 'Dauer', parts: ['40 Minuten', '50 Minuten', '54 Minuten'], right: '48 Minuten' },
    caption: 'Tabelle 4: Besuche je Ort',
    figure: 'Abbildung 2: Karte der Orte',
    placeholder: 'noch zu ergänzen',
  },
  en: {
    prose: 'The visits were prepared by two people, and this is the only part of the journey that they have paid for.',
    head: ['Place', 'Amount'],
    sum: { label: 'Grand total', parts: ['1,250', '340', '2,115'], right: '3,705', wrong: '3,075' },
    mean: { label: 'Average', head: 'Duration', parts: ['40 minutes', '50 minutes', '54 minutes'], right: '48 minutes' },
    caption: 'Table 4: visits by place',
    figure: 'Figure 2: map of the places',
    placeholder: 'to be completed',
  },
  es: {
    prose: 'Las visitas fueron preparadas por dos personas, una de ellas también se ocupa de los gastos que el viaje ha causado.',
    head: ['Lugar', 'Importe'],
    sum: { label: 'Total general', parts: ['1.250', '340', '2.115'], right: '3.705', wrong: '3.075' },
    mean: { label: 'Promedio', head: 'Duración', parts: ['40 minutos', '50 minutos', '54 minutos'], right: '48 minutos' },
    caption: 'Cuadro 4: visitas por lugar',
    figure: 'Gráfico 2: mapa de los lugares',
    placeholder: 'por completar',
  },
  fi: {
    prose:
      'Vierailut olivat kahden henkilön valmistelemia, mutta matka ei kuulu hintaan, joka oli sovittu, sekä kulut ovat niin kuin sopimuksessa.',
    head: ['Paikka', 'Rahamäärä'],
    sum: { label: 'Yhteensä', parts: ['1 250', '340', '2 115'], right: '3 705', wrong: '3 075' },
    mean: { label: 'Keskiarvo', head: 'Kesto', parts: ['40 minuuttia', '50 minuuttia', '54 minuuttia'], right: '48 minuuttia' },
    caption: 'Taulukko 4: vierailut paikoittain',
    figure: 'Kuva 2: paikat',
    placeholder: 'täydennettävä',
  },
  fr: {
    prose: 'Les visites ont été préparées par deux personnes, et les frais du voyage ne sont pas compris dans ce montant.',
    head: ['Lieu', 'Montant'],
    sum: { label: 'Total général', parts: ['1\u00a0250', '340', '2\u00a0115'], right: '3\u00a0705', wrong: '3\u00a0075' },
    mean: { label: 'Moyenne', head: 'Durée', parts: ['40 minutes', '50 minutes', '54 minutes'], right: '48 minutes' },
    caption: 'Tableau 4 : visites par lieu',
    figure: 'Carte 2 : les lieux',
    placeholder: 'à compléter',
  },
  hu: {
    prose:
      'A látogatásokat két személy készítette elő, de az út nem része az összegnek, mint ahogy a szállás sem, hogy ez után külön szerepel.',
    head: ['Hely', 'Összeg'],
    sum: { label: 'Összesen', parts: ['1 250', '340', '2 115'], right: '3 705', wrong: '3 075' },
    mean: { label: 'Átlag', head: 'Időtartam', parts: ['40 perc', '50 perc', '54 perc'], right: '48 perc' },
    caption: 'Táblázat: látogatások',
    figure: 'Ábra: a helyek',
    placeholder: 'kitöltendő',
  },
  id: {
    prose: 'Kunjungan disiapkan oleh dua orang, dan biaya perjalanan belum dibayar dari angka ini, yang akan dibahas pada bagian berikut.',
    head: ['Tempat', 'Biaya'],
    sum: { label: 'Total keseluruhan', parts: ['1.250', '340', '2.115'], right: '3.705', wrong: '3.075' },
    mean: { label: 'Rata-rata', head: 'Durasi', parts: ['40 menit', '50 menit', '54 menit'], right: '48 menit' },
    caption: 'Tabel 4: kunjungan menurut tempat',
    figure: 'Gambar 2: peta tempat',
    placeholder: 'akan dilengkapi',
  },
  it: {
    prose: 'Le visite sono state preparate da due persone, che si occupano anche delle spese del viaggio e degli alloggi.',
    head: ['Luogo', 'Importo'],
    sum: { label: 'Totale complessivo', parts: ['1.250', '340', '2.115'], right: '3.705', wrong: '3.075' },
    mean: { label: 'Media', head: 'Durata', parts: ['40 minuti', '50 minuti', '54 minuti'], right: '48 minuti' },
    caption: 'Tabella 4: visite per luogo',
    figure: 'Grafico 2: i luoghi',
    placeholder: 'da completare',
  },
  ja: {
    prose: '訪問は二人で準備した。交通費はこの金額に含まれていない。詳細については次の表を参照してほしい。',
    head: ['場所', '金額'],
    sum: { label: '合計', parts: ['1,250', '340', '2,115'], right: '3,705', wrong: '3,075' },
    mean: { label: '平均', head: '所要時間', parts: ['40分', '50分', '54分'], right: '48分' },
    caption: '表 4: 場所ごとの訪問',
    figure: '図 2: 場所の地図',
    placeholder: '執筆中',
  },
  ko: {
    prose: '방문은 두 사람이 준비하였다. 교통비는 이 금액에 포함되지 않는다. 자세한 내용은 다음 표를 참고하기 바란다.',
    head: ['장소', '금액'],
    sum: { label: '합계', parts: ['1,250', '340', '2,115'], right: '3,705', wrong: '3,075' },
    mean: { label: '평균', head: '소요 시간', parts: ['40분', '50분', '54분'], right: '48분' },
    caption: '표 4: 장소별 방문',
    figure: '그림 2: 장소 지도',
    placeholder: '작성 예정',
  },
  nb: {
    prose:
      'Besøkene ble forberedt av to personer, og reisen er ikke dekket av beløpet, som også omfatter noen av de andre utgiftene etter avtale.',
    head: ['Sted', 'Beløp'],
    sum: { label: 'Totalt', parts: ['1 250', '340', '2 115'], right: '3 705', wrong: '3 075' },
    mean: { label: 'Gjennomsnitt', head: 'Varighet', parts: ['40 minutter', '50 minutter', '54 minutter'], right: '48 minutter' },
    caption: 'Tabell 4: besøk etter sted',
    figure: 'Figur 2: stedene',
    placeholder: 'skal fylles ut',
  },
  nl: {
    prose: 'De bezoeken werden voorbereid door twee mensen, maar het vervoer is niet inbegrepen en wordt later aan hun deel toegevoegd.',
    head: ['Plaatsnaam', 'Bedrag'],
    sum: { label: 'Eindtotaal', parts: ['1.250', '340', '2.115'], right: '3.705', wrong: '3.075' },
    mean: { label: 'Gemiddelde', head: 'Duur', parts: ['40 minuten', '50 minuten', '54 minuten'], right: '48 minuten' },
    caption: 'Tabel 4: bezoeken per plaats',
    figure: 'Afbeelding 2: kaart van de plaatsen',
    placeholder: 'nog aan te vullen',
  },
  pl: {
    prose: 'Wizyty zostały przygotowane przez dwie osoby, które nie są objęte tym budżetem, oraz przez dom, który jest poza miastem.',
    head: ['Miejscowość', 'Kwota'],
    sum: { label: 'Razem', parts: ['1 250', '340', '2 115'], right: '3 705', wrong: '3 075' },
    mean: { label: 'Średnia', head: 'Czas trwania', parts: ['40 minut', '50 minut', '54 minuty'], right: '48 minut' },
    caption: 'Tabela 4: wizyty według miejscowości',
    figure: 'Rys. 2: mapa miejscowości',
    placeholder: 'do uzupełnienia',
  },
  pt: {
    prose: 'As visitas foram preparadas por duas pessoas, que não são pagas pelo projeto; uma delas também ajuda os colegas mais novos.',
    head: ['Lugar', 'Montante'],
    sum: { label: 'Total geral', parts: ['1.250', '340', '2.115'], right: '3.705', wrong: '3.075' },
    mean: { label: 'Média', head: 'Duração', parts: ['40 minutos', '50 minutos', '54 minutos'], right: '48 minutos' },
    caption: 'Quadro 4: visitas por lugar',
    figure: 'Mapa 2: os lugares',
    placeholder: 'a preencher',
  },
  ro: {
    prose:
      'Vizitele au fost pregătite de două persoane, dar cheltuielile nu intră aici, fiind plătite prin proiect între timp, pentru această etapă.',
    head: ['Localitate', 'Sumă'],
    sum: { label: 'Total general', parts: ['1.250', '340', '2.115'], right: '3.705', wrong: '3.075' },
    mean: { label: 'Media aritmetică', head: 'Durată', parts: ['40 minute', '50 minute', '54 minute'], right: '48 minute' },
    caption: 'Tabelul 4: vizite pe localități',
    figure: 'Figura 2: localitățile',
    placeholder: 'de completat',
  },
  ru: {
    prose:
      'Посещения подготовили два человека, которые не получили оплату, и расходы на поездку не входят в эту сумму, так как были оплачены из гранта.',
    head: ['Место', 'Стоимость'],
    sum: { label: 'Итого', parts: ['1 250', '340', '2 115'], right: '3 705', wrong: '3 075' },
    mean: { label: 'В среднем', head: 'Продолжительность', parts: ['40 минут', '50 минут', '54 минут'], right: '48 минут' },
    caption: 'Таблица 4: посещения по местам',
    figure: 'Рисунок 2: карта мест',
    placeholder: 'будет дополнено',
  },
  sr: {
    prose:
      'Posete su pripremile dve osobe koje nisu plaćene, jer se troškovi puta ne računaju kao deo iznosa koji je već plaćen kroz fond.',
    head: ['Mesto', 'Iznos'],
    sum: { label: 'Ukupno', parts: ['1.250', '340', '2.115'], right: '3.705', wrong: '3.075' },
    mean: { label: 'Prosek', head: 'Trajanje', parts: ['40 minuta', '50 minuta', '54 minuta'], right: '48 minuta' },
    caption: 'Tabela 4: posete po mestima',
    figure: 'Slika 2: mesta',
    placeholder: 'dopuniti',
  },
  sv: {
    prose:
      'Besöken förbereddes av två personer, och resan är inte inräknad i beloppet, som även omfattar vissa av utgifterna från mötet med dessa.',
    head: ['Plats', 'Belopp'],
    sum: { label: 'Summa', parts: ['1 250', '340', '2 115'], right: '3 705', wrong: '3 075' },
    mean: { label: 'Medelvärde', head: 'Intervjutid', parts: ['40 minuter', '50 minuter', '54 minuter'], right: '48 minuter' },
    caption: 'Tabell 4: besök per ort',
    figure: 'Figur 2: orterna',
    placeholder: 'att komplettera',
  },
  tr: {
    prose: 'Ziyaretler iki kişi tarafından hazırlandı ve yol masrafı bu tutar için değil, çok sonra bir fon ile ödenecek olan gider gibi.',
    head: ['Yer', 'Tutar'],
    sum: { label: 'Genel toplam', parts: ['1.250', '340', '2.115'], right: '3.705', wrong: '3.075' },
    mean: { label: 'Ortalama', head: 'Görüşme süresi', parts: ['40 dakika', '50 dakika', '54 dakika'], right: '48 dakika' },
    caption: 'Tablo 4: yerlere göre ziyaretler',
    figure: 'Şekil 2: yerler',
    placeholder: 'doldurulacak',
  },
  uk: {
    prose:
      'Відвідування підготували дві особи, які не отримали оплату, та витрати на поїздку не входять у цю суму, що була сплачена з гранту.',
    head: ['Місце', 'Вартість'],
    sum: { label: 'Разом', parts: ['1 250', '340', '2 115'], right: '3 705', wrong: '3 075' },
    mean: { label: 'У середньому', head: 'Тривалість', parts: ['40 хвилин', '50 хвилин', '54 хвилин'], right: '48 хвилин' },
    caption: 'Таблиця 4: відвідування за місцями',
    figure: 'Рисунок 2: карта місць',
    placeholder: 'буде доповнено',
  },
  vi: {
    prose:
      'Các chuyến thăm được chuẩn bị bởi hai người không nhận thù lao, và chi phí đi lại không nằm trong số tiền này, khi đã có quỹ của dự án.',
    head: ['Địa điểm', 'Chi phí'],
    sum: { label: 'Tổng cộng', parts: ['1.250', '340', '2.115'], right: '3.705', wrong: '3.075' },
    mean: { label: 'Trung bình', head: 'Thời lượng', parts: ['40 phút', '50 phút', '54 phút'], right: '48 phút' },
    caption: 'Bảng 4: các chuyến thăm theo địa điểm',
    figure: 'Hình 2: các địa điểm',
    placeholder: 'sẽ bổ sung',
  },
  zh: {
    prose: '访问由两个人准备,交通费不包括在这个金额之内。各地的详细情况见下面的表格。',
    head: ['地点', '金额'],
    sum: { label: '总计', parts: ['1,250', '340', '2,115'], right: '3,705', wrong: '3,075' },
    mean: { label: '平均值', head: '时长', parts: ['40分钟', '50分钟', '54分钟'], right: '48分钟' },
    caption: '表 4: 各地的访问',
    figure: '图 2: 各地的地图',
    placeholder: '待补充',
  },
};
