import { words } from '../words.ts';
import type { Gender, RunningText } from './running-text.ts';

const SMALL = words(`
  cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis, diecisiete,
  dieciocho, diecinueve, veinte, veintiuno, veintidós, veintitrés, veinticuatro, veinticinco, veintiséis, veintisiete, veintiocho,
  veintinueve
`);
const TENS = words('treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa');
const HUNDREDS = words('ciento, doscientos, trescientos, cuatrocientos, quinientos, seiscientos, setecientos, ochocientos, novecientos');

/** Spanish sentences. */
export const esRunningText: RunningText = {
  spell,
  thousands: ['mil'],
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
    hipótesis, grupo, número, n, no, núm, tipo, caso, volumen, módulo, lección, ejercicio, sprint, iso, rfc, covid, léxico, tema
  `),
  approximateWords: words(`
    unos, unas, cerca de, más de, menos de, al menos, como mínimo, como máximo, aproximadamente, alrededor de, casi, hasta, por lo
    menos, entre, cada, por, otros, otras, cualquiera de, todos los, todas las, por debajo de, por encima de
  `),
  mentioningWords: words('entre, durante, tras, con, dentro de, desde, antes de'),
  composingWords: words(`
    dividido en, dividida en, divididos en, divididas en, divide en, dividen en, compuesto por, compuesta por, compuesto de, compuesta de, consta de, constan de, organizado en, clasifica en, clasifican en
  `),
  purposeWords: words('para, por'),
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
    nota, nb, opcional, estos, estas, esta, este, ambos, ambas, todos, todas, cada, cuando, si, también, además, finalmente, juntos,
    otro, otra, otros, otras, atención
  `),
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
