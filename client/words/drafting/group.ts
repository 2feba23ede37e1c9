const en = {
  where: (p: { place: string }) => `Contact group · ${p.place}`,
  part: 'Contact group',
  about: 'About this contact group',
  from: 'From the chair:',
  with: (p: { names: string }) => `In this group: ${p.names}`,
  how: 'All delegates of these organizations write here, at the same time. When you agree, one who holds a vote reports to the plenary: what you changed becomes one amendment, and the other organizations are asked to co-sponsor it.',
  howReading: 'You read along. Nothing is voted on this recommendation until the group has reported.',
  before: 'Before reporting',
  beginning: 'Text before the plenary',
  beginningWords: 'From the text before the plenary',
  room: {
    sealed: 'Closed',
    readOnly: 'You follow what the contact group writes.',
  },
  reported: (p: { number: number }) => `The group has reported: this is amendment ${p.number}.`,
  recalled: (p: { reason: string }) => `The chair has called the group back: ${p.reason}`,
  notIn: 'Not in the report',
  notInWhy: 'The group’s work was over before these words of yours had arrived.',
  report: {
    open: 'Report to the plenary…',
    title: 'Report to the plenary?',
    change: 'What the amendment would change',
    nothing: 'The draft reads like the text. There is nothing to propose yet.',
    changed:
      'The plenary has meanwhile changed words that you change too. Put them back as they were, or ask the chair to call the group back and send the recommendation aside anew, as it now reads. This draft stays readable.',
    words: 'The words go to the plenary. Footnotes and emphasis added here do not.',
    asked: (p: { names: string; n: number }) =>
      p.n === 1
        ? `${p.names} is asked to co-sponsor it, and says so itself.`
        : `${p.names} are asked to co-sponsor it; each says so itself.`,
    afterwards: 'What is written after the report is not taken. Say so first.',
    reason: 'Reason, in a sentence or two',
    left: (p: { n: number }) => (p.n === 1 ? '1 character left' : `${p.n} characters left`),
    waits: 'It can be filed when they have arrived.',
    file: 'File the amendment…',
    sure: 'File it for the group? Nobody can write in this draft afterwards.',
    yes: 'File it',
  },
}

const fr: typeof en = {
  where: (p) => `Groupe de contact · ${p.place}`,
  part: 'Groupe de contact',
  about: 'À propos de ce groupe de contact',
  from: 'De la présidence :',
  with: (p) => `Dans ce groupe : ${p.names}`,
  how: 'Tous les délégués de ces organisations écrivent ici, en même temps. Quand vous êtes d’accord, l’un de ceux qui portent une voix fait rapport à la plénière : ce que vous avez changé devient un seul amendement, et les autres organisations sont invitées à s’y associer.',
  howReading:
    'Vous lisez en direct. Rien n’est mis aux voix sur cette recommandation tant que le groupe n’a pas fait rapport.',
  before: 'Avant de faire rapport',
  beginning: 'Texte soumis à la plénière',
  beginningWords: 'Du texte soumis à la plénière',
  room: {
    sealed: 'Clos',
    readOnly: 'Vous suivez ce qu’écrit le groupe de contact.',
  },
  reported: (p) => `Le groupe a fait rapport : c’est l’amendement ${p.number}.`,
  recalled: (p) => `La présidence a rappelé le groupe : ${p.reason}`,
  notIn: 'Absent du rapport',
  notInWhy: 'Les travaux du groupe étaient terminés avant que ces mots ne soient arrivés.',
  report: {
    open: 'Faire rapport à la plénière…',
    title: 'Faire rapport à la plénière ?',
    change: 'Ce que l’amendement changerait',
    nothing: 'Le projet se lit comme le texte. Il n’y a encore rien à proposer.',
    changed:
      'La plénière a changé entre-temps des mots que vous changez aussi. Remettez-les comme ils étaient, ou demandez à la présidence de rappeler le groupe et de renvoyer la recommandation telle qu’elle se lit maintenant. Ce projet reste lisible.',
    words: 'Les mots vont en plénière. Les notes et les italiques ajoutées ici n’y vont pas.',
    asked: (p) =>
      `Invitation à s’y associer : ${p.names}. ${p.n === 1 ? 'Cette' : 'Chaque'} organisation le dit elle-même.`,
    afterwards: 'Ce qui est écrit après le rapport n’est plus pris. Prévenez d’abord.',
    reason: 'Motif, en une phrase ou deux',
    left: (p) => (p.n <= 1 ? `${p.n} caractère restant` : `${p.n} caractères restants`),
    waits: 'Il pourra être déposé quand elles seront arrivées.',
    file: 'Déposer l’amendement…',
    sure: 'Le déposer au nom du groupe ? Plus personne ne pourra ensuite écrire dans ce projet.',
    yes: 'Déposer',
  },
}

export const group = { en, fr }
