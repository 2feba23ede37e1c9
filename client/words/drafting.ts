import type { Kind, Lang } from '../../shared/paragraph.ts'
import { type Speech, useWords } from './useWords.ts'

/** The sentences of the drafting room: fetched with it, not with the first page. */
const en = {
  where: (p: { roman: string; title: string }) => `Session ${p.roman} · ${p.title}`,
  part: (p: { roman: string }) => `Part ${p.roman}`,
  status: {
    connecting: 'Connecting…',
    saved: 'Saved',
    saving: 'Saving…',
    offline: 'Offline',
    readOnly: 'Read only',
    sealed: 'Handed over',
  },
  statusLong: {
    connecting: 'Fetching the draft.',
    saved: 'All you have written is on the server’s disk.',
    saving: 'On its way to the server.',
    offline:
      'You can go on writing. It is kept in this window and sent when the line is back: do not close it.',
    readOnly: 'You follow what the rapporteurs write.',
    sealed: 'Nothing can be written here any more.',
  },
  unsavedLost: (p: { reason: string }) =>
    `Your last changes were not saved. ${p.reason} Copy what you need before you reload.`,
  tooMuch: 'They are larger than a draft may be.',
  notTaken: 'The server could not read them.',
  sealed: 'This draft has been handed over. What comes now is an amendment in plenary.',
  toPlenary: 'To the plenary',
  here: (p: { writing: number; reading: number }) =>
    p.reading === 0 ? `${p.writing} writing` : `${p.writing} writing · ${p.reading} reading`,
  writers: 'Writing now:',
  outline: 'Draft',
  editor: 'Text of the draft',
  keys: 'Enter begins a paragraph, Tab and Shift Tab change its level. Escape, then Tab leaves the text.',
  tools: 'Paragraph',
  kind: 'Kind of paragraph',
  kinds: { heading: 'Heading', preambular: 'Preambular', operative: 'Operative' } as Record<Kind, string>,
  deeper: 'One level down',
  higher: 'One level up',
  emphasis: 'Emphasis',
  undo: 'Undo',
  redo: 'Redo',
  note: 'Footnote…',
  noteTitle: 'Footnote where the cursor is',
  noteWords: 'Words of the footnote',
  noteInsert: 'Insert',
  notes: 'Footnotes',
  handOver: 'Hand over…',
  handOverTitle: 'Hand the draft over?',
  handOverWhat: (p: { paragraphs: number; brackets: number }) =>
    [
      p.paragraphs === 1
        ? '1 paragraph goes to the plenary.'
        : `${p.paragraphs} paragraphs go to the plenary.`,
      p.brackets === 1 && '1 bracket is still open.',
      p.brackets > 1 && `${p.brackets} brackets are still open.`,
      'Nobody can write in this draft afterwards.',
    ]
      .filter(Boolean)
      .join(' '),
  handOverYes: 'Hand over',
}

type DraftingWords = typeof en

const fr: DraftingWords = {
  where: (p) => `Session ${p.roman} · ${p.title}`,
  part: (p) => `Partie ${p.roman}`,
  status: {
    connecting: 'Connexion…',
    saved: 'Enregistré',
    saving: 'Enregistrement…',
    offline: 'Hors ligne',
    readOnly: 'Lecture seule',
    sealed: 'Transmis',
  },
  statusLong: {
    connecting: 'Le projet se charge.',
    saved: 'Tout ce que vous avez écrit est sur le disque du serveur.',
    saving: 'En route vers le serveur.',
    offline:
      'Vous pouvez continuer. Le texte reste dans cette fenêtre et part dès que la ligne revient : ne la fermez pas.',
    readOnly: 'Vous suivez ce qu’écrivent les rapporteurs.',
    sealed: 'Plus rien ne peut être écrit ici.',
  },
  unsavedLost: (p) =>
    `Vos dernières modifications n’ont pas été enregistrées. ${p.reason} Copiez ce dont vous avez besoin avant de recharger.`,
  tooMuch: 'Elles dépassent ce qu’un projet peut contenir.',
  notTaken: 'Le serveur n’a pas pu les lire.',
  sealed: 'Ce projet a été transmis. Ce qui vient ensuite est un amendement en plénière.',
  toPlenary: 'Vers la plénière',
  here: (p) =>
    p.reading === 0 ? `${p.writing} en écriture` : `${p.writing} en écriture · ${p.reading} en lecture`,
  writers: 'Écrivent en ce moment :',
  outline: 'Projet',
  editor: 'Texte du projet',
  keys: 'Entrée commence un paragraphe, Tab et Maj Tab changent son niveau. Échap, puis Tab quitte le texte.',
  tools: 'Paragraphe',
  kind: 'Genre de paragraphe',
  kinds: { heading: 'Titre', preambular: 'Préambule', operative: 'Dispositif' },
  deeper: 'Un niveau plus bas',
  higher: 'Un niveau plus haut',
  emphasis: 'Italique',
  undo: 'Annuler',
  redo: 'Rétablir',
  note: 'Note…',
  noteTitle: 'Note à l’endroit du curseur',
  noteWords: 'Texte de la note',
  noteInsert: 'Insérer',
  notes: 'Notes',
  handOver: 'Transmettre…',
  handOverTitle: 'Transmettre le projet ?',
  handOverWhat: (p) =>
    [
      p.paragraphs <= 1
        ? `${p.paragraphs} paragraphe part en plénière.`
        : `${p.paragraphs} paragraphes partent en plénière.`,
      p.brackets === 1 && '1 crochet est encore ouvert.',
      p.brackets > 1 && `${p.brackets} crochets sont encore ouverts.`,
      'Plus personne ne pourra écrire dans ce projet ensuite.',
    ]
      .filter(Boolean)
      .join(' '),
  handOverYes: 'Transmettre',
}

/** `useWords`, with the sentences of the drafting room as `d`. */
export function useDraftingWords(): Speech & { d: DraftingWords } {
  const speech = useWords()
  return { ...speech, d: ({ en, fr } satisfies Record<Lang, DraftingWords>)[speech.lang] }
}
