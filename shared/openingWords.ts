import type { Kind, Lang } from './paragraph.ts'

/** Verbs of the operative part, strongest first, then what opens a preambular paragraph. Source: rules 2.12, conventions 3.1. */
const OPENINGS: Record<Lang, Record<'operative' | 'preambular', string[]>> = {
  en: {
    operative: [
      'Decides',
      'Demands',
      'Calls upon',
      'Urges',
      'Requests',
      'Recommends',
      'Invites',
      'Encourages',
      'Welcomes',
      'Takes note with appreciation of',
      'Takes note of',
      'Takes note',
      'Reaffirms',
      'Supports',
      'Stresses',
      'Affirms',
      'Expresses',
      'Notes',
    ],
    preambular: [
      'Recalling',
      'Having examined',
      'Having met',
      'Having considered',
      'Concerned',
      'Deeply concerned',
      'Convinced',
      'Noting',
      'Welcoming',
      'Recognizing',
      'Reaffirming',
      'Considering',
      'Aware',
      'Mindful',
      'Bearing in mind',
      'Emphasizing',
      'Acknowledging',
      'Guided by',
      'Taking into account',
      'Stressing',
    ],
  },
  fr: {
    operative: [
      'Décide',
      'Exige',
      'Appelle',
      'Prie instamment',
      'Demande',
      'Prie',
      'Recommande',
      'Invite',
      'Encourage',
      'Accueille avec satisfaction',
      'Prend note avec satisfaction',
      'Prend note',
      'Réaffirme',
      'Soutient',
      'Souligne',
      'Affirme',
      'Exprime',
      'Note',
    ],
    preambular: [
      'Rappelant',
      'Ayant examiné',
      'S’étant réuni',
      "S'étant réuni",
      'Ayant considéré',
      'Préoccupé',
      'Profondément préoccupé',
      'Convaincu',
      'Notant',
      'Saluant',
      'Reconnaissant',
      'Réaffirmant',
      'Considérant',
      'Conscient',
      'Ayant à l’esprit',
      'Soulignant',
      'Guidé par',
      'Tenant compte',
    ],
  },
}

/**
 * How many characters at the start of a paragraph are its opening words, which are set in italics; 0 if none is known.
 * Derived from the words each time, so that nobody formats anything. [N5]
 */
export function openingLength(text: string, lang: Lang, kind: Kind): number {
  if (kind === 'heading') return 0
  let longest = 0
  for (const phrase of OPENINGS[lang][kind]) {
    if (phrase.length > longest && text.startsWith(phrase) && !/^\p{L}/u.test(text.slice(phrase.length))) {
      longest = phrase.length
    }
  }
  return longest
}
