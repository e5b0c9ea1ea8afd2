import { words } from '../words.ts';
import type { Gender, RunningText } from './running-text.ts';

const SMALL = words(
  'zero, um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, quatorze/catorze, quinze, dezesseis/dezasseis, dezessete/dezassete, dezoito, dezenove/dezanove',
).map((forms) => forms.split('/'));
const TENS = words('vinte, trinta, quarenta, cinquenta/cinqüenta, sessenta, setenta, oitenta, noventa').map((forms) => forms.split('/'));
const HUNDREDS = words('cento, duzentos, trezentos, quatrocentos, quinhentos, seiscentos, setecentos, oitocentos, novecentos');
const FEMININE: Readonly<Record<number, string>> = { 1: 'uma', 2: 'duas' };

/** Portuguese sentences, as in Brazil and in Portugal. */
export const ptRunningText: RunningText = {
  spell,
  thousands: ['mil'],
  feminineEndings: words('as, ões, ades, agens'),
  weekdays: words('segunda-feira/segunda, terça-feira/terça, quarta-feira/quarta, quinta-feira/quinta, sexta-feira/sexta, sábado, domingo'),
  dayArticles: words('dia'),
  existenceWords: words('existe, existem, inválida, inválido, válida, impossível, erro'),
  percentWords: words('por cento'),
  nounEndings: words('oes, ao, eis, ais, ens, el, al, em, es, s, e'),
  announcingNouns: words(`
    tipos, classes, razões, maneiras, formas, modos, passos, categorias, partes, fases, etapas, pontos, elementos, princípios,
    critérios, perguntas, questões, opções, aspectos, aspetos, componentes, fatores, características, propriedades, regras,
    objetivos, metas, áreas, níveis, grupos, métodos, abordagens, estratégias, técnicas, ferramentas, coisas, ideias, conceitos,
    problemas, desafios, limitações, vantagens, desvantagens, pilares, dimensões, temas, seções, secções, capítulos, casos, cenários,
    condições, requisitos, hipóteses, tarefas, papéis, valores, estados, campos, variáveis, parâmetros, argumentos, funções,
    módulos, camadas, fontes, exemplos, ações, atividades, medidas, resultados, conclusões, recomendações, diferenças, colunas,
    arquivos, ficheiros, documentos, eixos, perfis, serviços, produtos, possibilidades, alternativas, motivos, blocos
  `),
  measureNouns: words(`
    segundo, segundos, minuto, minutos, min, hora, horas, dia, dias, semana, semanas, mês, meses, ano, anos, década, décadas, século,
    séculos, trimestre, trimestres, vez, vezes, euro, euros, dólar, dólares, real, reais, metro, metros, km, quilômetros, kg, gramas,
    grau, graus, página, páginas, palavra, palavras, linha, linhas, caractere, caracteres, byte, bytes, bit, bits, milhão, milhões,
    mil, pessoas, pixels
  `),
  labelWords: words(`
    capítulo, seção, secção, figura, tabela, quadro, passo, nível, fase, parte, anexo, artigo, art, semana, versão, página, p, pp,
    pergunta, hipótese, grupo, número, n, no, tipo, caso, volume, módulo, lição, exercício, sprint, iso, rfc, covid, tema
  `),
  approximateWords: words(`
    cerca de, aproximadamente, mais de, menos de, pelo menos, quase, até, por volta de, no mínimo, no máximo, entre, cada, por,
    outros, outras, ao menos, uns, umas, todos os, todas as, abaixo de, acima de
  `),
  mentioningWords: words('entre, durante, após, com, dentro de, desde, antes de'),
  composingWords: words(`
    dividido em, dividida em, divididos em, divididas em, divide em, dividem em, composto por, composta por, composto de, composta de, consiste em, organizado em
  `),
  purposeWords: words('para, por'),
  causeNouns: words('razões, motivos, casos'),
  definiteWords: words(`
    os, as, estes, estas, esses, essas, seus, suas, nossos, primeiros, primeiras, últimos, últimas, outros, outras, mesmos, todos,
    todas, dos, das, nos, nas, aos, quais, ambos
  `),
  followingWords: words('seguinte, seguintes, abaixo, a seguir, são'),
  nextWords: words('seguinte, seguintes'),
  partitiveWords: words('dos, das, destes, destas, ou, a, e, outros, outras, mais, por'),
  partialWords: words(`
    incluindo, entre eles, entre elas, como, por exemplo, tais como, em particular, dentre, dos quais, inclusive
  `),
  quantifiers: words('vários, várias, alguns, algumas, diversos, diversas, muitos, muitas, diferentes'),
  andWords: words('e, mais'),
  orWords: words('ou'),
  rangeWords: words('a'),
  oneWords: words('um, uma, o, a, outro, outra, seu'),
  countedOnce: words('um, uma'),
  namelyWords: words('a saber, ou seja, isto é, nomeadamente'),
  stopWords: words(`
    de, do, da, dos, das, a, ao, para, em, no, na, nos, nas, com, por, sobre, sem, entre, que, quem, cujo, onde, quando, como, é, são,
    era, eram, há, tem, têm, pode, podem, deve, devem, será, e, ou, mas, se, o, os, as, um, uma, este, esta, segundo, seguintes
  `),
  asideWords: words(`
    nota, nb, obs, observação, opcional, estes, estas, esta, este, ambos, ambas, todos, todas, cada, quando, se, também, além disso,
    finalmente, juntos, outro, outra, outros, outras, atenção
  `),
  collectiveWords: words('ambos, ambas, juntos, juntas'),
  complementWords: words('de, do, da, dos, das'),
  ofWords: words('de, dos, das, de um total de, em, entre'),
  abbreviations: words('p, pp, ex, cf, etc, al, fig, tab, vol, n, cap, art, sr, sra, dr, dra, ed, aprox, obs'),
};

function spell(number: number, gender: Gender): readonly string[] {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  if (hundreds === 0) return belowHundred(rest, gender);
  if (number === 100) return ['cem', 'cento'];
  const masculine = HUNDREDS[hundreds - 1] ?? '';
  const head = gender === 'feminine' ? masculine.replace(/os$/, 'as') : masculine;
  return rest === 0 ? [head] : belowHundred(rest, gender).map((tail) => `${head} e ${tail}`);
}

function belowHundred(number: number, gender: Gender): readonly string[] {
  const feminine = gender === 'feminine' ? FEMININE[number] : undefined;
  if (feminine !== undefined) return [feminine];
  if (number < 20) return SMALL[number] ?? [];
  const tens = TENS[Math.floor(number / 10) - 2] ?? [];
  const unit = number % 10;
  return unit === 0 ? tens : tens.flatMap((ten) => belowHundred(unit, gender).map((tail) => `${ten} e ${tail}`));
}
