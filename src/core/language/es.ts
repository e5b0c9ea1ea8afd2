import type { Locale } from './locale.ts';
import { esRunningText } from './running-text/es.ts';
import { words } from './words.ts';

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
