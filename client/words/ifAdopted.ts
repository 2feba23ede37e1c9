const en = {
  ifAdopted: 'If adopted',
  inBrief: 'If adopted:',
  reads: 'It would read',
  parentReads: (p: { number: number }) => `Amendment ${p.number} would then make it read`,
  struck: (p: { place: string }) => `${p.place} would be deleted.`,
  falls: (p: { n: number }) => (p.n === 1 ? '1 amendment falls' : `${p.n} amendments fall`),
  nothingFalls: 'Nothing falls.',
  carried: (p: { n: number }) =>
    p.n === 1 ? '1 amendment is carried over' : `${p.n} amendments are carried over`,
  list: (p: { what: string; numbers: string }) => `${p.what}: ${p.numbers}`,
  by: (p: { number: number; name: string }) => `${p.number}, ${p.name}`,

  reordered: (p: { reason: string }) => `The chair changed the order of voting: “${p.reason}”`,
  order: (p: { numbers: string }) => `Order of voting: ${p.numbers}`,
  with: (p: { number: number; merged: string }) => `${p.number} with ${p.merged}`,
}

const fr: typeof en = {
  ifAdopted: 'S’il est adopté',
  inBrief: 'S’il est adopté :',
  reads: 'Le texte se lirait',
  parentReads: (p) => `Avec l’amendement ${p.number}, le texte se lirait alors`,
  struck: (p) => `${p.place} : à supprimer.`,
  falls: (p) => (p.n === 1 ? '1 amendement tombe' : `${p.n} amendements tombent`),
  nothingFalls: 'Aucun autre ne tombe.',
  carried: (p) => (p.n === 1 ? '1 amendement est maintenu' : `${p.n} amendements sont maintenus`),
  list: (p) => `${p.what} : ${p.numbers}`,
  by: (p) => `${p.number}, ${p.name}`,

  reordered: (p) => `La présidence a changé l’ordre des votes : « ${p.reason} »`,
  order: (p) => `Ordre des votes : ${p.numbers}`,
  with: (p) => `${p.number} avec ${p.merged}`,
}

/** What would follow from an adoption, and in which order the plenary votes: the same words on every screen. */
export const consequences = { en, fr }
