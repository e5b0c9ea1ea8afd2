import { type Gender, type Locale, type RunningText, words } from './locale.ts';

const SMALL = words(`
  cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis, diecisiete,
  dieciocho, diecinueve, veinte, veintiuno, veintidós, veintitrés, veinticuatro, veinticinco, veintiséis, veintisiete, veintiocho,
  veintinueve
`);
const TENS = words('treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa');
const HUNDREDS = words('ciento, doscientos, trescientos, cuatrocientos, quinientos, seiscientos, setecientos, ochocientos, novecientos');

/** Spanish sentences. */
const esRunningText: RunningText = {
  spell,
  thousands: ['mil'],
  feminineEndings: words(`
    as, ciones, siones, niones, dades, tades, tudes, razones, fases, bases, frases, tesis, crisis, clases, síntesis, hipótesis, partes,
    fuentes, redes, claves, series, especies, imágenes, leyes, mujeres, veces, calles, noches, tardes, variantes, vertientes
  `),
  masculineEndings: words('temas, lemas, oemas, quemas, oremas, gramas, dramas, días, mapas, planetas, idiomas, síntomas, diplomas'),
  beforeNoun: (number) => number.replace(/veintiuno$/, 'veintiún').replace(/ uno$/, ' un'),
  weekdays: words('lunes, martes, miércoles, jueves, viernes, sábado, domingo'),
  dayArticles: words('el, el día'),
  existenceWords: words('existe, existen, inválida, inválido, válida, imposible, error'),
  percentWords: words('por ciento'),
  nounEndings: words('es, s, e'),
  announcingNouns: words(`
    tipos, clases, razones, maneras, formas, modos, pasos, categorías, partes, fases, etapas, puntos, elementos, principios,
    criterios, preguntas, opciones, aspectos, componentes, factores, características, propiedades, reglas, objetivos, metas, áreas,
    niveles, grupos, métodos, enfoques, estrategias, técnicas, herramientas, cosas, ideas, conceptos, problemas, retos, desafíos,
    limitaciones, ventajas, desventajas, pilares, dimensiones, temas, secciones, capítulos, casos, escenarios, condiciones,
    requisitos, supuestos, hipótesis, tareas, roles, valores, estados, campos, variables, parámetros, argumentos, funciones, módulos,
    capas, fuentes, ejemplos, acciones, actividades, medidas, resultados, conclusiones, recomendaciones, diferencias, columnas,
    archivos, ficheros, documentos, ejes, perfiles, servicios, productos, posibilidades, alternativas, motivos, vías, bloques, ámbitos
  `),
  measureNouns: words(`
    segundo, segundos, minuto, minutos, min, hora, horas, día, días, semana, semanas, mes, meses, año, años, década, décadas, siglo,
    siglos, trimestre, trimestres, vez, veces, euro, euros, dólar, dólares, metro, metros, km, kilómetros, kg, gramos, grado, grados,
    página, páginas, palabra, palabras, línea, líneas, carácter, caracteres, byte, bytes, bit, bits, millón, millones, miles,
    personas, píxeles, cifras
  `),
  labelWords: words(`
    capítulo, sección, figura, tabla, cuadro, paso, nivel, fase, parte, anexo, artículo, art, semana, versión, página, p, pp, pregunta,
    hipótesis, grupo, número, n, no, núm, tipo, caso, volumen, módulo, lección, ejercicio, sprint, iso, rfc, covid, léxico, tema, paquete
  `),
  approximateWords: words(`
    unos, unas, cerca de, más de, menos de, al menos, como mínimo, como máximo, aproximadamente, alrededor de, casi, hasta, por lo
    menos, entre, cada, por, otros, otras, cualquiera de, todos los, todas las, por debajo de, por encima de
  `),
  mentioningWords: words('entre, durante, tras, con, dentro de, desde, antes de'),
  settingWords: words('según, conforme a'),
  composingWords: words(`
    dividido en, dividida en, divididos en, divididas en, divide en, dividen en, compuesto por, compuesta por, compuesto de, compuesta de, consta de, constan de, organizado en, clasifica en, clasifican en
  `),
  purposeWords: words('para, por'),
  framingWords: words('para, por, al, si, cuando, después de, antes de, cómo, tras'),
  causeNouns: words('razones, motivos, casos'),
  definiteWords: words(`
    los, las, estos, estas, esos, esas, sus, nuestros, nuestras, primeros, primeras, últimos, últimas, otros, otras, mismos, todos,
    todas, del, qué
  `),
  followingWords: words('siguiente, siguientes, a continuación, son'),
  nextWords: words('siguiente, siguientes'),
  partitiveWords: words('de los, de las, de estos, de estas, o, a, y, otros, otras, más, por'),
  partialWords: words(`
    entre ellos, entre ellas, incluyendo, incluidos, incluye, como, por ejemplo, tales como, en particular, entre otros, entre los,
    de los cuales
  `),
  quantifiers: words('varios, varias, algunos, algunas, diversos, diversas, muchos, muchas, distintos, distintas, diferentes'),
  andWords: words('y, e, más'),
  eachWords: words('cada, respectivamente'),
  orWords: words('o, u'),
  rangeWords: words('a'),
  oneWords: words('un, una, el, la, otro, otra, su'),
  countedOnce: words('un, una'),
  namelyWords: words('a saber, es decir, o sea'),
  stopWords: words(`
    de, del, a, al, para, en, con, por, sobre, sin, entre, que, quien, cuyo, donde, cuando, como, es, son, era, eran, ha, han, hay, puede,
    pueden, debe, deben, será, serán, y, e, o, u, pero, si, se, nos, el, la, los, las, un, una, lo, su, este, esta, según, siguientes
  `),
  asideWords: words(`
    nota, nb, opcional, ambos, ambas, todos, todas, cada, cuando, si, también, además, finalmente, juntos,
    otro, otra, otros, otras, los otros, las otras, los demás, las demás, lo demás, el resto, los restantes, las restantes, atención
  `),
  demonstratives: words('estos, estas, esta, este'),
  collectiveWords: words('ambos, ambas, juntos, juntas'),
  complementWords: words('de, del, de la, de los, de las'),
  ofWords: words('de, de los, de las, de un total de, sobre, entre'),
  abbreviations: words('p, pp, ej, cf, etc, al, fig, tab, vol, núm, n, cap, art, sr, sra, dr, dra, ed, aprox'),
};

function spell(number: number, gender: Gender): readonly string[] {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  if (hundreds === 0) return belowHundred(rest, gender);
  if (number === 100) return ['cien', 'ciento'];
  const masculine = HUNDREDS[hundreds - 1] ?? '';
  const head = gender === 'feminine' ? masculine.replace(/os$/, 'as') : masculine;
  return rest === 0 ? [head] : belowHundred(rest, gender).map((tail) => `${head} ${tail}`);
}

function belowHundred(number: number, gender: Gender): readonly string[] {
  const unit = number % 10;
  if (number < 30) return unit === 1 && number !== 11 ? one(SMALL[number] ?? '', gender) : [SMALL[number] ?? ''];
  const ten = TENS[Math.floor(number / 10) - 3] ?? '';
  return unit === 0 ? [ten] : belowHundred(unit, gender).map((tail) => `${ten} y ${tail}`);
}

/** `uno` by itself, `un` and `una` before a noun. */
function one(word: string, gender: Gender): readonly string[] {
  return gender === 'feminine' ? [word.replace(/o$/, 'a')] : [word, word === 'uno' ? 'un' : 'veintiún'];
}

/** Spanish, of Spain and of Latin America. `Todos` is left out of the loose words: elsewhere it is a row of to-dos. */
export const es: Locale = {
  tag: 'es',
  decimalMark: ',',
  monthFirst: false,
  monthNames: words('enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre'),
  ownLetters: words('nñ'),
  commonWords: words(
    'el, los, las, del, la, lo, una, por, para, que, con, son, hay, nos, como, su, sus, más, esta, este, entre, fue, han, también, según, desde, cada',
  ),
  summaryWords: {
    count: words('recuento, conteo, número total, cantidad total, número de casos, n ='),
    sum: words(`
      total, totales, subtotal, subtotales, sub-total, suma, sumas, suma total, total general, total global, total parcial, total
      acumulado, suma parcial, importe total, monto total, duración total, en total
    `),
    difference: words('saldo, saldo final, neto, resultado neto, posición neta, diferencia'),
    mean: words(`
      promedio, promedios, promedio general, media, media aritmética, media general, valor medio, valor promedio, en promedio, duración media
    `),
    median: words('mediana, valor mediano, duración mediana'),
    'weighted-mean': words(
      'puntuación ponderada, puntaje ponderado, total ponderado, suma ponderada, media ponderada, promedio ponderado, nota ponderada',
    ),
    min: words('mínimo, mín, mín., valor mínimo, duración mínima'),
    max: words('máximo, máx, máx., valor máximo, duración máxima'),
  },
  subtotalWords: words('subtotal, subtotales, sub-total, total parcial, suma parcial'),
  resultWords: words('resultado, resultado final, resultado del ejercicio, superávit, déficit, beneficio, pérdida, remanente, restante'),
  looseSummaryWords: words('todas, todos los grupos, en conjunto, conjunto total, global, ambos sexos'),
  excludingWords: words('sin, antes, después, salvo, excepto, excluyendo, excluido, excluidos, menos, resto, restante, pendiente'),
  optionalWords: words('opcional, facultativo, facultativa'),
  partWords: words('de los cuales, de las cuales, de los que, de las que, de ellos, de ellas, incluido, incluida, incluidos, incluidas'),
  grandWords: words('general, global, final, acumulado, completo'),
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
    'hs.': 3600,
    hora: 3600,
    horas: 3600,
    día: 86400,
    días: 86400,
    sem: 604800,
    'sem.': 604800,
    semana: 604800,
    semanas: 604800,
  },
  durationWords: words('duración, duraciones, tiempo empleado, tiempo dedicado, tiempo total, tiempo de trabajo'),
  groupWords: words('grupo, grupo focal, sesión, cohorte, bloque'),
  identifierWords: words('n.º, nº, n°, núm, núm., id, identificador, folio, expediente, matrícula, dni, #'),
  nonAdditiveWords: words(`
    tasa, tasas, ratio, razón, índice, edad, edades, precio unitario, precio medio, coste unitario, costo unitario, tarifa, porcentaje,
    promedio, media, medio, mediana, moda, mínimo, máximo, desviación estándar, desviación típica, varianza, coeficiente, valor p,
    percentil, año, años, fecha, hora, inicio, fin, puesto, clasificación, nota, puntuación, puntaje, calificación, valoración, nivel,
    grado, prioridad, gravedad, código, código postal, teléfono, temperatura, densidad, velocidad, eficiencia, rendimiento, precisión,
    exactitud, probabilidad, correlación, crecimiento, variación, avance, progreso, acumulado, saldo, mejor, peor, pico, página, versión,
    capítulo, latitud, longitud
  `),
  derivedWords: words(
    'diferencia, variación, cambio, desviación, brecha, crecimiento, aumento, parte, porcentaje, proporción, ratio, tasa, ahorro, resto, saldo, neto, margen, ganancia, beneficio, ponderado, importe, subtotal, cobertura, promedio, mejora',
  ),
  selectingPhrases: words(
    'dos mejores, mejores dos, tres mejores, mejores resultados, mejores notas, mejor de, no se cuenta, no se cuentan, no cuenta, no cuentan, sin la opción, se excluye, se excluyen, excluido, excluida, una sola vez',
  ),
  runningTotalWords: words('acumulado, acumulada, acumulados, acumuladas'),
  closingWords: words('saldo final, saldo de cierre, existencias finales'),
  reductionWords: words('menos, salidas, retiros, bajas, disminuciones, gastos, pagos'),
  weightWords: words('peso, pesos, ponderación, coeficiente, factor, créditos, participación, contribución, cuota'),
  boundWords: words('inicio, comienzo, fin'),
  periodWords: words('mes, mensualidad, año, trimestre, semestre, quincena, semana, día, noche'),
  absentWords: words(`
    n/d, s/d, n. d., n.d., ninguno, ninguna, nada, sin datos, sin dato, no aplica, no procede, no disponible, no consta, no contesta,
    desconocido, desconocida, libre, descanso
  `),
  roughlyWords: words('aproximadamente, aprox, cerca de, hasta'),
  rangeWords: words('a'),
  outOfWords: words('de'),
  dittoWords: words('ídem, ibídem, ibíd., lo mismo, como arriba, igual que arriba, ver arriba, véase arriba'),
  placeholders: words(`
    por completar, a completar, falta completar, pendiente de completar, por rellenar, a rellenar, por hacer, por redactar, pendiente de
    redactar, por escribir, por definir, a definir, por determinar, a determinar, por confirmar, a confirmar, por añadir, por agregar,
    por insertar, por precisar, próximamente
  `),
  stateWords: words('por hacer, por confirmar, por redactar, por definir, próximamente'),
  stateHeaders: words('estado'),
  captionWords: words('tabla, cuadro, tab.'),
  figureWords: words(
    'figura, fig., fig, gráfico, gráfica, mapa, foto, fotografía, imagen, lámina, esquema, recuadro, ilustración, diagrama',
  ),
  numberedWords: words('figura, figuras, fig., tabla, tablas, cuadro, cuadros'),
  countedWords: words(`
    secuencias, entrevistas, participantes, páginas, palabras, minutos, horas, días, semanas, meses, años, personas, encuestados,
    encuestadas, documentos, artículos, observaciones, talleres, ejemplos, pasos, preguntas, capítulos, respuestas, sesiones, visitas
  `),
  letteredWords: words(`
    generación, eje, tipo, clase, grupo, empresa, proyecto, plataforma, twitter, variable, factor, modelo, versión, capítulo, sección, parte,
    tomo, volumen, libro, anexo, artículo, línea, columna, fase, etapa, caso, persona, paciente, sujeto, señor, señora, sr., sra., dr.,
    malcolm, cada, últimos, últimas, primeros, primeras, cromosoma, punto
  `),
  pageWords: words('página'),
  remarkWords: words('nota, notas, comentario, comentarios, observación, observaciones, detalles, otros'),
  generatedSections: words(`
    referencias, bibliografía, referencias bibliográficas, índice, índice de contenidos, contenido, contenidos, índice de figuras, índice de tablas, lista de figuras, lista de tablas
  `),
  partialWords: words(`
    extracto, fragmento, selección, seleccionados, seleccionadas, principales, entre otros, entre otras, entre ellos, por ejemplo, p. ej.,
    ejemplo, ejemplos, parcial, no exhaustiva, no exhaustivo, incompleto, incompleta, etc.
  `),
  mergeVerbs: words('fusionar, agrupar, combinar, sumar, agregar'),
  totalVerbs: words('calcular, recalcular, contar, recontar, comprobar, verificar, actualizar, añadir, corregir, completar'),
  verbsLast: false,
  consentWords: words(`
    he leído, he comprendido, he sido, entiendo, comprendo, acepto, consiento, confirmo, declaro, autorizo, doy mi consentimiento,
    estoy de acuerdo
  `),
  answerWords: words('sí, no, quizás, no sabe, hombre, mujer, otro, pendiente, en curso, hecho, completado'),
  degreeWords: words(
    'más, menos, poco, pocos, pocas, muchos, muchas, alto, alta, altos, altas, bajo, baja, bajos, bajas, mayor, menor, mejor, peor',
  ),
  priorityWords: words('prioridad'),
  priorityLevels: {
    highest: words('muy alta'),
    high: words('alta'),
    medium: words('media'),
    low: words('baja'),
    lowest: words('muy baja'),
  },
  labelMark: ': ',
  perWords: words('por'),
  inWords: words('en'),
  andWords: words('y'),
  ordinalEndings: words('º, ª'),
  dateWords: words('de, del'),
  runningText: esRunningText,
};
