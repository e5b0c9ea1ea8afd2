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
  fr: {
    prose: 'Les visites ont été préparées par deux personnes, et les frais du voyage ne sont pas compris dans ce montant.',
    head: ['Lieu', 'Montant'],
    sum: { label: 'Total général', parts: ['1\u00a0250', '340', '2\u00a0115'], right: '3\u00a0705', wrong: '3\u00a0075' },
    mean: { label: 'Moyenne', head: 'Durée', parts: ['40 minutes', '50 minutes', '54 minutes'], right: '48 minutes' },
    caption: 'Tableau 4 : visites par lieu',
    figure: 'Carte 2 : les lieux',
    placeholder: 'à compléter',
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
