import type { Lang } from '../paragraph.ts'

/** What of a decision a word is: the rest of its words may be put into better form. */
export const SUBSTANCE_KINDS = ['verb', 'number', 'negation', 'modal'] as const
export type SubstanceKind = (typeof SUBSTANCE_KINDS)[number]

/** A number, negation or modal verb in a text; `value` is the same for what says the same. UTF-16 offsets. */
export interface Listed {
  kind: SubstanceKind
  from: number
  to: number
  text: string
  value: string
}

/**
 * Every number, negation and modal verb of a text, in order. [T21]
 *
 * "Un" and "une" are no numbers here: nearly always they are articles. "Personne", "point", "plus" are no negations of
 * their own: "ne" stands with them. The month of May is a modal verb, which is as much. Roman numerals count from two letters on, or alone as I, V and X.
 */
export function listedIn(text: string, lang: Lang): Listed[] {
  const found: Listed[] = []
  for (const { index, 0: words } of text.matchAll(NUMBERS)) {
    const value = words.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
    found.push({ kind: 'number', from: index, to: index + words.length, text: words, value: alike(value) })
  }
  const figures = new Set(found.map(({ to }) => to))
  for (const { index, 0: word } of text.matchAll(WORDS)) {
    const to = index + word.length
    // "Cent" of "pour cent" is no hundred.
    if (figures.has(to)) continue
    for (const [kind, value] of known(word, lang)) found.push({ kind, from: index, to, text: word, value })
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Figures in any script, with their thousands and decimals; per cent; Roman numerals. */
const NUMBERS =
  /\p{Nd}+(?:[ \u00A0\u202F]\p{Nd}{3}(?!\p{Nd}))*(?:[.,]\p{Nd}+)*|[\p{Nl}\p{No}%‰]|(?<![\p{L}\p{M}])(?:[Pp]er|[Pp]our)[ \u00A0]?[Cc]ent(?![\p{L}\p{M}])|(?<![\p{L}\p{M}\p{N}])(?:[IVXLCDM]{2,}|[IVX])(?![\p{L}\p{M}\p{N}'’])/gu

/** With what is elided before them, as in "n’est", and what is shortened behind, as in "don’t". */
const WORDS = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)?/gu

function alike(value: string): string {
  return value === 'percent' || value === 'pourcent' ? '%' : value
}

type Meaning = readonly [SubstanceKind, value: string]

function known(word: string, lang: Lang): Meaning[] {
  const plain = word.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'")
  const meanings = MEANINGS[lang]
  const whole = meanings.get(plain)
  if (whole) return whole
  if (lang === 'en' && plain.endsWith("n't")) {
    const verb = plain.slice(0, -3)
    return [...(meanings.get(SHORTENED[verb] ?? verb) ?? []), ['negation', 'not']]
  }
  const [elided = '', rest] = plain.split("'")
  if (rest === undefined) return []
  return [...(elided === 'n' ? NE : []), ...(meanings.get(rest) ?? [])]
}

const NE: Meaning[] = [['negation', 'ne']]
/** Of "can’t", "won’t", "shan’t". */
const SHORTENED: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall' }

/** Cardinals in order, so that "ten" and "10" are one value; words after a stroke are the same number. */
const CARDINALS: Record<Lang, string> = {
  en: `0 zero, 1 one, 2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 11 eleven, 12 twelve,
    13 thirteen, 14 fourteen, 15 fifteen, 16 sixteen, 17 seventeen, 18 eighteen, 19 nineteen, 20 twenty, 30 thirty,
    40 forty, 50 fifty, 60 sixty, 70 seventy, 80 eighty, 90 ninety, 100 hundred|hundreds, 1000 thousand|thousands`,
  fr: `0 zéro, 2 deux, 3 trois, 4 quatre, 5 cinq, 6 six, 7 sept, 8 huit, 9 neuf, 10 dix, 11 onze, 12 douze, 13 treize,
    14 quatorze, 15 quinze, 16 seize, 20 vingt|vingts, 30 trente, 40 quarante, 50 cinquante, 60 soixante, 70 septante,
    80 huitante|octante, 90 nonante, 100 cent|cents, 1000 mille`,
}

/** The other words of each kind. Every one of them has its own meaning; `a|b` mean the same. */
const LISTS: Record<Lang, Record<Exclude<SubstanceKind, 'verb'>, string>> = {
  en: {
    number: `first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth,
      fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, thirtieth, fortieth, fiftieth,
      sixtieth, seventieth, eightieth, ninetieth, hundredth, once, twice, thrice, single, double, triple, both, half|halves,
      thirds, quarter|quarters, fifths, tenths, dozen|dozens, million|millions, billion|billions, bis, ter, quater,
      january, february, march, april, june, july, august, september, october, november, december`,
    negation: `not, no, never, none, nor, neither, nobody, nothing, nowhere, without, non, except|excepting, unless, only,
      solely, hardly, barely`,
    modal: 'shall, should, may, might, must, can, could, will, would, ought',
  },
  fr: {
    number: `premier|première|premiers|premières, second|seconde|seconds|secondes, deuxième|deuxièmes, troisième|troisièmes,
      quatrième, cinquième, sixième, septième, huitième, neuvième, dixième, onzième, douzième, treizième, quatorzième,
      quinzième, seizième, vingtième, trentième, quarantième, cinquantième, soixantième, centième, millième,
      simple, double, triple, demi|demie|demis|demies, moitié|moitiés, tiers, quart|quarts, cinquièmes, dixièmes,
      dizaine|dizaines, douzaine|douzaines, quinzaine, vingtaine, trentaine, cinquantaine, centaine|centaines,
      millier|milliers, million|millions, milliard|milliards, bis, ter, quater,
      janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre`,
    negation: `ne, pas, sans, non, ni, jamais, aucun|aucune|aucuns|aucunes, nul|nulle|nuls|nulles, rien, guère, sauf, excepté,
      hormis, moins, seul|seule|seuls|seules, seulement, uniquement`,
    modal: `doit|doivent|dois|devons|devez, devra|devront, devrait|devraient, doive|doivent, devait|devaient, dû|due|dus|dues,
      peut|peuvent|pouvons|pouvez, pourra|pourront, pourrait|pourraient, puisse|puissent, pouvait|pouvaient, faut, faudra,
      faudrait`,
  },
}

const MEANINGS: Record<Lang, Map<string, Meaning[]>> = { en: meaningsOf('en'), fr: meaningsOf('fr') }

function meaningsOf(lang: Lang): Map<string, Meaning[]> {
  const meanings = new Map<string, Meaning[]>()
  const add = (word: string, meaning: Meaning) =>
    meanings.set(word, [...(meanings.get(word) ?? []).filter(([kind]) => kind !== meaning[0]), meaning])
  for (const entry of entries(CARDINALS[lang])) {
    const [value = '', words = ''] = entry.split(' ')
    for (const word of words.split('|')) add(word, ['number', value])
  }
  for (const kind of ['number', 'negation', 'modal'] as const) {
    for (const entry of entries(LISTS[lang][kind])) {
      const [first = '', ...others] = entry.split('|')
      for (const word of [first, ...others]) add(word, [kind, first])
    }
  }
  if (lang === 'en') {
    add('cannot', ['modal', 'can'])
    add('cannot', ['negation', 'not'])
  }
  return meanings
}

function entries(list: string): string[] {
  return list.split(',').map((entry) => entry.trim())
}
