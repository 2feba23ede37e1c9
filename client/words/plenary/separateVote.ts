const en = {
  ask: 'Ask for a separate vote…',
  askAt: (p: { place: string }) => `Ask for a separate vote on parts: ${p.place}`,
  amendment: (p: { number: number }) => `amendment ${p.number}`,
  opening: 'Opening…',
}

const fr: typeof en = {
  ask: 'Demander un vote séparé…',
  askAt: (p) => `Demander un vote séparé sur des parties : ${p.place}`,
  amendment: (p) => `amendement ${p.number}`,
  opening: 'Ouverture…',
}

/** The door alone: what stands behind it is in `dividing`, and fetched with it. */
export const separateVote = { en, fr }
