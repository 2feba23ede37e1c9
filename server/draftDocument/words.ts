import type { BracketKind } from '../../shared/draft/bracket.ts'
import type { Addressee, Lang } from '../../shared/paragraph.ts'

const en = {
  /** Of an instant, where the forum meets. */
  time: (iso: string, timeZone: string) => `${clock('en-GB', iso, timeZone)} (${timeZone})`,
  draftAsOf: (time: string) => `Draft, as of ${time} – not an adopted text.`,
  running: (symbol: string) => `${symbol} – draft, not an adopted text`,
  handedOver: (time: string) =>
    `Handed over on ${time}. What the plenary decides on is the text compiled from it.`,
  title: (roman: string, title: string) => `Session ${roman}: ${title}`,
  group: {
    operative: (label: string) => `Contact group on recommendation ${label}`,
    preambular: (label: string) => `Contact group on preambular paragraph ${label}`.trim(),
  },
  reported: (number: number) => `It came back to the plenary as amendment ${number}.`,
  recalled: 'The contact group was recalled. This is its draft as it then stood.',
  addressed: (names: string) => `Addressed to: ${names}`,
  addressees: {
    parties: 'Parties',
    committee: 'Committee',
    secretariat: 'Secretariat',
    'conference-of-parties': 'Conference of Parties',
    'civil-society': 'Civil society',
    other: 'Others',
  } as Record<Addressee, string>,
  empty: 'Nothing has been written yet.',
  brackets: 'Open brackets',
  noBrackets: 'None.',
  columns: {
    place: 'Paragraph',
    words: 'Words',
    by: 'Asked for by',
    kind: 'Kind',
    reason: 'Reason',
  },
  session: 'The session itself',
  kinds: {
    contested: 'Contested',
    alternative: 'Alternative',
    placeholder: 'Placeholder',
  } as Record<BracketKind, string>,
  listed: (p: { place: string; words: string; by: string; kind: string; reason: string }) =>
    `${p.place}: [${p.words}] – ${p.kind}, asked for by: ${p.by}.${p.reason === '' ? '' : ` Reason: ${p.reason}`}`,
}

/** Every sentence of a downloaded draft that the report has not. */
export type DraftWords = typeof en

const fr: DraftWords = {
  time: (iso, timeZone) =>
    `${clock('fr-FR', iso, timeZone).replace(/(\d\d):(\d\d)$/, '$1\u00A0h\u00A0$2')} (${timeZone})`,
  draftAsOf: (time) => `Projet, dans son état au ${time} – ce texte n’est pas adopté.`,
  running: (symbol) => `${symbol} – projet, texte non adopté`,
  handedOver: (time) => `Transmis le ${time}. La plénière se prononce sur le texte qui en a été établi.`,
  title: (roman, title) => `Session ${roman} : ${title}`,
  group: {
    operative: (label) => `Groupe de contact sur la recommandation ${label}`,
    preambular: (label) => `Groupe de contact sur l’alinéa ${label} du préambule`.replace('  ', ' '),
  },
  reported: (number) => `Il est revenu en plénière comme amendement ${number}.`,
  recalled: 'Le groupe de contact a été rappelé. Voici son projet dans son dernier état.',
  addressed: (names) => `Destinataires : ${names}`,
  addressees: {
    parties: 'Parties',
    committee: 'Comité',
    secretariat: 'Secrétariat',
    'conference-of-parties': 'Conférence des Parties',
    'civil-society': 'Société civile',
    other: 'Autres',
  },
  empty: 'Rien n’a encore été écrit.',
  brackets: 'Crochets ouverts',
  noBrackets: 'Aucun.',
  columns: {
    place: 'Paragraphe',
    words: 'Mots',
    by: 'À la demande de',
    kind: 'Nature',
    reason: 'Motif',
  },
  session: 'La session elle-même',
  kinds: { contested: 'Contesté', alternative: 'Variante', placeholder: 'À compléter' },
  listed: (p) =>
    `${p.place} : [${p.words}] – ${p.kind}, à la demande de : ${p.by}.${p.reason === '' ? '' : ` Motif : ${p.reason}`}`,
}

export const DRAFT_WORDS: Record<Lang, DraftWords> = { en, fr }

function clock(locale: string, iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
  return parts.format(new Date(iso))
}
