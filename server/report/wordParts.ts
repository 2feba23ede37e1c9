import { type IRunOptions, LineRuleType, Paragraph, Tab, TextRun } from 'docx'
import type { Lang } from '../../shared/paragraph.ts'
import { type Direction, stretchesOf } from '../../shared/wording/writingDirection.ts'
import { directionOf } from './html.ts'
import { printable } from './markup.ts'

/** Twentieths of a point, as Word counts; 567 are a centimetre. */
export const INDENT = 567
export const A4 = { width: 11_906, height: 16_838 }
export const MARGIN = { top: 1417, bottom: 1134, left: 1417, right: 1417, header: 709 }
export const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right
const FONT = 'Times New Roman'
export const MONO = 'Courier New'
/** Half points. */
export const SMALL = 18

export const TAGS: Record<Lang, string> = { en: 'en-GB', fr: 'fr-FR' }

/** A paragraph that runs the way its language does, unless the options say otherwise. */
export function paragraph(
  lang: Lang,
  options: Exclude<ConstructorParameters<typeof Paragraph>[0], string>,
): Paragraph {
  return new Paragraph({ bidirectional: directionOf(lang) === 'rtl', ...options })
}

/** Words that carry their language. Every text of the report passes here. [R4, R7] */
export function run(text: string, lang: Lang, look: IRunOptions = {}): TextRun {
  return new TextRun({
    ...look,
    text: printable(text),
    language: { value: TAGS[lang] },
    rightToLeft: directionOf(lang) === 'rtl',
  })
}

/** Words that may run both ways, Arabic quoted in English: a run for each stretch, in the order in which they are read. */
export function runs(
  text: string,
  lang: Lang,
  { around, look = {} }: { around: Direction; look?: IRunOptions },
): TextRun[] {
  return stretchesOf(text, around).map(({ text: words, direction, tag }) =>
    direction === 'ltr'
      ? run(words, lang, look)
      : new TextRun({
          ...look,
          text: printable(words),
          language: { value: TAGS[lang], ...(tag && { bidirectional: tag }) },
          rightToLeft: true,
        }),
  )
}

export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] })
}

export function styles(lang: Lang) {
  const heading = { font: FONT, bold: true, color: '000000' }
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, language: { value: TAGS[lang] } },
        paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { ...heading, size: 34 }, paragraph: { spacing: { before: 480, after: 240 } } },
      heading1: {
        run: { ...heading, size: 26 },
        paragraph: { keepNext: true, spacing: { before: 360, after: 180 } },
      },
      heading2: {
        run: { ...heading, size: 22 },
        paragraph: { keepNext: true, spacing: { before: 240, after: 100 } },
      },
      footnoteText: { run: { font: FONT, size: SMALL }, paragraph: { spacing: { after: 0 } } },
    },
  }
}
