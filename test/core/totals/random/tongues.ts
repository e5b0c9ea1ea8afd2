/** What a chapter of a language is written with. */
export interface Tongue {
  /** Enough of its common words to be recognised. */
  readonly prose: string;
  readonly total: readonly [string, ...string[]];
  readonly subtotal: string;
  readonly mean: string;
  readonly identifier: string;
  /** Headers of columns of words. */
  readonly words: readonly string[];
  /** Headers of columns of amounts that add up. */
  readonly amounts: readonly string[];
  readonly duration: string;
  readonly rate: string;
  readonly share: string;
  readonly decimal: ',' | '.';
  readonly groups: readonly [string, ...string[]];
}

/** Languages in which random chapters are written. */
export const tongues: readonly [Tongue, ...Tongue[]] = [
  {
    prose: 'The table shows the towns that were visited, and what was spent by the team.',
    total: ['Total', 'TOTAL', 'Grand total', 'Sum', 'Σ'],
    subtotal: 'Subtotal',
    mean: 'Average',
    identifier: 'No.',
    words: ['Town', 'Theme', 'Remarks'],
    amounts: ['Visits', 'Answers', 'Nights', 'Meals'],
    duration: 'Duration',
    rate: 'Rate',
    share: 'Share',
    decimal: '.',
    groups: ['', ',', ' ', "'"],
  },
  {
    prose: 'Le tableau montre les communes qui ont été visitées dans la région et ce que les équipes ont dépensé pour cela.',
    total: ['Total', 'Total général', 'Somme', 'Ensemble'],
    subtotal: 'Sous-total',
    mean: 'Moyenne',
    identifier: 'N°',
    words: ['Commune', 'Thème', 'Remarques'],
    amounts: ['Visites', 'Réponses', 'Nuits', 'Repas'],
    duration: 'Durée',
    rate: 'Taux',
    share: 'Part',
    decimal: ',',
    groups: ['', ' ', '\u00a0', '\u202f'],
  },
  {
    prose: 'Die Tabelle zeigt, welche Orte von den Teams besucht wurden und was für sie ausgegeben wird, nicht mehr.',
    total: ['Summe', 'Gesamt', 'Insgesamt'],
    subtotal: 'Zwischensumme',
    mean: 'Durchschnitt',
    identifier: 'Nr.',
    words: ['Ort', 'Thema', 'Bemerkung'],
    amounts: ['Besuche', 'Antworten', 'Nächte', 'Essen'],
    duration: 'Dauer',
    rate: 'Quote',
    share: 'Anteil',
    decimal: ',',
    groups: ['', '.', '\u202f', "'"],
  },
  {
    prose: 'La tabla muestra los lugares que fueron visitados por el equipo y también lo que se gastó en cada uno de ellos.',
    total: ['Total', 'Suma', 'Total general'],
    subtotal: 'Subtotal',
    mean: 'Promedio',
    identifier: 'N.º',
    words: ['Lugar', 'Tema', 'Notas'],
    amounts: ['Visitas', 'Respuestas', 'Noches', 'Comidas'],
    duration: 'Duración',
    rate: 'Tasa',
    share: 'Cuota',
    decimal: ',',
    groups: ['', '.', ' '],
  },
  {
    prose: 'La tabella mostra i luoghi che sono stati visitati dal gruppo, ogni giorno, e quello che si è speso nella città.',
    total: ['Totale', 'Totale generale', 'Somma'],
    subtotal: 'Subtotale',
    mean: 'Media',
    identifier: 'N.',
    words: ['Luogo', 'Tema', 'Appunti'],
    amounts: ['Visite', 'Risposte', 'Notti', 'Pasti'],
    duration: 'Durata',
    rate: 'Tasso',
    share: 'Quota',
    decimal: ',',
    groups: ['', '.'],
  },
  {
    prose: 'A tabela mostra os lugares que foram visitados pelos grupos e também o que não foi gasto entre eles ao todo.',
    total: ['Total', 'Total geral', 'TOTAL'],
    subtotal: 'Subtotal',
    mean: 'Média',
    identifier: 'N.º',
    words: ['Lugar', 'Tema', 'Observações'],
    amounts: ['Visitas', 'Respostas', 'Noites', 'Refeições'],
    duration: 'Duração',
    rate: 'Taxa média',
    share: 'Quota',
    decimal: ',',
    groups: ['', '.', ' '],
  },
  {
    prose: 'De tabel toont welke plaatsen door het team zijn bezocht en wat er voor deze reis niet werd uitgegeven.',
    total: ['Totaal', 'Eindtotaal', 'In totaal'],
    subtotal: 'Subtotaal',
    mean: 'Gemiddelde',
    identifier: 'Nr.',
    words: ['Plek', 'Thema', 'Opmerking'],
    amounts: ['Bezoeken', 'Antwoorden', 'Nachten', 'Maaltijden'],
    duration: 'Duur',
    rate: 'Verhouding',
    share: 'Aandeel',
    decimal: ',',
    groups: ['', '.', ' '],
  },
  {
    prose: 'Tabela pokazuje miejsca, które zostały odwiedzone przez zespół, oraz ile nie wydano dla każdego z nich przy tym.',
    total: ['Razem', 'Suma', 'Ogółem'],
    subtotal: 'Suma częściowa',
    mean: 'Średnia',
    identifier: 'Lp.',
    words: ['Miasto', 'Temat', 'Uwagi'],
    amounts: ['Wizyty', 'Odpowiedzi', 'Noce', 'Posiłki'],
    duration: 'Czas trwania',
    rate: 'Wskaźnik',
    share: 'Udział',
    decimal: ',',
    groups: ['', ' ', '\u00a0'],
  },
];
