/** HTML that is safe to print as it is. Only this file makes it, so nothing unescaped can get in. [R7] */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

/** A template of HTML: what is put in is escaped unless it is HTML already. Attributes must be quoted. */
export function html(
  literal: TemplateStringsArray,
  ...values: (string | number | Markup | Markup[])[]
): Markup {
  return new Markup(
    literal.map((part, i) => part + (i < values.length ? printed(values[i] ?? '') : '')).join(''),
  )
}

function printed(value: string | number | Markup | Markup[]): string {
  if (value instanceof Markup) return value.source
  if (Array.isArray(value)) return value.map((each) => each.source).join('')
  return escaped(printable(String(value)))
}

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => NAMES[character] ?? '')
}

/** Characters that neither XML nor HTML may contain are shown as the replacement character, never dropped. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
}
