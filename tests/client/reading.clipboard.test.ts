// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../client/features/drafting/reading/readHtml.ts'
import type { ReadParagraph } from '../../client/features/drafting/reading/readParagraph.ts'
import { readText } from '../../client/features/drafting/reading/readText.ts'
import { type Lang, NOTE_MARK } from '../../shared/paragraph.ts'

/** A paragraph on one line: p0, o0, o1… its words, *emphasis*, and footnotes where they are referred to. */
function said({ kind, level, text, em, notes }: ReadParagraph): string {
  const left = [...notes]
  const words = [...text].map((letter, at) => {
    const opens = em.some(([from]) => from === at) ? '*' : ''
    const closes = em.some(([, to]) => to === at) ? '*' : ''
    return closes + opens + (letter === NOTE_MARK ? `{${left.shift()}}` : letter)
  })
  const last = em.some(([, to]) => to === text.length) ? '*' : ''
  return `${kind[0]}${level} ${words.join('')}${last}`
}

const html = (source: string, lang: Lang = 'en') => readHtml(source, { lang }).map(said)
const text = (source: string, lang: Lang = 'en') => readText(source, { lang }).map(said)
const clipboard = (name: string) => readFileSync(`tests/fixtures/clipboard/${name}`, 'utf8')

describe('what was copied in other programs', () => {
  test('[D26] Word for Windows: lists as levels, footnotes as footnotes, changes accepted, comments and looks gone', () => {
    expect(html(clipboard('word-windows.html'))).toEqual([
      'h0 Diversity of cultural expressions in the digital environment',
      'p0 Recalling Article\u00A011 of the Convention,{Adopted in Paris on 20\u00A0October 2005. In force since 2007.} which acknowledges the role of civil society,',
      'p0 Deeply concerned that the gains made remain uneven between regions,',
      'o0 Urges Parties to require large online services to explain, in *plain* language, how content is ranked;',
      'o0 Requests the Intergovernmental Committee to place on its agenda the effects of generative systems on artists, in particular:',
      'o1 consent for, and remuneration of, the use of works;',
      'o1 effects on employment, including:',
      'o2 translation and dubbing;',
      'o0 Invites the Secretariat to see its training.',
    ])
  })

  test('[D26] Word in French: no-break spaces where they belong, typed labels and bullets as levels', () => {
    expect(html(clipboard('word-windows-fr.html'), 'fr')).toEqual([
      'h0 Gouvernance culturelle et politiques publiques',
      'p0 Rappelant l’article\u00A011 de la Convention, dite «\u00A0Convention de 2005\u00A0»,',
      'o0 Encourage les Parties à publier chaque année les dépenses consacrées à la culture, ventilées\u00A0:',
      'o1 par domaine\u00A0;',
      'o1 par région\u00A0;',
      'o0 Prie instamment les Parties\u00A0:',
      'o1 de faciliter les procédures\u00A0;',
      'o1 d’en rendre compte avant le 1er juin.',
    ])
  })

  test('[D26] Word for Mac, Word online and Outlook, whose lists are three other kinds of list', () => {
    expect(html(clipboard('word-mac.html'))).toEqual([
      'p0 Convinced that public choices are better when artists take part,',
      'o0 Encourages civil society organizations to gather evidence:',
      'o1 on rural areas;',
      'o2 by month;',
      'o1 on displaced persons.',
    ])
    expect(html(clipboard('word-online.html'))).toEqual([
      'h0 Cultural governance',
      'o0 Calls upon Parties to set up a standing body, with:',
      'o1 a published work programme:',
      'o2 for each year;',
      'o1 a public record of the advice given.',
    ])
    expect(html(clipboard('outlook.html')).slice(2, 5)).toEqual([
      'o0 Requests the Secretariat to make sessions accessible in person and online;',
      'o0 Urges Parties to ease visa procedures, namely:',
      'o1 for artists;',
    ])
  })

  test('[D26] LibreOffice Writer', () => {
    expect(html(clipboard('libreoffice.html'))).toEqual([
      'o0 Zero draft of session II',
      'p0 The Civil Society Forum,',
      'p0 Recalling Article 11 of the Convention,{Adopted in Paris on 20 October 2005.} which acknowledges the role of civil society,',
      'p0 Deeply concerned that the gains made remain uneven,',
      'h0 Diversity of cultural expressions online',
      'o0 Urges Parties to require large services to explain, in *plain* language, how content is ranked;',
      'o0 Requests the Committee to place on its agenda the effects of generative systems on artists, in particular:',
      'o1 consent for the use of works;',
      'o1 effects on employment, including:',
      'o2 translation and dubbing;',
      'o2 illustration and music;',
      // Writer copies what tracked changes deleted as if it stood there.
      'o0 Invites the Conference of PartiesSecretariat to review the action taken;',
      'o1 typed by hand, to see its label go;',
      'o0 Encourages civil society organizations to share evidence:',
      'o1 on access in rural areas;',
      'o1 on access for displaced persons.',
      'o0 Region, Organizations',
      'o0 Africa, 14',
    ])
  })

  test('[D26] Google Docs, copied and downloaded', () => {
    expect(html(clipboard('google-docs.html'))).toEqual([
      'h0 Culture as a global public good',
      'p0 Having met in Paris and online on 5 June 2023,',
      'o0 Invites Parties to state how culture will be treated, as *Our Creative Diversity* said, broken down by:',
      'o1 field;',
      'o1 region, namely:',
      'o2 urban;',
      'o0 Calls upon Parties to secure the rights of artists;',
    ])
    expect(html(clipboard('google-docs-export.html'))).toEqual([
      'o0 Welcomes the report{Document INF.11.} of the experts{Named in 2022.};',
    ])
  })

  test('[D26] a page of the web: no navigation, forms, scripts or pictures; tables by what they are for', () => {
    expect(html(clipboard('web-page.html'))).toEqual([
      'h0 Third Forum: conclusions',
      'o0 The Forum met online on 31 May.',
      'o0 It took place over one day.',
      'o0 It welcomed the report of the experts{Report of 2019.} on 12\u00A0km2 of land.',
      'o0 Urges Parties to act;',
      'o0 Invites Parties to report.',
      'o0 Region, Organizations',
      'o0 Africa, 14',
      'o0 Requests the Secretariat to circulate documents no later than thirty days before the session;',
      'o0 Demande au Secrétariat de diffuser les documents trente jours au plus tard avant la session ;',
    ])
  })

  test('[D26] Apple Notes, and plain text of Word and of a PDF', () => {
    expect(html(clipboard('apple-notes.html'))).toEqual([
      'h0 Ideas for session III',
      'o0 Invites the Conference of Parties to take these into account:',
      'o1 in its resolutions;',
      'o1 at its next session.',
      'o0 Requests a follow-up.',
    ])
    expect(text(clipboard('word.txt'))).toEqual([
      'p0 Recalling Article 11 of the Convention,',
      'o0 Urges Parties to act:',
      'o1 at home;',
      'o1 abroad, namely:',
      'o2 in trade;',
      'o2 in aid;',
      'o0 Invites the Secretariat to report.',
      'o1 in writing;',
      'o2 once a year;',
      'o1 orally.',
    ])
    expect(text(clipboard('pdf.txt'))).toEqual([
      'h0 RECOMMENDATIONS',
      'p0 Recalling Article 11 of the Convention, which acknowledges the fundamental role of civil society in protecting and promoting the diversity of cultural expressions,',
      'o0 Invites Parties to state, in their national development plans, how culture will be treated as a global public good. 2005 Convention reports are one place to do so;',
      'o0 Encourages Parties to publish public spending on culture, broken down by:',
      'o1 field of cultural expression;',
      'o1 region.',
    ])
  })
})

describe('labels are taken off, words never', () => {
  test.each([
    ['1. Invites Parties', 'Invites Parties'],
    ['12.\tInvites Parties', 'Invites Parties'],
    ['3\tInvites Parties', 'Invites Parties'],
    ['1.Invites Parties', 'Invites Parties'],
    ['9 bis. Invites Parties', 'Invites Parties'],
    ['1° Invites Parties', 'Invites Parties'],
    ['2 – Invites Parties', 'Invites Parties'],
    ['1.1.\tInvites Parties', 'Invites Parties'],
    ['(a) field;', 'field;'],
    ['b) region;', 'region;'],
    ['c. gender;', 'gender;'],
    ['(iv) music;', 'music;'],
    ['• music;', 'music;'],
    ['\uF0B7\tmusic;', 'music;'],
    ['– music;', 'music;'],
    ['o\tmusic;', 'music;'],
  ])('[D26] %j is a label and words', (typed, words) => {
    expect(text(typed).map((line) => line.slice(3))).toEqual([words])
  })

  test.each([
    '2005 Convention reports are public.',
    '2005. That was the year.',
    '(a)typical cases are rare.',
    '1.5 million artists work abroad.',
    '3.5 Million',
    '10 June is the day.',
    '1. 5 million',
    '9.30 Opening of the session',
    'A. Dahl proposed it.',
    'M. Dupont l’a proposé.',
    'V. Hugo said so.',
    '-5 degrees',
    'i.e. nothing',
    '(EU) Regulation',
    '(c) 2023 UNESCO',
    'etc) and more',
    'a word',
    'I agree.',
    'o tempora',
  ])('[D26] %j is words', (typed) => {
    expect(text(typed).map((line) => line.slice(3))).toEqual([typed])
  })

  test('[D26] what may be an initial or a time of day is a label beside its neighbour', () => {
    expect(text('A. One thing\nB. Another thing').map((line) => line.slice(3))).toEqual([
      'One thing',
      'Another thing',
    ])
    expect(text('1.1 Background\n1.2 Aims').map((line) => line.slice(3))).toEqual(['Background', 'Aims'])
  })

  test('[D26] a label in a cell or a box of its own belongs to the words beside it', () => {
    expect(html('<table><tr><td>1.</td><td>Urges Parties.</td></tr></table>')).toEqual(['o0 Urges Parties.'])
    expect(html('<div>Urges Parties:</div><div><div>(a)</div><div>to act.</div></div>')).toEqual([
      'o0 Urges Parties:',
      'o1 to act.',
    ])
  })

  test('[D26] breaks within a paragraph are spaces, two of them end it, and so does a label behind one', () => {
    expect(html('<p>Urges<br>all:<br>(a) one;<br>(b) two.<br><br>Invites <i>some</i><br>\u2028</p>')).toEqual(
      ['o0 Urges all:', 'o1 one;', 'o1 two.', 'o0 Invites *some*'],
    )
  })
})

describe('levels and kinds', () => {
  test('[D26] paragraphs numbered 1, 2, 3 are recommendations, unless one before announces them', () => {
    expect(html('<p>The participants recommend:</p><ol><li>Fund it.</li><li>Report.</li></ol>')).toEqual([
      'o0 The participants recommend:',
      'o0 Fund it.',
      'o0 Report.',
    ])
    expect(html('<p>Requests the Committee to consider:</p><ol><li>money;</li><li>time.</li></ol>')).toEqual([
      'o0 Requests the Committee to consider:',
      'o1 money;',
      'o1 time.',
    ])
  })

  test('[D26] (i) is a roman one, or the letter after (h)', () => {
    const letters = 'abcdefghij'.split('').map((letter) => `(${letter}) item ${letter};`)
    expect(text(['Urges Parties:', ...letters].join('\n')).map((line) => line.slice(0, 2))).toEqual([
      'o0',
      ...letters.map(() => 'o1'),
    ])
    expect(text('Urges Parties:\n(a) one:\n(i) deep;\n(ii) deeper;\n(b) two.')).toEqual([
      'o0 Urges Parties:',
      'o1 one:',
      'o2 deep;',
      'o2 deeper;',
      'o1 two.',
    ])
  })

  test('[D26] a list is under what it is pasted behind', () => {
    const after: ReadParagraph = { kind: 'operative', level: 0, text: 'Urges Parties:', em: [], notes: [] }
    expect(readHtml('<ul><li>one;</li><li>two.</li></ul>', { lang: 'en', after }).map(said)).toEqual([
      'o1 one;',
      'o1 two.',
    ])
    const below: ReadParagraph = { ...after, level: 1, text: 'one;' }
    expect(readHtml('<ul><li>two;</li></ul>', { lang: 'en', after: below }).map(said)).toEqual(['o1 two;'])
  })

  test('[D26] what precedes all recommendations and ends with a comma is preambular', () => {
    expect(
      text('The Forum,\nRecalling all this,\nSaddened by the rest,\nUrges Parties.\nThen this,'),
    ).toEqual([
      'p0 The Forum,',
      'p0 Recalling all this,',
      'p0 Saddened by the rest,',
      'o0 Urges Parties.',
      'o0 Then this,',
    ])
  })

  test('[D26] emphasis is kept where it is one: not opening words, not whole paragraphs', () => {
    const paragraphs =
      '<p><i>Noting with deep concern indeed</i> that <i>all</i> <em>this </em>is,</p>' +
      '<p><i>Saddened</i> by it,</p><p><i>All of this is in italics.</i></p>' +
      '<p><span style="font-style:italic">Urges <span style="font-style:normal">Parties</span></span>.</p>'
    expect(html(paragraphs)).toEqual([
      'p0 Noting with deep concern indeed that *all this* is,',
      'p0 *Saddened* by it,',
      'o0 All of this is in italics.',
      'o0 Urges Parties.',
    ])
  })

  test('[D26] our own markup from elsewhere keeps what it says it is', () => {
    expect(
      html(
        '<div data-kind="preambular" data-level="0"><span>3.</span><p><span data-derived>[</span>Aware<span data-note="A note."></span> of it,</p></div><p data-kind="operative" data-level="1">one</p>',
      ),
    ).toEqual(['p0 Aware{A note.} of it,', 'p1 one'])
  })
})

describe('letters', () => {
  test('[D26] what is invisible, broken or a font’s own goes; letters are composed', () => {
    const source = '\uFEFFUr\u00ADges\u200B Par\u2060ties\u0007 \uD800to\u202E act\uFFFC \uF0B7 e\u0301.'
    expect(html(`<p>${source}</p>`)).toEqual(['o0 Urges Parties to act é.'])
    expect(html('<p>نمی\u200Cشود and a\u200Db</p>')).toEqual(['o0 نمی\u200Cشود and ab'])
  })

  test('[D26] one space between words, a no-break one where it means something', () => {
    expect(html('<p>&nbsp; one&nbsp;&nbsp; two&nbsp;three 5&nbsp;June\n\t. </p>')).toEqual([
      'o0 one two three 5\u00A0June .',
    ])
    expect(html('<p>un&nbsp;deux &nbsp;; «&nbsp; trois&nbsp; » et\u202F!</p>', 'fr')).toEqual([
      'o0 un\u00A0deux\u00A0; «\u00A0trois\u00A0» et\u202F!',
    ])
  })

  test('[D26] without words there is no paragraph', () => {
    for (const empty of ['', '<p></p>', '<p>&nbsp;</p><br>', '<img src="x">', '<li>1.</li>', '<!-- x']) {
      expect(html(empty), empty).toEqual([])
    }
    expect(text(' \n\t\n')).toEqual([])
  })

  test('[D26] reading takes time in proportion, whatever somebody has made to be slow', () => {
    const hostile = [
      '<a',
      '<style',
      '<!--',
      '<![if',
      'x<br><br>',
      '<i>x</i> ',
      '<sup>1</sup>abc',
      '&nbsp;',
      'A. x<br>',
    ]
    for (const piece of hostile) {
      const began = process.cpuUsage()
      readHtml(piece.repeat(20_000), { lang: 'en' })
      expect(process.cpuUsage(began).user, piece).toBeLessThan(5_000_000)
    }
    const began = process.cpuUsage()
    readText('A. x\n'.repeat(5_000), { lang: 'en' })
    expect(readText('A. x\n'.repeat(200_000), { lang: 'en' })).toHaveLength(200_000)
    expect(process.cpuUsage(began).user).toBeLessThan(5_000_000)
  })
})
