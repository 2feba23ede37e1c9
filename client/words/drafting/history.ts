const en = {
  title: 'History of the draft',
  fetching: 'Fetching what was written…',
  reading: 'Putting the draft together…',
  empty: 'Nothing has been written in this draft yet.',
  offline: 'No connection. The history is kept on the server; it is fetched as soon as the network is back.',
  offlineSome:
    'No connection: what was written last may be missing. It is fetched as soon as the network is back.',
  again: 'Try again',
  newer: 'Fetch what is newer',
  slider: 'Moment of the draft',
  keys: 'Arrow keys go from moment to moment, with Shift one step of writing at a time.',
  position: (p: { time: string; who: string; step: number; of: number }) =>
    `${p.time}, ${p.who}, step ${number.format(p.step)} of ${number.format(p.of)}`,
  earlierMoment: 'Earlier moment',
  laterMoment: 'Later moment',
  earlierStep: 'One step back',
  laterStep: 'One step on',
  unknown: 'somebody no longer known here',
  moments: 'Moments',
  what: {
    beginning: 'Beginning',
    pause: 'Before a pause',
    named: 'Named moment',
    handedOver: 'Handed over',
    now: 'Newest',
  },
  momentAt: (p: { time: string; what: string }) => `${p.time} · ${p.what}`,
  quoted: (p: { name: string }) => `“${p.name}”`,
  namedBy: (p: { name: string; by: string }) => `“${p.name}”, named by ${p.by}`,
  writers: (p: { names: string }) => `Written by ${p.names}`,
  name: 'Name this moment…',
  nameLabel: 'Name of this moment',
  nameKeep: 'Keep the name',
  nameHint: 'Everybody who reads the draft sees it.',
  compare: 'Compare with',
  compareBefore: 'The moment before',
  compareNothing: 'Nothing: only read',
  onlyChanges: 'Only what changed',
  readAt: (p: { time: string }) => `The draft at ${p.time}`,
  comparedAt: (p: { from: string; to: string }) => `What changed from ${p.from} to ${p.to}`,
  summary: (p: { added: number; deleted: number; moved: number; changed: number }) => {
    const parts = [
      p.changed > 0 && `${p.changed} changed`,
      p.added > 0 && `${p.added} new`,
      p.deleted > 0 && `${p.deleted} deleted`,
      p.moved > 0 && `${p.moved} moved`,
    ].filter(Boolean)
    return parts.length > 0 ? `Paragraphs: ${parts.join(', ')}.` : 'No paragraph changed.'
  },
  unchanged: (p: { n: number }) => (p.n === 1 ? '1 paragraph unchanged' : `${p.n} paragraphs unchanged`),
  added: 'New paragraph',
  deleted: 'Paragraph deleted',
  movedAway: 'Moved from here',
  movedHere: 'Moved here',
  kind: (p: { was: string; is: string }) => `Was ${p.was}, now ${p.is}`,
  level: (p: { was: number; is: number }) => `Was at level ${p.was}, now at level ${p.is}`,
  addressees: 'Other addressees',
  alternative: (p: { is: boolean }): string =>
    p.is
      ? 'Now another version of the paragraph before it'
      : 'No longer a version of the paragraph before it',
  emphasis: 'Other emphasis',
  emptyParagraph: 'Empty paragraph',
  bringBack: (p: { time: string }) => `Bring back the words of ${p.time}`,
  notBrought: 'They could not be put into the draft now. Mark and copy them here instead.',
  brought: 'These words are in the draft again, as an edit of your own. Undo takes them out.',
}

const number = new Intl.NumberFormat('en')

const fr: typeof en = {
  title: 'Historique du projet',
  fetching: 'Récupération de ce qui a été écrit…',
  reading: 'Reconstitution du projet…',
  empty: 'Rien n’a encore été écrit dans ce projet.',
  offline:
    'Pas de connexion. L’historique est conservé sur le serveur ; il sera récupéré dès le retour du réseau.',
  offlineSome:
    'Pas de connexion : les derniers ajouts peuvent manquer. Ils seront récupérés dès le retour du réseau.',
  again: 'Réessayer',
  newer: 'Récupérer la suite',
  slider: 'Moment du projet',
  keys: 'Les flèches vont d’un moment à l’autre ; avec Maj, une étape d’écriture à la fois.',
  position: (p) => `${p.time}, ${p.who}, étape ${nombre.format(p.step)} sur ${nombre.format(p.of)}`,
  earlierMoment: 'Moment précédent',
  laterMoment: 'Moment suivant',
  earlierStep: 'Une étape en arrière',
  laterStep: 'Une étape en avant',
  unknown: 'une personne qui n’est plus connue ici',
  moments: 'Moments',
  what: {
    beginning: 'Début',
    pause: 'Avant une pause',
    named: 'Moment nommé',
    handedOver: 'Remis',
    now: 'Le plus récent',
  },
  momentAt: (p) => `${p.time} · ${p.what}`,
  quoted: (p) => `« ${p.name} »`,
  namedBy: (p) => `« ${p.name} », nommé par ${p.by}`,
  writers: (p) => `Écrit par ${p.names}`,
  name: 'Nommer ce moment…',
  nameLabel: 'Nom de ce moment',
  nameKeep: 'Garder ce nom',
  nameHint: 'Toutes les personnes qui lisent le projet le voient.',
  compare: 'Comparer avec',
  compareBefore: 'Le moment précédent',
  compareNothing: 'Rien : lire seulement',
  onlyChanges: 'Seulement ce qui a changé',
  readAt: (p) => `Le projet à ${p.time}`,
  comparedAt: (p) => `Ce qui a changé de ${p.from} à ${p.to}`,
  summary: (p) => {
    const parts = [
      p.changed > 0 && (p.changed === 1 ? '1 modifié' : `${p.changed} modifiés`),
      p.added > 0 && (p.added === 1 ? '1 nouveau' : `${p.added} nouveaux`),
      p.deleted > 0 && (p.deleted === 1 ? '1 supprimé' : `${p.deleted} supprimés`),
      p.moved > 0 && (p.moved === 1 ? '1 déplacé' : `${p.moved} déplacés`),
    ].filter(Boolean)
    return parts.length > 0 ? `Paragraphes : ${parts.join(', ')}.` : 'Aucun paragraphe n’a changé.'
  },
  unchanged: (p) => (p.n === 1 ? '1 paragraphe inchangé' : `${p.n} paragraphes inchangés`),
  added: 'Nouveau paragraphe',
  deleted: 'Paragraphe supprimé',
  movedAway: 'Déplacé d’ici',
  movedHere: 'Déplacé ici',
  kind: (p) => `Était : ${p.was} ; maintenant : ${p.is}`,
  level: (p) => `Niveau ${p.was} auparavant, ${p.is} maintenant`,
  addressees: 'Autres destinataires',
  alternative: (p) =>
    p.is
      ? 'Désormais une autre version du paragraphe précédent'
      : 'N’est plus une version du paragraphe précédent',
  emphasis: 'Autre mise en relief',
  emptyParagraph: 'Paragraphe vide',
  bringBack: (p) => `Reprendre les mots de ${p.time}`,
  notBrought: 'Impossible de les remettre dans le projet maintenant. Sélectionnez-les ici pour les copier.',
  brought:
    'Ces mots sont de nouveau dans le projet, comme une modification de votre part. Annuler les retire.',
}

const nombre = new Intl.NumberFormat('fr')

export const history = { en, fr }
