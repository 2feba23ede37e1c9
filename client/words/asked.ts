import type { Outcome } from '../../shared/majority.ts'

interface Named {
  number: number
  /** Voted with it as one. */
  merged: readonly number[]
  /** A sub-amendment to it was adopted. */
  amended: boolean
}

const en = {
  questions: {
    text: 'Shall the text as a whole be adopted?',
    amendment: (p: Named) => `Shall amendment ${p.number}${p.amended ? ', as amended,' : ''} be adopted?`,
    sub: (p: { number: number; parent: number }) =>
      `Shall sub-amendment ${p.number} to amendment ${p.parent} be adopted?`,
    divide: 'Shall the parts be voted separately?',
    retainParagraphs: (p: { labels: readonly string[] }) =>
      p.labels.length === 1
        ? `Shall sub-paragraph ${p.labels[0]} be retained?`
        : `Shall sub-paragraphs ${p.labels.join(', ')} be retained?`,
    retainWords: (p: { words: string }) => `Shall the words “${p.words}” be retained?`,
    adoptPart: (p: { words: string; number: number }) =>
      `Shall the part “${p.words}” of amendment ${p.number} be adopted?`,
    whole: 'Shall the parts retained be adopted as a whole?',
    reconsider: (p: { number: number }) => `Shall the decision on amendment ${p.number} be reconsidered?`,
    reconsiderText: 'Shall the decision on the text as a whole be reconsidered?',
  },
  subjects: {
    text: 'The text as a whole',
    amendment: (p: Named) =>
      `Amendment ${p.number}${p.merged.length > 0 ? ` with ${p.merged.join(', ')}` : ''}${p.amended ? ' as amended' : ''}`,
    sub: (p: { number: number; parent: number }) => `Sub-amendment ${p.number} to ${p.parent}`,
    division: 'Motion for division',
    part: (p: { n: number; of: number }) => `Separate vote: part ${p.n} of ${p.of}`,
    whole: 'The parts as a whole',
    reconsideration: (p: { number: number }) => `Reconsideration of amendment ${p.number}`,
    reconsiderationOfText: 'Reconsideration of the text',
  },
  /** What a result is called, in a word. */
  outcomes: {
    adopt: { carried: 'Adopted', lost: 'Not adopted', noDecision: 'No decision' },
    retain: { carried: 'Retained', lost: 'Not retained', noDecision: 'Not retained: nobody voted' },
    divide: { carried: 'Divided', lost: 'Not divided', noDecision: 'Not divided: nobody voted' },
    reconsider: { carried: 'Reopened', lost: 'Not reopened', noDecision: 'Not reopened: nobody voted' },
  } satisfies Record<string, Record<Outcome, string>> as Record<
    'adopt' | 'retain' | 'divide' | 'reconsider',
    Record<Outcome, string>
  >,
  /** The same as a sentence. */
  results: {
    text: { carried: 'The text is adopted', lost: 'The text is not adopted', noDecision: 'No decision' },
    amendment: {
      carried: (p: { number: number }) => `Amendment ${p.number} is adopted`,
      lost: (p: { number: number }) => `Amendment ${p.number} is not adopted`,
      noDecision: (p: { number: number }) => `No decision on amendment ${p.number}`,
    },
    division: {
      carried: 'The parts are voted separately',
      lost: 'The parts are not voted separately',
      noDecision: 'The parts are not voted separately',
    },
    retained: {
      carried: (p: { part: string }) => `${p.part}: retained`,
      lost: (p: { part: string }) => `${p.part}: not retained`,
      noDecision: (p: { part: string }) => `${p.part}: not retained`,
    },
    adopted: {
      carried: (p: { part: string }) => `${p.part}: adopted`,
      lost: (p: { part: string }) => `${p.part}: not adopted`,
      noDecision: (p: { part: string }) => `${p.part}: not adopted`,
    },
    whole: {
      carried: 'The parts are adopted as a whole',
      lost: 'The parts are not adopted as a whole',
      noDecision: 'The parts are not adopted as a whole',
    },
    reconsideration: {
      carried: 'The decision is reopened',
      lost: 'The decision stands',
      noDecision: 'The decision stands',
    },
  },
  paragraphs: (p: { labels: readonly string[] }) =>
    p.labels.length === 1 ? `Sub-paragraph ${p.labels[0]}` : `Sub-paragraphs ${p.labels.join(', ')}`,
  words: (p: { words: string }) => `“${p.words}”`,
  notFetched: 'What would follow could not be fetched here. The screen of the hall shows it.',
  proposedBy: (p: { names: readonly string[] }) => `Proposed by ${p.names.join(', ')}`,
}

const fr: typeof en = {
  questions: {
    text: 'L’ensemble du texte est-il adopté ?',
    amendment: (p) => `L’amendement ${p.number}${p.amended ? ' tel que sous-amendé' : ''} est-il adopté ?`,
    sub: (p) => `Le sous-amendement ${p.number} à l’amendement ${p.parent} est-il adopté ?`,
    divide: 'Les parties sont-elles mises aux voix séparément ?',
    retainParagraphs: (p) =>
      p.labels.length === 1
        ? `L’alinéa ${p.labels[0]} est-il maintenu ?`
        : `Les alinéas ${p.labels.join(', ')} sont-ils maintenus ?`,
    retainWords: (p) => `Les mots « ${p.words} » sont-ils maintenus ?`,
    adoptPart: (p) => `La partie « ${p.words} » de l’amendement ${p.number} est-elle adoptée ?`,
    whole: 'Les parties maintenues sont-elles adoptées dans leur ensemble ?',
    reconsider: (p) => `La décision sur l’amendement ${p.number} est-elle réexaminée ?`,
    reconsiderText: 'La décision sur l’ensemble du texte est-elle réexaminée ?',
  },
  subjects: {
    text: 'L’ensemble du texte',
    amendment: (p) =>
      `Amendement ${p.number}${p.merged.length > 0 ? ` avec ${p.merged.join(', ')}` : ''}${p.amended ? ' tel que sous-amendé' : ''}`,
    sub: (p) => `Sous-amendement ${p.number} au ${p.parent}`,
    division: 'Motion de division',
    part: (p) => `Vote séparé : partie ${p.n} sur ${p.of}`,
    whole: 'L’ensemble des parties',
    reconsideration: (p) => `Réexamen de l’amendement ${p.number}`,
    reconsiderationOfText: 'Réexamen du texte',
  },
  outcomes: {
    adopt: { carried: 'Adopté', lost: 'Non adopté', noDecision: 'Pas de décision' },
    retain: {
      carried: 'Maintenu',
      lost: 'Non maintenu',
      noDecision: 'Non maintenu : personne n’a voté',
    },
    divide: { carried: 'Divisé', lost: 'Non divisé', noDecision: 'Non divisé : personne n’a voté' },
    reconsider: {
      carried: 'Rouvert',
      lost: 'Non rouvert',
      noDecision: 'Non rouvert : personne n’a voté',
    },
  },
  results: {
    text: {
      carried: 'Le texte est adopté',
      lost: 'Le texte n’est pas adopté',
      noDecision: 'Pas de décision',
    },
    amendment: {
      carried: (p) => `L’amendement ${p.number} est adopté`,
      lost: (p) => `L’amendement ${p.number} n’est pas adopté`,
      noDecision: (p) => `Pas de décision sur l’amendement ${p.number}`,
    },
    division: {
      carried: 'Les parties sont mises aux voix séparément',
      lost: 'Les parties ne sont pas mises aux voix séparément',
      noDecision: 'Les parties ne sont pas mises aux voix séparément',
    },
    retained: {
      carried: (p) => `${p.part} : maintenu`,
      lost: (p) => `${p.part} : non maintenu`,
      noDecision: (p) => `${p.part} : non maintenu`,
    },
    adopted: {
      carried: (p) => `${p.part} : adopté`,
      lost: (p) => `${p.part} : non adopté`,
      noDecision: (p) => `${p.part} : non adopté`,
    },
    whole: {
      carried: 'Les parties sont adoptées dans leur ensemble',
      lost: 'Les parties ne sont pas adoptées dans leur ensemble',
      noDecision: 'Les parties ne sont pas adoptées dans leur ensemble',
    },
    reconsideration: {
      carried: 'La décision est rouverte',
      lost: 'La décision est maintenue',
      noDecision: 'La décision est maintenue',
    },
  },
  paragraphs: (p) => (p.labels.length === 1 ? `Alinéa ${p.labels[0]}` : `Alinéas ${p.labels.join(', ')}`),
  words: (p) => `« ${p.words} »`,
  notFetched: 'Ce qui en découlerait n’a pu être chargé ici. L’écran de la salle le montre.',
  proposedBy: (p) => `Proposé par ${p.names.join(', ')}`,
}

/** Every question that can be put to the vote, and its results: the same words on every screen. */
export const asked = { en, fr }
