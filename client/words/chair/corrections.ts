const en = {
  title: (p: { n: number }) => (p.n === 1 ? 'A correction waits for you' : `${p.n} corrections wait for you`),
  what: 'The secretariat would correct these words. They may be substance, so you decide. Nothing is voted.',
  touches: 'What may be substance:',
  allow: 'Make the correction',
  allowHint: 'The text changes at once, to its next revision.',
  refuse: 'Refuse it',
  list: 'Editorial corrections',
}

const fr: typeof en = {
  title: (p) => (p.n <= 1 ? 'Une correction vous attend' : `${p.n} corrections vous attendent`),
  what: 'Le secrétariat voudrait corriger ces mots. Ils touchent peut-être le fond : vous décidez. Rien n’est mis aux voix.',
  touches: 'Ce qui touche peut-être le fond :',
  allow: 'Faire la correction',
  allowHint: 'Le texte change aussitôt et passe à la révision suivante.',
  refuse: 'La refuser',
  list: 'Corrections éditoriales',
}

export const corrections = { en, fr }
