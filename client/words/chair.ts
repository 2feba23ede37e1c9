import type { Way } from '../../shared/amending/amendmentState.ts'

const en = {
  // the list
  group: (p: { n: number }) => `Alternatives ${p.n}: if one is adopted, what contradicts it falls`,
  filedAt: 'filed',
  sub: (p: { parent: number }) => `to ${p.parent}`,
  merged: (p: { numbers: string }) => `with ${p.numbers}`,
  groupAgain: (p: { n: number }) => `Alternatives ${p.n}`,
  weaker: 'weakens:',
  stronger: 'strengthens:',
  against: (p: { numbers: string }) => `contradicts ${p.numbers}`,
  waiting: 'waits for you',
  separate: 'Separate vote asked for',
  aside: 'In a contact group',
  order: 'Order…',
  orderOf: (p: { place: string }) => `Change the order: ${p.place}`,

  // putting it in another order
  orderTitle: (p: { place: string }) => `Order of voting: ${p.place}`,
  orderHow:
    'The furthest removed from the text comes first. Drag, or move with the buttons, then say why: it is on record and everybody sees it.',
  orderList: 'Amendments in the order of voting',
  drag: (p: { number: number }) => `Drag amendment ${p.number}`,
  up: (p: { number: number }) => `Move amendment ${p.number} up`,
  down: (p: { number: number }) => `Move amendment ${p.number} down`,
  orderWhy: 'Why this order',
  orderKeep: 'Vote in this order',
  orderSame: 'This is the order it is in.',
  orderWhyFirst: 'Say why first.',
  orderChanged: 'Go on with the new list',
  orderBack: 'Leave it as it was',

  // letting in
  admitTitle: {
    late: (p: { number: number }) => `Amendment ${p.number} came late`,
    oral: (p: { number: number }) => `Amendment ${p.number} was spoken: read it back`,
    suggested: (p: { number: number }) => `Amendment ${p.number} was suggested`,
    inadmissible: (p: { number: number }) => `Amendment ${p.number} was held inadmissible`,
  } as Record<Way | 'inadmissible', (p: { number: number }) => string>,
  admit: 'Let it in',
  admitHint: 'It is put in the voting list.',
  itWasSaid: (p: { reason: string }) => `It was said: “${p.reason}”`,

  // leaving
  otherwise: 'Otherwise',
  inadmissible: 'Inadmissible…',
  inadmissibleWhy: 'Why it is inadmissible',
  inadmissibleYes: (p: { number: number }) => `Amendment ${p.number} is inadmissible`,
  leave: 'Not taken up…',
  leaveWhy: 'Why it is not taken up (optional)',
  leaveYes: (p: { number: number }) => `Amendment ${p.number} is not taken up`,
  leaveTitle: (p: { n: number }) =>
    p.n === 1 ? 'One amendment cannot be voted' : `${p.n} amendments cannot be voted`,
  leaveHow:
    'They wait for sponsors, or were sent back and nothing came. Nobody has to vote on what nobody moves.',
  leaveAll: (p: { n: number }) => (p.n === 1 ? 'It is not taken up' : `All ${p.n} are not taken up`),
  sendBack: 'Send back…',
  sendBackWhy: 'What its sponsor has to do',
  sendBackYes: (p: { number: number }) => `Send amendment ${p.number} back`,

  // sub-amendments
  openSub: (p: { number: number }) => `Open the vote on sub-amendment ${p.number}`,

  // division
  divisionTitle: (p: { name: string }) => `${p.name} asks for a separate vote`,
  divisionOf: (p: { number: number }) => `On amendment ${p.number}, part by part`,
  divisionOfText: 'On the text, part by part',
  part: (p: { n: number; words: string }) => `Part ${p.n}: “${p.words}”`,
  partState: { true: 'retained', false: 'not retained' } as Record<'true' | 'false', string>,
  partOf: { true: 'adopted', false: 'not adopted' } as Record<'true' | 'false', string>,
  nobodyObjects: 'Nobody objects: divide',
  nobodyObjectsHint: 'The parts are then voted one by one.',
  objects: (p: { names: string }) => `Objection: ${p.names}. The motion for division is voted first.`,
  openDivide: 'Open the vote on the motion for division',
  openPart: (p: { n: number; of: number }) => `Open the vote on part ${p.n} of ${p.of}`,
  openWhole: 'Open the vote on the parts as a whole',
  stale: 'The text has changed since: these parts can no longer be voted as they were asked.',
  dropDivision: 'Put the request aside',
  dropDivisionAsk: 'Put this request for a separate vote aside?',

  // reconsideration
  reconsider: 'Reconsider…',
  reconsiderHow:
    'Two thirds of those voting are needed. If they are reached, everything is as it was before that decision:',
  undone: {
    adopted: (p: { number: number }) =>
      `Amendment ${p.number} is to be decided again, and its words leave the text.`,
    rejected: (p: { number: number }) => `Amendment ${p.number} is to be decided again.`,
    text: 'The text as a whole is to be decided again.',
    fallen: (p: { numbers: string }) => `What fell or changed with it comes back: ${p.numbers}.`,
  },
  openReconsider: 'Open the vote to reconsider',
  notNow: 'Not now',

  // contact groups
  groupTitle: (p: { place: string }) => `${p.place} is with a contact group`,
  groupWait: 'It comes back as one amendment. You can recall it, or wait for its report.',
  groups: 'Contact groups',
}

const fr: typeof en = {
  group: (p) => `Variantes ${p.n} : si l’une est adoptée, ce qui la contredit tombe`,
  filedAt: 'déposé à',
  sub: (p) => `au ${p.parent}`,
  merged: (p) => `avec ${p.numbers}`,
  groupAgain: (p) => `Variantes ${p.n}`,
  weaker: 'affaiblit :',
  stronger: 'renforce :',
  against: (p) => `contredit ${p.numbers}`,
  waiting: 'vous attend',
  separate: 'Vote séparé demandé',
  aside: 'En groupe de contact',
  order: 'Ordre…',
  orderOf: (p) => `Changer l’ordre : ${p.place}`,

  orderTitle: (p) => `Ordre des votes : ${p.place}`,
  orderHow:
    'Ce qui s’éloigne le plus du texte vient d’abord. Faites glisser, ou déplacez avec les boutons, puis dites pourquoi : c’est consigné et chacun le voit.',
  orderList: 'Amendements dans l’ordre des votes',
  drag: (p) => `Faire glisser l’amendement ${p.number}`,
  up: (p) => `Monter l’amendement ${p.number}`,
  down: (p) => `Descendre l’amendement ${p.number}`,
  orderWhy: 'Pourquoi cet ordre',
  orderKeep: 'Voter dans cet ordre',
  orderSame: 'C’est l’ordre actuel.',
  orderWhyFirst: 'Dites d’abord pourquoi.',
  orderChanged: 'Continuer avec la nouvelle liste',
  orderBack: 'Laisser comme avant',

  admitTitle: {
    late: (p) => `L’amendement ${p.number} est arrivé tard`,
    oral: (p) => `L’amendement ${p.number} a été présenté oralement : relisez-le`,
    suggested: (p) => `L’amendement ${p.number} a été suggéré`,
    inadmissible: (p) => `L’amendement ${p.number} a été jugé irrecevable`,
  },
  admit: 'L’accueillir',
  admitHint: 'Il entre dans la liste des votes.',
  itWasSaid: (p) => `Il a été dit : « ${p.reason} »`,

  otherwise: 'Autrement',
  inadmissible: 'Irrecevable…',
  inadmissibleWhy: 'Pourquoi il est irrecevable',
  inadmissibleYes: (p) => `L’amendement ${p.number} est irrecevable`,
  leave: 'Non retenu…',
  leaveWhy: 'Pourquoi il n’est pas mis en discussion (facultatif)',
  leaveYes: (p) => `L’amendement ${p.number} n’est pas mis en discussion`,
  leaveTitle: (p) =>
    p.n === 1 ? 'Un amendement ne peut être mis aux voix' : `${p.n} amendements ne peuvent être mis aux voix`,
  leaveHow:
    'Ils attendent des parrains, ou ont été renvoyés et rien n’est venu. Personne n’a à voter sur ce que personne ne défend.',
  leaveAll: (p) =>
    p.n === 1 ? 'Il n’est pas mis en discussion' : `Les ${p.n} ne sont pas mis en discussion`,
  sendBack: 'Renvoyer…',
  sendBackWhy: 'Ce que son auteur doit faire',
  sendBackYes: (p) => `Renvoyer l’amendement ${p.number}`,

  openSub: (p) => `Ouvrir le vote sur le sous-amendement ${p.number}`,

  divisionTitle: (p) => `${p.name} demande un vote séparé`,
  divisionOf: (p) => `Sur l’amendement ${p.number}, partie par partie`,
  divisionOfText: 'Sur le texte, partie par partie',
  part: (p) => `Partie ${p.n} : « ${p.words} »`,
  partState: { true: 'maintenue', false: 'non maintenue' },
  partOf: { true: 'adoptée', false: 'non adoptée' },
  nobodyObjects: 'Pas d’objection : diviser',
  nobodyObjectsHint: 'Les parties sont ensuite mises aux voix une à une.',
  objects: (p) => `Objection : ${p.names}. La motion de division est d’abord mise aux voix.`,
  openDivide: 'Ouvrir le vote sur la motion de division',
  openPart: (p) => `Ouvrir le vote sur la partie ${p.n} sur ${p.of}`,
  openWhole: 'Ouvrir le vote sur l’ensemble des parties',
  stale: 'Le texte a changé depuis : ces parties ne peuvent plus être mises aux voix telles que demandées.',
  dropDivision: 'Écarter la demande',
  dropDivisionAsk: 'Écarter cette demande de vote séparé ?',

  reconsider: 'Réexaminer…',
  reconsiderHow:
    'Il faut les deux tiers des votants. S’ils sont atteints, tout redevient comme avant cette décision :',
  undone: {
    adopted: (p) => `L’amendement ${p.number} est à décider de nouveau, et ses mots quittent le texte.`,
    rejected: (p) => `L’amendement ${p.number} est à décider de nouveau.`,
    text: 'L’ensemble du texte est à décider de nouveau.',
    fallen: (p) => `Ce qui est tombé ou a changé avec lui revient : ${p.numbers}.`,
  },
  openReconsider: 'Ouvrir le vote sur le réexamen',
  notNow: 'Pas maintenant',

  groupTitle: (p) => `${p.place} : confiée à un groupe de contact`,
  groupWait: 'Le groupe revient avec un seul amendement. Vous pouvez le rappeler, ou attendre son rapport.',
  groups: 'Groupes de contact',
}

/** The chair's desk: the voting list, and every act on it. */
export const chair = { en, fr }
