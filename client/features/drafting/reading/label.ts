import { roman } from '../../../../shared/numbering.ts'

/**
 * What a list numbers with. `part` is I, II, III; decimals say how many numbers they are made of: 1, 1.1, 1.1.1;
 * `any` is numbered, but the source does not say how.
 */
export type Series = 'bullet' | 'letter' | 'roman' | 'capital' | 'part' | 'any' | `decimal${number}`

export interface Label {
  /** What it may be, the likelier first: (i) is the first roman or the ninth letter. A bullet's value is 0. */
  readings: { series: Series; value: number }[]
  /** A bullet's shape, or what stands around a number: (a) and a. are different levels. '' if the source does not say. */
  sign: string
  /** How many characters it takes, with the space behind it. */
  length: number
  /** It may as well be words, an initial or the time of day: a label only beside its neighbour in the series. */
  weak: boolean
}

const BULLET =
  /^\s*(?:([•‣◦●○►▶➢➤✓✔❖\u25A0-\u25FF\uE000-\uF8FF])\s*|([-*–—·∙⁃])\s+|([o§])[\t\u00A0]\s*)(?=\S)/u
const BIS = '(?:\\s(?:bis|ter|quater|quinquies|sexies))?'
/** 1.  1)  (1)  1/  1°  1 –  1.1.  9 bis. — or a figure with a tab behind it, as word processors copy their lists. */
const DECIMAL = new RegExp(
  `^\\s*(?:\\((\\d{1,3})\\)|(\\d{1,3}(?:\\.\\d{1,2}){0,3})${BIS}(?:\\.?[.)/°]|\\.?(?=\\t)|(?=\\s[–—-]\\s)))(?:\\s*[–—-](?=\\s))?(?:\\s+|(?=\\p{Lu}\\p{Ll}))(?![\\s\\d.])`,
  'u',
)
/** 1.1 without a stop or a tab: may be the time of day. There are also 1.5 million artists, but never a capital. */
const OUTLINE = /^\s*()(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\p{Lu})/u
const LETTER = /^\s*(?:\(([a-z]{1,5})\)|([a-z]{1,5})\)|([a-z]|[ivx]{2,5})\.)\s+(?![\s\d])/
const CAPITAL = /^\s*(?:\(([A-Z])\)|([A-Z])\)|([A-HJ-UWYZ])\.)\s+(?![\s\d])/
const PART = /^\s*([IVX]{1,5})(?:\.|\)|\s[–—-]|(?=\t))\s+(?![\s\d])/

/** The label that these words begin with, or null. Real words are none: a sentence may begin with a year or "(a)typical". [D26] */
export function labelOf(raw: string): Label | null {
  return bullet(raw) ?? decimal(raw) ?? letter(raw) ?? part(raw) ?? capital(raw)
}

/** Whether this is a label without any words behind it: those stand in the next cell or line. */
export function isOnlyLabel(raw: string): boolean {
  if (raw.length > 24 || !/\S/.test(raw)) return false
  const label = labelOf(`${raw.trimEnd()}\tWords`)
  return label !== null && !label.weak && !/[-*–—]/.test(label.sign) && label.length > raw.trimEnd().length
}

/** The label of a list item that the source itself marked as one, whatever it looks like. */
export function labelOfItem(raw: string): Label | null {
  return raw.trim() === '' ? null : labelOf(`${raw.trimEnd()}\tWords`)
}

function bullet(raw: string): Label | null {
  const found = BULLET.exec(raw)
  const sign = found?.[1] ?? found?.[2] ?? found?.[3]
  if (!found || !sign) return null
  return { ...label(found), readings: [{ series: 'bullet', value: 0 }], sign }
}

function decimal(raw: string): Label | null {
  const sure = DECIMAL.exec(raw)
  const found = sure ?? OUTLINE.exec(raw)
  const figures = (found?.[1] || found?.[2] || '').split('.').map(Number)
  const value = figures.at(-1)
  if (!found || value === undefined) return null
  return { ...label(found), readings: [{ series: `decimal${figures.length}`, value }], weak: !sure }
}

function letter(raw: string): Label | null {
  const found = LETTER.exec(raw)
  const said = found?.[1] ?? found?.[2] ?? found?.[3]
  if (!found || !said) return null
  const readings: Label['readings'] = []
  const value = fromRoman(said)
  if (value > 0) readings.push({ series: 'roman', value })
  // aa, bb… come after z.
  if (/^(.)\1*$/.test(said) && (value === 0 || said.length === 1)) {
    readings.push({ series: 'letter', value: said.charCodeAt(0) - 96 + 26 * (said.length - 1) })
  }
  return readings.length > 0 && said.length <= 5 ? { ...label(found), readings } : null
}

function part(raw: string): Label | null {
  const found = PART.exec(raw)
  const value = fromRoman(found?.[1]?.toLowerCase() ?? '')
  if (!found || value === 0) return null
  return { ...label(found), readings: [{ series: 'part', value }], weak: /^[VX]$/.test(found[1] ?? '') }
}

function capital(raw: string): Label | null {
  const found = CAPITAL.exec(raw)
  const said = found?.[1] ?? found?.[2] ?? found?.[3]
  if (!found || !said) return null
  const readings: Label['readings'] = [{ series: 'capital', value: said.charCodeAt(0) - 64 }]
  return { ...label(found), readings, weak: found[3] !== undefined }
}

function label(found: RegExpExecArray): Omit<Label, 'readings'> {
  const [typed] = found
  const shown = typed.trim()
  return { sign: shown.startsWith('(') ? '()' : shown.slice(-1), length: typed.length, weak: false }
}

function fromRoman(said: string): number {
  for (let n = 1; n < 40; n += 1) if (roman(n) === said) return n
  return 0
}
