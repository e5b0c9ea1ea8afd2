import { type Gender, type Locale, type RunningText, words } from './locale.ts';

const SMALL = words(
  'zero, um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, quatorze/catorze, quinze, dezesseis/dezasseis, dezessete/dezassete, dezoito, dezenove/dezanove',
).map((forms) => forms.split('/'));
const TENS = words('vinte, trinta, quarenta, cinquenta/cinqüenta, sessenta, setenta, oitenta, noventa').map((forms) => forms.split('/'));
const HUNDREDS = words('cento, duzentos, trezentos, quatrocentos, quinhentos, seiscentos, setecentos, oitocentos, novecentos');
const FEMININE: Readonly<Record<number, string>> = { 1: 'uma', 2: 'duas' };

/** Portuguese sentences, as in Brazil and in Portugal. */
const ptRunningText: RunningText = {
  spell,
  thousands: ['mil'],
  feminineEndings: words(`
    as, ões, ades, agens, udes, ices, fases, bases, frases, teses, crises, classes, análises, sínteses, hipóteses, partes, fontes, redes,
    chaves, séries, espécies, imagens, origens, margens, ordens, mulheres, vezes, leis, cores, mães, noites, tardes, variantes, vertentes
  `),
  masculineEndings: words('temas, lemas, oemas, quemas, oremas, gramas, dramas, dias, mapas, planetas, idiomas, sintomas, diplomas'),
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
    pergunta, hipótese, grupo, número, n, no, tipo, caso, volume, módulo, lição, exercício, sprint, iso, rfc, covid, tema, pacote
  `),
  approximateWords: words(`
    cerca de, aproximadamente, mais de, menos de, pelo menos, quase, até, por volta de, no mínimo, no máximo, entre, cada, por,
    outros, outras, ao menos, uns, umas, todos os, todas as, abaixo de, acima de
  `),
  mentioningWords: words('entre, durante, após, com, dentro de, desde, antes de'),
  settingWords: words('segundo, conforme, de acordo com'),
  composingWords: words(`
    dividido em, dividida em, divididos em, divididas em, divide em, dividem em, composto por, composta por, composto de, composta de, consiste em, organizado em
  `),
  purposeWords: words('para, por'),
  framingWords: words('para, por, ao, se, quando, depois de, antes de, como, após'),
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
  eachWords: words('cada, respectivamente, respetivamente'),
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
    nota, nb, obs, observação, opcional, ambos, ambas, todos, todas, cada, quando, se, também, além disso,
    finalmente, juntos, outro, outra, outros, outras, os outros, as outras, os demais, as demais, o resto, os restantes, as restantes, atenção
  `),
  demonstratives: words('estes, estas, esta, este'),
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

/** Portuguese, of Portugal and of Brazil. `Soma` is a loose word only: to a biologist it is the body of a cell. */
export const pt: Locale = {
  tag: 'pt',
  decimalMark: ',',
  monthFirst: false,
  monthNames: words('janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro'),
  commonWords: words(
    'os, dos, da, um, uma, não, que, para, por, mais, ao, aos, são, foi, foram, também, pelo, pela, entre, pelos, nos, como, esta, este, desde, cada, seu, sua, seus, suas',
  ),
  summaryWords: {
    count: words('contagem, número total, quantidade total, número de casos, n ='),
    sum: words(`
      total, totais, subtotal, subtotais, sub-total, soma total, soma parcial, soma geral, somatório, somatória, total geral, total global,
      total parcial, total acumulado, valor total, montante total, duração total, no total, ao todo
    `),
    difference: words('saldo, saldo final, resultado líquido, lucro líquido, posição líquida, diferença'),
    mean: words('média, médias, média aritmética, média geral, média global, valor médio, em média, duração média'),
    median: words('mediana, valor mediano, duração mediana'),
    'weighted-mean': words('pontuação ponderada, total ponderado, soma ponderada, média ponderada, nota ponderada'),
    min: words('mínimo, mín, mín., valor mínimo, duração mínima'),
    max: words('máximo, máx, máx., valor máximo, duração máxima'),
  },
  subtotalWords: words('subtotal, subtotais, sub-total, soma parcial, total parcial'),
  resultWords: words('resultado, resultado final, resultado do exercício, superávit, déficit, lucro, prejuízo, sobra, restante'),
  looseSummaryWords: words('geral, no geral, em geral, todas, todos os grupos, soma, conjunto total, ambos os sexos'),
  excludingWords: words('sem, antes, depois, após, salvo, exceto, excepto, excluindo, excluído, excluídos, menos, resto, restante'),
  optionalWords: words('opcional, facultativo, facultativa'),
  partWords: words('dos quais, das quais, do qual, da qual, sendo, incluindo, incluído, incluída, incluídos, entre os quais'),
  grandWords: words('geral, global, final, acumulado, completo'),
  durationUnits: {
    s: 1,
    seg: 1,
    'seg.': 1,
    segundo: 1,
    segundos: 1,
    min: 60,
    'min.': 60,
    minuto: 60,
    minutos: 60,
    h: 3600,
    hs: 3600,
    hora: 3600,
    horas: 3600,
    dia: 86400,
    dias: 86400,
    sem: 604800,
    'sem.': 604800,
    semana: 604800,
    semanas: 604800,
  },
  durationWords: words('duração, durações, tempo gasto, tempo despendido, tempo total, tempo de trabalho, carga horária'),
  groupWords: words('grupo, sessão, coorte, bloco'),
  identifierWords: words('n.º, nº, n°, núm., id, identificador, matrícula, processo, cpf, nif, #'),
  nonAdditiveWords: words(`
    taxa de, taxas de, taxa média, razão, rácio, índice, idade, idades, preço unitário, preço médio, custo unitário, custo médio, tarifa,
    alíquota, percentagem, porcentagem, percentual, média, médio, mediana, moda, mínimo, máximo, desvio padrão, desvio-padrão, variância,
    coeficiente, valor p, percentil, ano, anos, hora, horário, início, fim, posto, classificação, colocação, nota, pontuação, avaliação,
    nível, grau, prioridade, gravidade, severidade, código, cep, código postal, telefone, temperatura, densidade, velocidade, eficiência,
    precisão, acurácia, exatidão, probabilidade, correlação, crescimento, variação, avanço, progresso, acumulado, saldo, melhor, pior,
    pico, recorde, página, versão, capítulo, andar, latitude, longitude
  `),
  derivedWords: words(
    'diferença, variação, mudança, desvio, crescimento, aumento, parte, participação, percentual, porcentagem, percentagem, proporção, razão, taxa, economia, resto, saldo, líquido, margem, lucro, ponderado, valor, subtotal, cobertura, média, ganho, melhoria',
  ),
  selectingPhrases: words(
    'duas melhores, dois melhores, melhores dois, melhores duas, três melhores, melhores resultados, melhor de, não conta, não contam, não é contado, sem a opção, excluído, excluída, excluídos, excluídas, uma só vez, apenas uma vez',
  ),
  runningTotalWords: words('acumulado, acumulada, acumulados, acumuladas'),
  closingWords: words('saldo final, saldo de encerramento, estoque final'),
  reductionWords: words('menos, saídas, retiradas, baixas, reduções, despesas'),
  weightWords: words('peso, pesos, ponderação, coeficiente, fator, créditos, participação, contribuição, quota'),
  boundWords: words('início, começo, fim'),
  periodWords: words('mês, ano, trimestre, semestre, quinzena, semana, dia, noite'),
  absentWords: words(`
    n/d, n.d., s/d, nenhum, nenhuma, nada, sem dados, sem informação, não se aplica, não aplicável, não disponível, não informado, não
    respondeu, desconhecido, desconhecida, folga
  `),
  roughlyWords: words('aproximadamente, aprox, cerca de, até'),
  rangeWords: words('a'),
  outOfWords: words('de'),
  dittoWords: words('idem, ibidem, o mesmo, a mesma, como acima, igual ao anterior, ver acima, vide acima'),
  placeholders: words(`
    a completar, por completar, a preencher, por preencher, a fazer, por fazer, a redigir, por redigir, a escrever, por escrever, a definir,
    por definir, a determinar, a confirmar, por confirmar, a acrescentar, a inserir, a precisar, em breve
  `),
  stateWords: words('a fazer, por fazer, a confirmar, por confirmar, a definir, a redigir, em breve'),
  stateHeaders: words('estado, status, situação'),
  captionWords: words('tabela, tab., quadro'),
  figureWords: words('figura, fig., fig, gráfico, mapa, foto, fotografia, imagem, esquema, caixa, ilustração, diagrama'),
  numberedWords: words('figura, figuras, fig., tabela, tabelas, quadro, quadros'),
  countedWords: words(`
    sequências, entrevistas, participantes, páginas, palavras, minutos, horas, dias, semanas, meses, anos, pessoas, inquiridos,
    respondentes, entrevistados, documentos, artigos, observações, oficinas, exemplos, passos, etapas, perguntas, questões, capítulos,
    respostas, sessões, visitas
  `),
  letteredWords: words(`
    geração, eixo, tipo, classe, grupo, empresa, projeto, plataforma, twitter, variável, fator, modelo, versão, capítulo, seção, secção,
    parte, tomo, volume, livro, anexo, artigo, linha, coluna, fase, etapa, caso, pessoa, paciente, sujeito, senhor, senhora, sr., sra., dr.,
    malcolm, cada, últimos, últimas, primeiros, primeiras, cromossoma, ponto
  `),
  pageWords: words('página'),
  remarkWords: words('nota, notas, comentário, comentários, observação, observações, obs, obs., detalhes, outros'),
  generatedSections: words(`
    referências, referências bibliográficas, bibliografia, índice, sumário, conteúdo, lista de figuras, lista de tabelas
  `),
  partialWords: words(`
    excerto, trecho, recorte, seleção, selecionados, selecionadas, principais, entre outros, entre outras, dentre eles, por exemplo, p.
    ex., exemplo, exemplos, parcial, não exaustivo, não exaustiva, incompleto, incompleta, etc.
  `),
  mergeVerbs: words('fundir, juntar, agrupar, somar, agregar, combinar'),
  totalVerbs: words('calcular, recalcular, contar, verificar, atualizar, adicionar, corrigir, completar'),
  verbsLast: false,
  consentWords: words(`
    li e, eu li, compreendo, entendo, aceito, concordo, consinto, confirmo, declaro, autorizo, fui informado, fui informada
  `),
  answerWords: words('sim, não, talvez, não sei, homem, mulher, outro, a fazer, em andamento, feito, concluído'),
  degreeWords: words(
    'mais, menos, pouco, poucos, poucas, muitos, muitas, alto, alta, altos, altas, baixo, baixa, baixos, baixas, maior, menor, melhor, pior',
  ),
  priorityWords: words('prioridade'),
  priorityLevels: {
    highest: words('muito alta'),
    high: words('alta'),
    medium: words('média'),
    low: words('baixa'),
    lowest: words('muito baixa'),
  },
  labelMark: ': ',
  perWords: words('por'),
  inWords: words('em'),
  andWords: words('e'),
  ordinalEndings: words('º, ª'),
  dateWords: words('de'),
  runningText: ptRunningText,
};
