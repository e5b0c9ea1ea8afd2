/** What an element is given beside its content. */
export interface Properties {
  readonly class?: string;
  readonly title?: string;
  /** Attributes as they are written in markup; those that are undefined are left out. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly on?: Readonly<Partial<Record<keyof HTMLElementEventMap, (event: Event) => void>>>;
}

/** Makes an element. Texts become text nodes: nothing that a table says is ever read as markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { class: names, title, attributes = {}, on = {} }: Properties = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (names !== undefined && names !== '') made.className = names;
  if (title !== undefined && title !== '') made.title = title;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, String(value));
  for (const [type, listener] of Object.entries(on)) made.addEventListener(type, listener);
  made.append(...content);
  return made;
}

/** A text for screen readers alone. */
export function spoken(text: string): HTMLElement {
  return make('span', { class: 'spoken' }, text);
}

/** A button with a word on it. */
export function button(word: string, press: () => void, properties: Properties = {}): HTMLButtonElement {
  return make('button', { ...properties, attributes: { type: 'button', ...properties.attributes }, on: { click: press } }, word);
}

/** A list to choose from, with its name before it. */
export function chooser(
  name: string,
  choices: readonly { readonly value: string; readonly label: string }[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const select = make(
    'select',
    {
      on: {
        change: () => {
          choose(select.value);
        },
      },
    },
    ...choices.map(({ value, label }) => make('option', { attributes: { value } }, label)),
  );
  select.value = chosen;
  return make('label', { class: 'chooser' }, make('span', {}, name), select);
}

/** Puts other controls in the place of some; the one in the same place has the focus that the old one had. What is there already stays. */
export function refill(place: HTMLElement, ...news: readonly HTMLElement[]): void {
  const controlsIn = (): readonly HTMLElement[] => Array.from(place.querySelectorAll<HTMLElement>('button, select, input'));
  const at = controlsIn().findIndex((control) => control === document.activeElement);
  for (const old of Array.from(place.children)) if (!news.some((one) => one === old)) old.remove();
  place.append(...news.filter((one) => one.parentElement !== place));
  const control = controlsIn()[at];
  if (control && control !== document.activeElement) control.focus();
}
