import type { Locale } from './locale.ts';
import { ptRunningText } from './running-text/pt.ts';
import { words } from './words.ts';

/** Portuguese, of Portugal and of Brazil. `Soma` is a loose word only: to a biologist it is the body of a cell. */
export const pt: Locale = {
  tag: 'pt',
  decimalMark: ',',
  monthFirst: false,
  monthNames: words('janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro'),
  commonWords: words('os, dos, da, um, uma, não, que, para, por, mais, ao, aos, são, foi, foram, também, pelo, pela, entre, pelos'),
  summaryWords: {
    count: words('contagem, número total, quantidade total, número de casos, n ='),
    sum: words(`
      total, totais, subtotal, subtotais, sub-total, soma total, soma parcial, soma geral, somatório, somatória, total geral, total global,
      total parcial, total acumulado, valor total, montante total, duração total, no total, ao todo
    `),
    difference: words('saldo, saldo final, resultado líquido, lucro líquido, posição líquida, diferença'),
    mean: words('média, médias, média aritmética, média geral, média global, valor médio, em média, duração média'),
    median: words('mediana, valor mediano, duração mediana'),
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
