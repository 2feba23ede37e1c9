import { Marked } from 'marked'
import { readHtml } from './readHtml.ts'
import type { Reading, ReadParagraph } from './readParagraph.ts'

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** The paragraphs of a Markdown text, with footnotes as everybody writes them: `[^1]` and `[^1]: words`. [D27] */
export function readMarkdown(markdown: string, reading: Reading): ReadParagraph[] {
  const notes: string[] = []
  const html = reader(notes).parse(markdown.replace(FRONT_MATTER, ''), { async: false })
  return readHtml(html + notes.join(''), reading)
}

/** Line ends count: a line that begins with a label is a paragraph of its own, whatever Markdown thinks of "(a)". */
function reader(notes: string[]): Marked {
  const marked = new Marked({ gfm: true, breaks: true })
  marked.use({
    extensions: [
      {
        name: 'note',
        level: 'block',
        start: (text) => /^\[\^/m.exec(text)?.index,
        tokenizer(text) {
          const [raw, name, words = ''] =
            /^\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n[ \t]+\S.*)*)(?:\n|$)/.exec(text) ?? []
          return raw && name ? { type: 'note', raw, name, tokens: this.lexer.inlineTokens(words) } : undefined
        },
        renderer({ name, tokens = [] }) {
          notes.push(`<div id="${anchor(name)}"><p>${this.parser.parseInline(tokens)}</p></div>`)
          return ''
        },
      },
      {
        name: 'reference',
        level: 'inline',
        start: (text) => text.indexOf('[^'),
        tokenizer(text) {
          const [raw, name] = /^\[\^([^\]\s]+)\]/.exec(text) ?? []
          return raw && name ? { type: 'reference', raw, name } : undefined
        },
        renderer: ({ name }) => `<sup><a href="#${anchor(name)}">[1]</a></sup>`,
      },
    ],
  })
  return marked
}

function anchor(name: unknown): string {
  return `note-${encodeURIComponent(String(name)).replaceAll("'", '')}`
}
