const en = {
  filedAt: 'Filed',
  late: 'Filed after the time for amendments',
  oral: 'Spoken in the meeting',
  suggested: 'Suggested by an observer',
  letIn: 'let in by the chair',
  fromGroup: 'From a contact group',
  coSponsors: 'Co-sponsors:',
  askedToo: 'Asked to co-sponsor:',
  needs: (p: { n: number }) =>
    p.n === 1
      ? 'One more participating organization has to sponsor it before it can be voted.'
      : `${p.n} more participating organizations have to sponsor it before it can be voted.`,
  onParent: (p: { number: number }) =>
    `A sub-amendment: it changes amendment ${p.number}. The marks stand on the text as that one would make it.`,
  ofParent: (p: { number: number }) => `A sub-amendment: it changes amendment ${p.number}.`,
  takesPlaceOf: (p: { number: number }) => `Takes the place of amendment ${p.number}`,
  takenOverAs: (p: { number: number }) => `Taken up again as amendment ${p.number}`,
  votedWith: (p: { number: number }) => `Does the same as amendment ${p.number}: one vote decides both.`,
  decides: (p: { numbers: string }) => `One vote also decides ${p.numbers}, which does the same.`,
  decidesSeveral: (p: { numbers: string }) => `One vote also decides ${p.numbers}, which do the same.`,
  notes: {
    inadmissible: 'Inadmissible because:',
    sentBack: 'Its sponsor has to:',
    notTakenUp: 'Not taken up because:',
  },
  asFiled: 'As it was filed:',
  asksYou: (p: { name: string }) => `${p.name} asks you to co-sponsor this amendment.`,
  sponsor: 'Co-sponsor',
  leave: 'Leave the co-sponsors',
  leaveAsk: (p: { number: number }) => `Leave the co-sponsors of amendment ${p.number}?`,
  withdraw: 'Withdraw',
  withdrawAsk: (p: { number: number }) =>
    `Withdraw amendment ${p.number}? Another organization may then take it over.`,
  takeOver: 'Take it over',
  takeOverAsk: (p: { number: number }) =>
    `Take over amendment ${p.number} as it stands, in your organization’s name? It gets a number of its own.`,
  subAmend: 'Amend this amendment',
  fileAgain: 'File it again, changed',
  undoMerger: 'Vote it separately after all',
  undoMergerAsk: (p: { number: number }) => `Have amendment ${p.number} voted on its own again?`,
  ifAdopted: 'What if it is adopted?',
}

const fr: typeof en = {
  filedAt: 'Déposé',
  late: 'Déposé après le délai',
  oral: 'Présenté oralement en séance',
  suggested: 'Proposé par un observateur',
  letIn: 'admis par la présidence',
  fromGroup: 'Issu d’un groupe de contact',
  coSponsors: 'Coauteurs :',
  askedToo: 'Sollicités comme coauteurs :',
  needs: (p) =>
    p.n === 1
      ? 'Il faut encore une organisation participante parmi ses auteurs pour qu’il soit mis aux voix.'
      : `Il faut encore ${p.n} organisations participantes parmi ses auteurs pour qu’il soit mis aux voix.`,
  onParent: (p) =>
    `Un sous-amendement : il modifie l’amendement ${p.number}. Les marques portent sur le texte tel que celui-ci le rendrait.`,
  ofParent: (p) => `Un sous-amendement : il modifie l’amendement ${p.number}.`,
  takesPlaceOf: (p) => `Remplace l’amendement ${p.number}`,
  takenOverAs: (p) => `Repris sous le numéro ${p.number}`,
  votedWith: (p) => `Identique à l’amendement ${p.number} : un seul vote décide des deux.`,
  decides: (p) => `Un seul vote décide aussi du ${p.numbers}, identique.`,
  decidesSeveral: (p) => `Un seul vote décide aussi des ${p.numbers}, identiques.`,
  notes: {
    inadmissible: 'Irrecevable, motif :',
    sentBack: 'À faire par son auteur :',
    notTakenUp: 'Non repris, motif :',
  },
  asFiled: 'Tel que déposé :',
  asksYou: (p) => `${p.name} vous demande de vous associer à cet amendement.`,
  sponsor: 'S’associer',
  leave: 'Ne plus être coauteur',
  leaveAsk: (p) => `Ne plus être coauteur de l’amendement ${p.number} ?`,
  withdraw: 'Retirer',
  withdrawAsk: (p) => `Retirer l’amendement ${p.number} ? Une autre organisation pourra alors le reprendre.`,
  takeOver: 'Le reprendre',
  takeOverAsk: (p) =>
    `Reprendre l’amendement ${p.number} tel quel, au nom de votre organisation ? Il recevra un nouveau numéro.`,
  subAmend: 'Amender cet amendement',
  fileAgain: 'Le déposer de nouveau, modifié',
  undoMerger: 'Le mettre aux voix séparément',
  undoMergerAsk: (p) => `Mettre de nouveau l’amendement ${p.number} aux voix séparément ?`,
  ifAdopted: 'Et s’il est adopté ?',
}

/** The card of an amendment, opened: where it comes from, what it does, and what one can do with it. */
export const cards = { en, fr }
