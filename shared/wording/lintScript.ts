export type Script = 'latin' | 'arabic' | 'han'

/** In which script most of a text is written: Latin, if there are no letters. Greek, Cyrillic and others count as Latin. */
export function scriptOf(text: string): Script {
  let [latin, arabic, han] = [0, 0, 0]
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (isLatin(unit)) latin += 1
    else if (isArabic(unit)) arabic += 1
    // A word has about two of these characters.
    else if (isHan(unit)) han += 2
  }
  if (han > latin && han > arabic) return 'han'
  return arabic > latin ? 'arabic' : 'latin'
}

function isLatin(unit: number): boolean {
  if (unit < 0xc0) return (unit | 32) >= 0x61 && (unit | 32) <= 0x7a
  return unit < 0x600 || (unit >= 0x900 && unit < 0x2000)
}

/** Letters and their marks, without the signs of the script: ، ؛ ؟ ۔ */
function isArabic(unit: number): boolean {
  if (unit < 0x700) return unit >= 0x620 && unit !== 0x6d4
  if (unit < 0x900) return (unit >= 0x750 && unit < 0x780) || unit >= 0x8a0
  return (unit >= 0xfb50 && unit < 0xfe00) || (unit >= 0xfe70 && unit < 0xff00)
}

/** The first half of a pair counts for rare characters; Japanese kana count too. */
function isHan(unit: number): boolean {
  if (unit < 0xa000) return unit >= 0x3040
  return (unit >= 0xd840 && unit < 0xd88a) || (unit >= 0xf900 && unit < 0xfb00)
}
