/** Phrases as a tree of words, each with what is known of it. */
export interface Phrases<T> {
  next: Map<string, Phrases<T>>
  found: { phrase: string; known: T } | null
}

/** Whether an adverb belongs to the opening words wherever it stands, only before the verb ends, or it depends. */
export type Place = 'anywhere' | 'before' | 'unless-of-a-noun'

export interface Opening<T> {
  /** The phrase as its list has it, in lower case and without adverbs. */
  phrase: string
  known: T
  /** Where the opening words end, adverbs among and behind them included. UTF-16 units from the start of the text. */
  end: number
}

/**
 * Reads lists of phrases, separated by commas. `a|b` is one word or the other, nothing before or after a stroke is no
 * word: `Calls upon|on`, `Takes note |of`. `·e` and `·s` are French agreement: `Convaincu·e·s` is four words.
 */
export function phrasesOf<T>(lists: readonly (readonly [list: string, known: T])[]): Phrases<T> {
  const tree: Phrases<T> = { next: new Map(), found: null }
  for (const [list, known] of lists) {
    for (const entry of list.split(',')) add(tree, { words: entry.trim().split(/\s+/), phrase: '', known })
  }
  return tree
}

/**
 * All phrases at the very start of a text, the longest first. Capitals, the form of apostrophes and how an accent is
 * encoded do not matter; a phrase ends where a word does. Reads a dozen words, however long the text.
 */
export function openings<T>(text: string, phrases: Phrases<T>, adverbs: Phrases<Place>): Opening<T>[] {
  const word = reader(text)
  const all: Opening<T>[] = []
  const read = (branch: Phrases<T>, i: number, open: boolean) => {
    if (branch.found && !open) all.push({ ...branch.found, end: word(i - 1)?.to ?? 0 })
    const here = word(i)
    if (!here) return
    const longer = branch.next.get(here.key)
    if (longer) read(longer, i + 1, false)
    for (const { after, place } of adverbsAt(i, adverbs, word)) {
      const behind = place === 'anywhere' || (place === 'unless-of-a-noun' && beginsAnObject(word(after)))
      read(branch, after, !behind)
    }
  }
  read(phrases, 0, false)
  return all.sort((a, b) => b.end - a.end || b.phrase.length - a.phrase.length)
}

function add<T>(
  tree: Phrases<T>,
  { words, phrase, known }: { words: readonly string[]; phrase: string; known: T },
): void {
  const [first, ...rest] = words
  if (first === undefined) {
    tree.found ??= { phrase, known }
    return
  }
  for (const form of first.split('|').flatMap(agreed)) {
    if (form === '') {
      add(tree, { words: rest, phrase, known })
      continue
    }
    const key = keyOf(form)
    const branch = tree.next.get(key) ?? { next: new Map(), found: null }
    tree.next.set(key, branch)
    add(branch, { words: rest, phrase: `${phrase} ${form.toLowerCase()}`.trim(), known })
  }
}

function agreed(word: string): string[] {
  const [stem = '', ...endings] = word.split('·')
  return endings.reduce((forms, ending) => forms.concat(forms.map((form) => form + ending)), [stem])
}

interface Word {
  key: string
  raw: string
  to: number
}

const MOST_WORDS = 12

/** A word that ends in a way which leaves no doubt. Nearly every one does, and this is asked at each keystroke. */
const PLAIN_WORD = / ?([A-Za-zÀ-ÖØ-öø-ÿ]+)(?=[ ,;:])/y

/** A word with its elided article or its hyphen, and the points of inclusive French: l’esprit, convaincu·e·s. */
const WORD =
  /[ \u00A0\u202F]*([\p{L}\p{M}]+(?:['’ʼ\u2011-][\p{L}\p{M}]+)*(?:[·.](?:e[·.]?s|e|s)(?![\p{L}\p{M}]))?)/uy

/** The words from the start on, as far as nothing but spaces stands between them, each read when it is asked for. */
function reader(text: string): (i: number) => Word | null {
  const words: (Word | null)[] = []
  return (i) => {
    while (words.length <= i) {
      const before = words.at(-1)
      if (before === null || words.length === MOST_WORDS) return null
      words.push(wordAt(text, before?.to ?? 0, PLAIN_WORD) ?? wordAt(text, before?.to ?? 0, WORD))
    }
    return words[i] ?? null
  }
}

function wordAt(text: string, from: number, form: RegExp): Word | null {
  form.lastIndex = from
  const raw = form.exec(text)?.[1]
  return raw === undefined ? null : { raw, key: keyOf(raw), to: form.lastIndex }
}

/** Accents on a first letter may be missing, as on many keyboards: Étant, Etant. Others make another word: invite, invité. */
function keyOf(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z][a-zß-ÿ]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/^(\p{L})\p{M}+/u, '$1')
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/\u2011/g, '-')
    .replace(/[·.]/g, '')
}

function adverbsAt(
  i: number,
  adverbs: Phrases<Place>,
  word: (i: number) => Word | null,
): { after: number; place: Place }[] {
  const all: { after: number; place: Place }[] = []
  let branch: Phrases<Place> | undefined = adverbs
  for (let after = i; branch; after += 1) {
    if (branch.found) all.push({ after, place: branch.found.known })
    branch = branch.next.get(word(after)?.key ?? '')
  }
  return all
}

const OBJECT = /^(?:that|the|all|its|upon|on|to|with|of|in|those|both|each|every|an?|\p{Lu}.*)$/u

/** "Requests further that", "Invites further the", but not "Encourages further research". */
function beginsAnObject(word: Word | null): boolean {
  return word !== null && OBJECT.test(word.raw)
}
