const en = {
  title: 'Room screen',
  live: 'Live',
  offline: 'Offline: this may be old.',
  connecting: 'Connecting…',
  writing: (p: { name: string }) => `${p.name} is in the marked paragraph`,
  back: 'Back to the rapporteur',
  text: 'Text of the draft',
  handedOver: 'This draft has been handed over. This is the text as it went to the plenary.',
  handedOverAt: 'Handed over at',
  toPlenary: 'To the plenary',
}

const fr: typeof en = {
  title: 'Écran de la salle',
  live: 'En direct',
  offline: 'Hors ligne : ce texte n’est peut-être plus le dernier.',
  connecting: 'Connexion…',
  writing: (p) => `${p.name} est dans le paragraphe marqué`,
  back: 'Revenir au rapporteur',
  text: 'Texte du projet',
  handedOver: 'Ce projet a été transmis. Voici le texte tel qu’il est parti en plénière.',
  handedOverAt: 'Transmis à',
  toPlenary: 'Vers la plénière',
}

export const screen = { en, fr }
