const en = {
  show: 'Where these words come from',
  how: 'Choose any words to read where they come from. How they are underlined says it roughly:',
  kinds: {
    session: 'words of a session',
    amendment: 'words of an amendment',
    division: 'words voted apart',
    correction: 'words corrected',
  },
  loading: 'Looking it up…',
  failed: 'This could not be fetched. The text above is complete; try again in a moment.',
  session: (p: { roman: string; title: string }) =>
    p.roman === '' ? 'One of the sessions' : `Session ${p.roman}, ${p.title}`,
  writtenBy: (p: { name: string }) => `written by ${p.name}`,
  amendment: (p: { number: number; name: string }) => `Amendment ${p.number} of ${p.name}`,
  adopted: (p: { tally: string }) => `adopted ${p.tally}`,
  decision: (p: { number: number }) => `vote ${p.number}`,
  division: 'What was kept in a separate vote',
  correction: 'Editorial correction',
  toCorrections: 'to the corrections',
  words: 'Words:',
  corrections: 'Editorial corrections',
  correctionsWhat:
    'Form, never substance. Each stands here with the words before and after; the journal keeps both texts.',
}

const fr: typeof en = {
  show: 'D’où viennent ces mots',
  how: 'Choisissez des mots pour lire d’où ils viennent. Le soulignement le dit en gros :',
  kinds: {
    session: 'mots d’une session',
    amendment: 'mots d’un amendement',
    division: 'mots votés séparément',
    correction: 'mots corrigés',
  },
  loading: 'Recherche…',
  failed: 'Cela n’a pas pu être chargé. Le texte ci-dessus est complet ; réessayez dans un instant.',
  session: (p) => (p.roman === '' ? 'L’une des sessions' : `Session ${p.roman}, ${p.title}`),
  writtenBy: (p) => `écrit par ${p.name}`,
  amendment: (p) => `Amendement ${p.number} de ${p.name}`,
  adopted: (p) => `adopté ${p.tally}`,
  decision: (p) => `vote ${p.number}`,
  division: 'Ce qui a été gardé lors d’un vote séparé',
  correction: 'Correction éditoriale',
  toCorrections: 'vers les corrections',
  words: 'Mots :',
  corrections: 'Corrections éditoriales',
  correctionsWhat:
    'La forme, jamais le fond. Chacune figure ici avec les mots d’avant et d’après ; le journal garde les deux textes.',
}

export const provenance = { en, fr }
