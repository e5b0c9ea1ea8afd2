import type { Frame } from 'playwright-core';

/** What keeps somebody from using a page who does not see it, sees little, or has no mouse; each as a sentence. */
export async function faultsOf(frame: Frame): Promise<readonly string[]> {
  // What runs in the page is handed over as text, and the runner of these tests marks functions with names of its own.
  return frame.evaluate(`(() => { const __name = (made) => made; return (${findFaults.toString()})(); })()`);
}

/** Runs in the page. */
function findFaults(): readonly string[] {
  const all = Array.from(document.querySelectorAll<HTMLElement>('body *'));
  const isShown = (element: Element): boolean => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const shown = all.filter(isShown);
  const told = (element: Element): string =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.slice(0, 40)}`;
  return [
    ...documentFaults(),
    ...nameFaults(),
    ...headingFaults(),
    ...tableFaults(),
    ...contrastFaults(),
    ...pressedFaults(),
    ...liveFaults(),
  ];

  function documentFaults(): readonly string[] {
    const ids = all.flatMap(({ id }) => (id === '' ? [] : [id]));
    return [
      ...(document.documentElement.lang === '' ? ['the page has no language'] : []),
      ...(document.title === '' ? ['the page has no title'] : []),
      ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `the id ${id} is there twice`),
      ...all.filter(({ tabIndex }) => tabIndex > 0).map((element) => `comes before its turn with the tabulator: ${told(element)}`),
    ];
  }

  /** What somebody hears of a control: the words on it, its label, or what it is called for this. */
  function nameOf(element: HTMLElement): string {
    const labels = (element as Partial<HTMLInputElement>).labels;
    const label = labels ? Array.from(labels, ({ textContent }) => textContent).join(' ') : '';
    const words = element.tagName === 'SELECT' ? '' : element.textContent;
    return [element.getAttribute('aria-label') ?? '', label, words].join(' ').trim();
  }

  function nameFaults(): readonly string[] {
    const named = shown.filter((element) =>
      element.matches('button, input, select, textarea, a[href], summary, table, svg, img, [role=img], [role=group]'),
    );
    return named.filter((element) => nameOf(element) === '').map((element) => `has no name: ${told(element)}`);
  }

  function headingFaults(): readonly string[] {
    const levels = shown.filter(({ tagName }) => /^H[1-6]$/.test(tagName)).map(({ tagName }) => Number(tagName[1]));
    const jumps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
    const first = levels.filter((level) => level === 1).length;
    return [
      ...(first === 1 ? [] : [`there are ${first} headings of the first level`]),
      ...jumps.map((level) => `a heading of level ${level} follows no ${level - 1}`),
    ];
  }

  function tableFaults(): readonly string[] {
    return Array.from(document.querySelectorAll('table')).flatMap((table) => {
      const headers = Array.from(table.querySelectorAll('th'));
      const sorted = headers.filter((header) => ['ascending', 'descending'].includes(header.getAttribute('aria-sort') ?? ''));
      const strays = Array.from(table.querySelectorAll('[aria-sort]')).filter((element) => !headers.some((header) => header === element));
      return [
        ...(headers.length === 0 ? ['a table has no headers'] : []),
        ...headers
          .filter((header) => !/^(?:col|row)$/.test(header.scope))
          .map((header) => `says not of what it is the header: ${told(header)}`),
        ...(sorted.length > 1 ? ['a table is sorted by two columns'] : []),
        ...strays.map((element) => `is sorted, and is no header: ${told(element)}`),
      ];
    });
  }

  function liveFaults(): readonly string[] {
    const lives = all.filter((element) => element.matches('[role=status], [role=alert], [aria-live]'));
    // What is not laid out is not listened to when a text comes.
    return lives
      .filter((element) => getComputedStyle(element).display === 'none')
      .map((element) => `tells news while nobody listens: ${told(element)}`);
  }

  /** Which button is pressed is seen without telling colours apart: by a line under its words, or by light and dark. */
  function pressedFaults(): readonly string[] {
    const buttons = shown.filter((element) => element.matches('[aria-pressed]'));
    const others = buttons.filter((button) => button.getAttribute('aria-pressed') !== 'true');
    const isSeen = (button: Element, other: Element): boolean =>
      getComputedStyle(button).textDecorationLine !== getComputedStyle(other).textDecorationLine ||
      ratioOf(backgroundOf(button), backgroundOf(other)) >= 3;
    return buttons
      .filter((button) => !others.some((other) => other === button) && others.some((other) => !isSeen(button, other)))
      .map((button) => `is not seen to be pressed: ${told(button)}`);
  }

  /** Every text that is seen stands out from what is behind it, as WCAG 2 asks for: 4.5 to 1, and 3 to 1 for large letters. */
  function contrastFaults(): readonly string[] {
    const faults = new Set<string>();
    for (const element of shown) {
      const text = Array.from(element.childNodes).filter(
        ({ nodeType, textContent }) => nodeType === 3 && (textContent ?? '').trim() !== '',
      );
      const { width, height } = element.getBoundingClientRect();
      if (text.length === 0 || (width <= 1 && height <= 1) || element.closest('option, [disabled]')) continue;
      const { color, fill, fontSize, fontWeight } = getComputedStyle(element);
      const behind = backgroundOf(element);
      const ratio = ratioOf(over(rgbaOf(element.closest('svg') ? fill : color), behind), behind);
      const size = parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      if (ratio < (isLarge ? 3 : 4.5)) faults.add(`too faint, ${ratio.toFixed(2)} to 1: ${told(element)}`);
    }
    return [...faults];
  }

  /** How much lighter the lighter of two colours is, as WCAG counts it. */
  function ratioOf(one: Rgba, other: Rgba): number {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  function backgroundOf(element: Element): Rgba {
    const layers: Rgba[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const colour = rgbaOf(getComputedStyle(at).backgroundColor);
      layers.push(colour);
      if (colour.a === 1) break;
    }
    // What is behind everything is the browser's paper.
    const paper = getComputedStyle(document.documentElement).colorScheme.startsWith('dark') ? 18 : 255;
    return layers.reduceRight((below, layer) => over(layer, below), { r: paper, g: paper, b: paper, a: 1 });
  }

  function over(front: Rgba, behind: Rgba): Rgba {
    const mix = (one: number, other: number): number => one * front.a + other * (1 - front.a);
    return { r: mix(front.r, behind.r), g: mix(front.g, behind.g), b: mix(front.b, behind.b), a: 1 };
  }

  /** Any colour of CSS, as the browser itself paints it. */
  function rgbaOf(colour: string): Rgba {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1, 1];
    const paint = canvas.getContext('2d', { willReadFrequently: true });
    if (!paint) throw new Error('nothing can be painted');
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = paint.getImageData(0, 0, 1, 1).data;
    return { r, g, b, a: a / 255 };
  }

  function luminance({ r, g, b }: Rgba): number {
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}

interface Rgba {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

/** What has the keyboard in a page, and whether that can be seen. */
export interface Stop {
  /** What is heard of it: its label, else its words. */
  readonly name: string;
  readonly tag: string;
  readonly isMarked: boolean;
}

/** What has the keyboard in a page. */
export async function stopIn(frame: Frame): Promise<Stop> {
  return frame.evaluate(() => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement)) return { name: '', tag: '', isMarked: false };
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(activeElement);
    const label =
      activeElement.getAttribute('aria-label') ??
      (activeElement as Partial<HTMLInputElement>).labels?.[0]?.querySelector('span')?.textContent;
    const name = label ?? activeElement.textContent;
    const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && !/transparent|, 0\)$/.test(outlineColor);
    return { name: name.trim(), tag: activeElement.tagName.toLowerCase(), isMarked };
  });
}
