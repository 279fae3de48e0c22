/** The place of everything; the server's page has it always. */
export const page = (): HTMLElement => document.querySelector('main') ?? document.body

type Attributes = Record<string, string>

export function element(name: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

export function button(label: string, onClick: () => void, attributes: Attributes = {}): HTMLElement {
  const made = element('button', { type: 'button', ...attributes }, label)
  made.addEventListener('click', onClick)
  return made
}

/** A whole new page, told to whoever listens by its heading. */
export function showPage(title: string, ...children: (Node | string)[]): void {
  const heading = element('h1', { tabindex: '-1' }, title)
  page().replaceChildren(heading, ...children)
  heading.focus()
}
