const en = {
  title: 'Projector',
  drafting: 'The sessions are drafting',
  amending: (p: { n: number }) =>
    `The time for amendments is open · ${p.n === 1 ? '1 filed' : `${p.n} filed`}`,
  waiting: 'The plenary begins shortly',
  pending: (p: { n: number }) =>
    p.n === 0
      ? 'No amendment to decide'
      : p.n === 1
        ? '1 amendment to decide'
        : `${p.n} amendments to decide`,
  textOn: 'The text',
  toBeAnnounced: 'The chair announces the result.',
  consensus: 'Shall the text be adopted by consensus?',
  objected: 'An objection was raised: the text is not adopted by consensus.',
  frozen: 'The text is frozen',
  textHash: 'Digest of the text',
  said: {
    onFloor: (p: { place: string }) => `On the floor: ${p.place}.`,
    result: (p: { subject: string; outcome: string; for: number; against: number; abstain: number }) =>
      `${p.subject}: ${p.outcome}. ${p.for} in favour, ${p.against} against, ${p.abstain} abstained.`,
    consensus: 'Adoption by consensus is proposed. The time to object is running.',
  },
}

const fr: typeof en = {
  title: 'Écran de la salle',
  drafting: 'Les sessions rédigent',
  amending: (p) =>
    `Le délai de dépôt des amendements court · ${p.n > 1 ? `${p.n} déposés` : `${p.n} déposé`}`,
  waiting: 'La plénière commence sous peu',
  pending: (p) =>
    p.n === 0
      ? 'Aucun amendement à décider'
      : p.n === 1
        ? '1 amendement à décider'
        : `${p.n} amendements à décider`,
  textOn: 'Le texte',
  toBeAnnounced: 'La présidence annonce le résultat.',
  consensus: 'Le texte est-il adopté par consensus ?',
  objected: 'Une objection a été formulée : le texte n’est pas adopté par consensus.',
  frozen: 'Le texte est figé',
  textHash: 'Empreinte du texte',
  said: {
    onFloor: (p) => `En discussion : ${p.place}.`,
    result: (p) =>
      `${p.subject} : ${p.outcome}. ${p.for} pour, ${p.against} contre, ${p.abstain} abstention${p.abstain > 1 ? 's' : ''}.`,
    consensus: 'L’adoption par consensus est proposée. Le délai d’objection court.',
  },
}

/** What only the hall’s screen says. */
export const projector = { en, fr }
