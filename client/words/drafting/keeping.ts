const en = {
  offline: {
    kept: 'Offline, kept on this device',
    keeping: 'Offline, being kept…',
    unkept: 'Offline, in this window only',
  },
  offlineLong: {
    kept: 'You can go on writing. What you type is kept on this device, also when the window is closed, and sent when the line is back.',
    keeping: 'What you typed last is being written to this device.',
    unkept:
      'You can go on writing, but this browser keeps nothing: it is a private window, or its space is used up. Leave this window open until the line is back.',
  },
  othersWords:
    'What somebody else typed in this draft on this device has not been sent. It is kept for them until they sign in here again; nobody else sees or sends it.',
  otherPerson:
    'Somebody else has signed in in this browser, so nothing more is sent from this page. What you typed and is not saved is kept on this device; sign in again to send it.',
  otherPersonUnkept:
    'Somebody else has signed in in this browser, so nothing more is sent from this page. Copy what is not saved before you close it.',
  notIn: { handedOver: 'Not in L.1', otherwise: 'Not in the draft' },
  why: {
    handedOver: 'The draft was handed over before these words of yours had arrived.',
    tooMuch: 'These words of yours could not be saved: together they are larger than a draft may be.',
    notTaken: 'These words of yours could not be saved: the server did not take them.',
    standing: (p: { reason: string }) => `These words of yours had not arrived. ${p.reason}`,
  },
  keptHere: {
    kept: 'They are kept on this device.',
    keeping: '',
    unkept: 'They are in this window only: copy them before you close it.',
  },
  looking: 'Comparing with the draft on the server…',
  onlyShape: 'Only levels, kinds, brackets or emphasis were changed, no words.',
  yours: 'Paragraphs with what did not arrive',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'This browser did not let them be copied: select and copy them by hand.',
  keep: 'Keep for an amendment',
  keptForAmendment: 'Kept. They are offered when you amend the text in plenary.',
  notKept: 'This browser keeps nothing: copy the words instead.',
  discard: 'Discard…',
  discardAsk: 'Discard these words? They are nowhere else.',
  discardYes: 'Discard',
}

const fr: typeof en = {
  offline: {
    kept: 'Hors ligne, conservé sur cet appareil',
    keeping: 'Hors ligne, en cours de conservation…',
    unkept: 'Hors ligne, dans cette fenêtre seulement',
  },
  offlineLong: {
    kept: 'Vous pouvez continuer à écrire. Ce que vous tapez est conservé sur cet appareil, même si la fenêtre est fermée, et envoyé au retour de la connexion.',
    keeping: 'Ce que vous venez de taper est en train d’être écrit sur cet appareil.',
    unkept:
      'Vous pouvez continuer à écrire, mais ce navigateur ne conserve rien : c’est une fenêtre privée, ou il n’a plus de place. Laissez cette fenêtre ouverte jusqu’au retour de la connexion.',
  },
  othersWords:
    'Ce qu’une autre personne a tapé dans ce projet sur cet appareil n’a pas été envoyé. C’est conservé pour elle jusqu’à ce qu’elle se connecte de nouveau ici ; personne d’autre ne le voit ni ne l’envoie.',
  otherPerson:
    'Une autre personne s’est connectée dans ce navigateur : rien n’est plus envoyé depuis cette page. Ce que vous avez tapé et qui n’est pas enregistré est conservé sur cet appareil ; connectez-vous de nouveau pour l’envoyer.',
  otherPersonUnkept:
    'Une autre personne s’est connectée dans ce navigateur : rien n’est plus envoyé depuis cette page. Copiez ce qui n’est pas enregistré avant de la fermer.',
  notIn: { handedOver: 'Absent de L.1', otherwise: 'Absent du projet' },
  why: {
    handedOver: 'Le projet a été transmis avant l’arrivée de ces mots que vous avez écrits.',
    tooMuch: 'Ces mots n’ont pas pu être enregistrés : ensemble, ils dépassent la taille d’un projet.',
    notTaken: 'Ces mots n’ont pas pu être enregistrés : le serveur ne les a pas acceptés.',
    standing: (p) => `Ces mots que vous avez écrits n’étaient pas arrivés. ${p.reason}`,
  },
  keptHere: {
    kept: 'Ils sont conservés sur cet appareil.',
    keeping: '',
    unkept: 'Ils ne sont que dans cette fenêtre : copiez-les avant de la fermer.',
  },
  looking: 'Comparaison avec le projet sur le serveur…',
  onlyShape: 'Seuls des niveaux, des types, des crochets ou l’italique ont changé, aucun mot.',
  yours: 'Paragraphes avec ce qui n’est pas arrivé',
  copy: 'Copier',
  copied: 'Copié.',
  notCopied: 'Ce navigateur n’a pas permis la copie : sélectionnez et copiez les mots à la main.',
  keep: 'Garder pour un amendement',
  keptForAmendment: 'Gardé. Ces mots vous seront proposés quand vous amenderez le texte en plénière.',
  notKept: 'Ce navigateur ne conserve rien : copiez plutôt les mots.',
  discard: 'Supprimer…',
  discardAsk: 'Supprimer ces mots ? Ils ne sont nulle part ailleurs.',
  discardYes: 'Supprimer',
}

export const keeping = { en, fr }
