import type { Removal } from '../../shared/amending/votingOrder.ts'
import type { Amendment } from '../../shared/forum.ts'
import type { OpenMatter } from '../../shared/freeze.ts'
import type { Majority } from '../../shared/majority.ts'
import type { Refusal } from '../../shared/refusal.ts'

/** English: the catalogue every other language is checked against. Sentences with numbers in them are functions. */
/** The amendment that made one fall: adopted, or gone itself. */
interface Cause {
  because: number | null
  adopted: boolean
}

export const en = {
  app: {
    name: 'Concord',
    sample: 'Sample forum: the people, organizations and texts are invented.',
    loading: 'Fetching the forum…',
    missing: 'There is no forum at this address.',
    outdated: 'Concord has been updated. Reload this page to go on; nothing you have saved is lost.',
    reload: 'Reload',
    live: 'live',
    connecting: 'connecting',
    offline: 'offline',
    offlineLong: 'No connection. What you see may be old; it will catch up by itself.',
    language: 'Language',
    leave: 'Sign out',
    skip: 'Skip to the text',
    notFound: 'There is nothing at this address.',
    home: 'To the start',
    cancel: 'Cancel',
    close: 'Close',
    languages: { en: 'English', fr: 'Français' },
  },
  roles: {
    secretariat: 'Secretariat',
    chair: 'Chair',
    moderator: 'Moderator',
    rapporteur: 'Rapporteur',
    delegate: 'Delegate',
    observer: 'Observer',
  },
  join: {
    title: 'Join the forum',
    byCode: 'Your code',
    codeHint: 'Eight letters and digits, as on your badge. Spaces and capitals do not matter.',
    enter: 'Join',
    byLink: 'Signing you in…',
    openPages: 'Without a code you can follow the projector and read the public page.',
    projector: 'Projector',
    record: 'Public page',
  },
  lobby: {
    youAreIn: 'You are in.',
    youVote: 'You hold the vote of your organization',
    youDoNotVote: 'You do not vote',
    yourPages: 'Where you are needed',
    draft: (p: { roman: string }) => `Session ${p.roman}: the draft`,
    follow: (p: { roman: string }) => `Follow session ${p.roman}’s draft`,
    plenary: 'Plenary',
    amendments: 'All amendments',
    chair: 'The chair’s desk',
    secretariat: 'The secretariat’s desk',
    projector: 'Projector',
    record: 'Public page',
  },
  text: {
    begins: { ins: ' inserted: ', del: ' deleted: ', mark: ' in question: ' },
    ends: { ins: ' end of insertion ', del: ' end of deletion ', mark: ' end of the words in question ' },
    note: 'note ',
  },
  amendments: {
    states: {
      filed: () => 'to be decided',
      awaitingSponsors: () => 'waits for sponsors',
      awaitingChair: () => 'waits for the chair',
      merged: () => 'voted with an identical one',
      inadmissible: () => 'inadmissible',
      withdrawn: () => 'withdrawn',
      sentBack: () => 'sent back to its sponsor',
      notTakenUp: () => 'not taken up',
      adopted: () => 'adopted',
      adoptedAsAmended: () => 'adopted as amended',
      rejected: () => 'not adopted',
      proposedToFall: (p: Cause) =>
        p.because === null ? 'proposed to fall' : `proposed to fall with ${p.because}`,
      fell: (p: Cause) =>
        p.because === null
          ? 'not put to the vote'
          : p.adopted
            ? `not put to the vote: ${p.because} was adopted`
            : `not put to the vote: fell with ${p.because}`,
    } as Record<Amendment['state'], (p: Cause) => string>,
    quoted: (p: { text: string }) => `“${p.text}”`,
    deletes: 'delete',
    inserts: 'insert',
    becomes: 'becomes',
    adds: 'add',
    deletesParagraph: 'delete the paragraph',
    reshapes: 'another level or kind of paragraph',
    more: (p: { n: number }) => `and ${p.n} more`,
  },
  tally: {
    choices: { for: 'In favour', against: 'Against', abstain: 'Abstained' },
    outcomes: { carried: 'Adopted', lost: 'Not adopted', noDecision: 'No decision' },
    majorities: {
      simple: 'simple majority of those voting',
      twoThirds: 'two thirds of those voting',
      ofPresent: 'majority of those present',
      ofRegistered: 'majority of all registered',
    },
    basis: (p: { majority: Majority; voting: number; needed: number; roll: number }) => {
      if (p.voting === 0) return `Nobody voted in favour or against · ${p.roll} on the roll`
      const of = {
        simple: `Simple majority of ${p.voting} voting`,
        twoThirds: `Two thirds of ${p.voting} voting`,
        ofPresent: `Majority of ${p.roll} present`,
        ofRegistered: `Majority of ${p.roll} registered`,
      }
      return `${of[p.majority]}: ${p.needed} needed · ${p.roll} on the roll`
    },
    caption: 'Result of the vote',
    threshold: 'Needed in favour',
    open: 'The vote is open',
    closed: 'The vote is closed',
    turnout: (p: { voted: number; roll: number }) => `${p.voted} of ${p.roll} have voted`,
    seconds: (p: { n: number }) => (p.n === 1 ? '1 second' : `${p.n} seconds`),
    timeOver: 'The time is over',
    objections: (p: { n: number }) =>
      p.n === 0 ? 'No objection' : p.n === 1 ? '1 objection' : `${p.n} objections`,
  },
  chair: {
    title: 'Plenary · chair',
    agenda: 'What there is to decide',
    now: 'On the floor',
    aside: 'What follows from it',
    onFloor: 'on the floor',
    pending: (p: { n: number; of: number }) =>
      p.n > 0 ? `${p.n} to decide` : p.of > 0 ? 'all decided' : 'no amendments',
    beingVoted: 'being voted',
    because: {
      deletesParagraph: () => 'deletes the paragraph',
      replacesParagraph: () => 'replaces the paragraph',
      deletesPart: (p: { percent: number }) => `deletes ${p.percent} % of the words`,
      replacesPart: (p: { percent: number }) => `changes ${p.percent} % of the words`,
      inserts: (p: { percent: number }) => `adds ${p.percent} % to the words`,
      reshapes: () => 'changes no words',
      addsParagraph: () => 'adds a paragraph',
    } satisfies Record<Removal, (p: { percent: number }) => string> as Record<
      Removal,
      (p: { percent: number }) => string
    >,
    waitTitle: 'Waiting for the text',
    wait: 'The sessions are still writing, or the secretariat has not compiled the text yet. This page follows by itself.',
    take: (p: { place: string }) => `Take up: ${p.place}`,
    takeHint: 'Every screen turns to it.',
    open: (p: { number: number }) => `Open the vote on amendment ${p.number}`,
    openHint: 'Every delegate’s screen shows the question.',
    backToText: 'Show the text as it now reads',
    recorded: 'Recorded vote',
    recordedHint: 'Each organization’s choice is published with the result.',
    notYet: (p: { names: string }) => `Not yet: ${p.names}`,
    notYetMany: (p: { n: number }) => `Not yet: ${p.n} organizations`,
    close: 'Close the vote',
    closeHint: 'The result is computed, and shown to you alone until you announce it.',
    closeEarly: (p: { n: number }) =>
      p.n === 1
        ? '1 organization has not voted. Close the vote all the same?'
        : `${p.n} organizations have not voted. Close the vote all the same?`,
    closeNow: 'Close it now',
    forYouAlone: 'Computed, and for you alone until you announce it',
    announce: 'Announce the result',
    announceHint: 'Every screen shows it, and it takes effect in the text.',
    fallsTitle: (p: { n: number; adopted: number }) =>
      p.n === 1
        ? `1 amendment would fall with the adoption of ${p.adopted}`
        : `${p.n} amendments would fall with the adoption of ${p.adopted}`,
    fallsWhy:
      'What was adopted contradicts them or has already done what they ask: they are not put to the vote. You confirm it.',
    fallOne: (p: { number: number }) => `Amendment ${p.number} falls`,
    fallAll: (p: { n: number; number: number }) =>
      p.n === 1 ? `Confirm that amendment ${p.number} falls` : `Confirm that all ${p.n} fall`,
    readText: 'Read the text as it now stands',
    seek: 'Propose adoption by consensus',
    seekAgain: 'Propose adoption by consensus again',
    seekHint: (p: { seconds: number }) =>
      `Every voting organization has ${p.seconds} seconds to object, by the server’s clock.`,
    openText: 'Put the whole text to the vote',
    objected: 'Consensus was not reached. The text can be put to the vote.',
    windowOpen: 'Adoption by consensus is proposed. Time left to object:',
    conclude: 'Conclude',
    concludeAdopts: 'Nobody objected: the text is adopted by consensus.',
    concludeObjected:
      'There is an objection: the text is not adopted by consensus, and can be put to the vote.',
    decidedTitle: 'The text as a whole is decided',
    decidedNext: 'The secretariat can now freeze it.',
    lastDecided: 'Decided last',
    meanwhile: 'Meanwhile',
    entitled: 'Organizations with a vote',
    stillPending: 'Amendments to decide',
    clock: 'Time here',
  },
  desk: {
    title: 'Secretariat',
    day: 'The day',
    steps: {
      sessions: 'The drafts',
      compile: 'One text',
      amendments: 'Amendments',
      plenary: 'Plenary',
      freeze: 'Freeze',
    },
    session: (p: { roman: string }) => `Session ${p.roman}`,
    stillWriting: 'Still writing',
    readDraft: (p: { roman: string }) => `read draft ${p.roman}`,
    handedOver: (p: { n: number; by: string }) =>
      `Handed over: ${p.n} paragraphs${p.by === '' ? '' : `, by ${p.by}`},`,
    handOver: (p: { roman: string }) => `Hand over for session ${p.roman}`,
    handOverSure: (p: { roman: string }) =>
      `Hand over the draft of session ${p.roman} on its rapporteurs’ behalf? Nobody can write in it afterwards.`,
    handOverYes: 'Hand over',
    compile: 'Compile the text',
    compileHint: 'The three drafts become one numbered text, L.1.',
    recommendations: (p: { n: number }) => (p.n === 1 ? '1 recommendation' : `${p.n} recommendations`),
    time: {
      notYet: 'Not opened yet.',
      open: 'Open: organizations can file amendments.',
      closed: 'Closed: the plenary can vote.',
    },
    openTime: 'Open the time for amendments',
    closeTime: 'Close the time for amendments',
    reopenTime: 'Open it again',
    plenaryLater: 'When there is a text, the chair takes it through the plenary.',
    waiting: (p: { n: number }) =>
      p.n === 0
        ? 'No amendment is waiting.'
        : p.n === 1
          ? '1 amendment is waiting.'
          : `${p.n} amendments are waiting.`,
    onFloor: (p: { place: string }) => `On the floor: ${p.place}.`,
    voting: 'A vote is under way.',
    stillOpen: (p: { n: number }) =>
      p.n === 1 ? 'One matter is still open:' : `${p.n} matters are still open:`,
    matters: {
      'draft-not-handed-over': (p: { roman: string; number: number }) =>
        `Session ${p.roman} has not handed over its draft.`,
      'text-not-compiled': () => 'The text has not been compiled.',
      'amendments-open': () => 'The time for amendments is still open.',
      'amendment-undecided': (p: { number: number }) => `Amendment ${p.number} has not been decided.`,
      'fall-unconfirmed': (p: { number: number }) =>
        `The chair has not confirmed that amendment ${p.number} falls.`,
      'division-open': () => 'A separate vote was asked for and is not decided.',
      'contact-group-open': () => 'A contact group is still at work.',
      'correction-open': () => 'A correction waits for the chair.',
      'ballot-unannounced': () => 'A vote is under way or its result has not been announced.',
      'consensus-open': () => 'Adoption by consensus has been proposed and not concluded.',
      'text-undecided': () => 'The text as a whole has not been decided.',
    } satisfies Record<OpenMatter['code'], (p: { roman: string; number: number }) => string> as Record<
      OpenMatter['code'],
      (p: { roman: string; number: number }) => string
    >,
    freeze: 'Freeze the text',
    freezeHint: 'From then on nobody can change anything. The record is signed.',
    freezeSure: 'Freeze the text? This cannot be undone by anybody.',
    freezeYes: 'Freeze it for good',
    frozenAt: 'Frozen at',
    people: 'People',
    find: 'Find a person or an organization',
    found: (p: { n: number }) => (p.n === 1 ? '1 person' : `${p.n} people`),
    votes: 'holds the vote',
    newLink: 'New link',
    newcomer: 'Seat a newcomer',
    name: 'Name',
    role: 'Role',
    organization: 'Organization',
    sessionOf: 'Session',
    choose: 'Choose…',
    holdsVote: 'Holds the vote of the organization',
    voteTaken: 'Somebody already holds the vote of this organization',
    seat: 'Give a seat',
    badge: (p: { name: string }) => `For ${p.name}`,
    link: 'Personal link:',
    code: 'Short code:',
    once: 'Shown only now. Whoever has the link can act as this person: give it to nobody else.',
    copy: 'Copy the link',
    copied: 'Copied',
    noted: 'Done',
  },
  projector: {
    title: 'Projector',
    drafting: 'The sessions are drafting',
    amending: (p: { n: number }) =>
      `The time for amendments is open · ${p.n === 1 ? '1 filed' : `${p.n} filed`}`,
    waiting: 'The plenary begins shortly',
    pending: (p: { n: number }) =>
      p.n === 0
        ? 'No amendment to decide'
        : p.n === 1
          ? '1 amendment to decide'
          : `${p.n} amendments to decide`,
    textOn: 'The text',
    toBeAnnounced: 'The chair announces the result.',
    consensus: 'Shall the text be adopted by consensus?',
    objected: 'An objection was raised: the text is not adopted by consensus.',
    frozen: 'The text is frozen',
    textHash: 'Digest of the text',
    said: {
      onFloor: (p: { place: string }) => `On the floor: ${p.place}.`,
      result: (p: { subject: string; outcome: string; for: number; against: number; abstain: number }) =>
        `${p.subject}: ${p.outcome}. ${p.for} in favour, ${p.against} against, ${p.abstain} abstained.`,
      consensus: 'Adoption by consensus is proposed. The time to object is running.',
    },
  },
  record: {
    title: 'Public page',
    notFinal: 'Not final.',
    asItStands: 'This is the text as it stands now:',
    frozen: 'Frozen: nothing can be changed any more.',
    notFrozen: 'Not frozen yet.',
    noText: 'The sessions are still writing their drafts. The text is shown here when it has been compiled.',
    agreed: 'The agreed text',
    text: 'The text',
    fates: (p: { n: number; place: string }) =>
      `${p.place}: ${p.n === 1 ? '1 amendment' : `${p.n} amendments`}`,
    decisions: 'Decisions',
    noDecisions: 'Nothing has been decided yet.',
    ballot: (p: { number: number }) => `Vote ${p.number}`,
    consensus: 'Adoption by consensus',
    consensusObjected: 'Not reached: there was an objection.',
    byName: 'How each organization voted',
    byReceipt: 'Receipts and choices',
    journal: 'The journal',
    journalWhat:
      'Everything decided here is sealed, entry by entry. The head below stands for all entries up to now; the projector shows its first eight digits.',
    head: 'record',
    entry: (p: { seq: number }) => `entry ${p.seq}`,
    entries: 'Entries',
    headLong: 'Head of the journal',
    downloads: 'To take home',
    docx: (p: { language: string }) => `Report for Word, ${p.language} (.docx)`,
    html: (p: { language: string }) => `Report as a page, ${p.language} (.html)`,
    json: 'Frozen record (.json)',
    digest: 'Digest of the record (SHA-256)',
    verify: 'How to verify',
    verifyHow:
      'Compare this digest with the one in the report. Whoever has Concord can check the record, without a server:',
  },
  floor: {
    title: 'Plenary',
    now: 'Now',
    places: {
      operative: (p: { label: string }) => `Recommendation ${p.label}`,
      preambular: (p: { label: string }) =>
        p.label === '' ? 'Preambular paragraph' : `Preambular paragraph ${p.label}`,
      heading: () => 'Title',
    },
    amendment: (p: { number: number }) => `Amendment ${p.number}`,
    wholeText: 'The text as a whole',
    taken: 'On the floor',
    noAmendmentsHere: 'No amendment is pending here.',
    writing: 'The sessions are still writing. The text comes here when it has been compiled.',
    timeOpen: 'The time for amendments is open.',
    timeOpenHow: 'Read the text below and press “Amend” beside what you want to change.',
    nothing: 'Nothing is on the floor. This page follows the chair by itself.',
    decided: {
      adopted: { vote: 'The text is adopted by vote', consensus: 'The text is adopted by consensus' },
      rejected: { vote: 'The text is not adopted', consensus: 'The text is not adopted' },
    },
    frozen: 'The text is frozen',
    frozenHow: 'Nothing can be changed any more. The record and the reports are on the public page.',
    toRecord: 'To the public page',
    needsDecision: 'Still needs a decision',
    settled: 'Settled',
    allSettled: 'Nothing: all amendments are settled.',
    text: 'The text',
    amendmentsTo: (p: { place: string }) => `Amendments to: ${p.place}`,
    readText: 'Read the text',
    toVote: 'A vote is open: go to it',
    voteOpenTitle: 'Vote open',
    yours: 'yours',
    filedReason: 'Reason:',
    consensus: {
      title: 'Adopt the text by consensus?',
      how: 'It is adopted if nobody objects before the time is over.',
      left: (p: { n: number }) => (p.n === 1 ? '1 second left' : `${p.n} seconds left`),
      over: 'The time is over. The chair concludes.',
      object: 'Object…',
      objectTitle: 'Object to adoption by consensus',
      objectWhat:
        'One objection is enough: the text is then put to the vote. It is recorded with your organization’s name.',
      objectSend: 'Object',
      objected: 'Your objection is recorded.',
      raised: (p: { n: number }) => (p.n === 1 ? '1 objection' : `${p.n} objections`),
      outcome: { adopted: 'Adopted by consensus', objected: 'No consensus: there is an objection' },
      follow: 'Organizations that hold a vote may object.',
    },
    left: (p: { n: number; of: number }) => `${p.n} of ${p.of} characters left`,
  },
  vote: {
    recordedVote: 'recorded vote: each organization’s choice will be published',
    open: (p: { voted: number; roll: number }) => `Vote open · ${p.voted} of ${p.roll} have voted`,
    needed: 'Your vote is needed',
    legend: 'Your vote',
    choices: { for: 'In favour', against: 'Against', abstain: 'Abstain' },
    confirm: { for: 'Vote in favour', against: 'Vote against', abstain: 'Abstain' },
    chooseFirst: 'Choose above',
    changeable: 'You can change it until the chair closes the vote',
    sending: 'Sending your vote…',
    unsent: 'Not sent yet',
    unsentHow: (p: { choice: string }) =>
      `The server has not answered. Your choice, “${p.choice}”, is kept on this device and is sent again by itself as soon as the line is back.`,
    earlierStands: (p: { choice: string }) => `Until then your earlier vote stands: “${p.choice}”.`,
    tryAgain: 'Try again',
    refused: 'Your vote was not recorded',
    recorded: 'Your vote is recorded',
    onRecord: 'on the record of the forum',
    receipt: 'Receipt',
    change: 'Change your vote',
    keep: 'Keep it as it is',
    follows: 'You follow this vote; the organizations on its roll vote.',
    closed: 'The vote is closed',
    waiting: 'Waiting for the announcement.',
    counted: 'Your vote was received in time and is counted.',
    notReceived: 'No vote of yours was received.',
    inList: (p: { choice: string }) => `Your vote is in the published list: “${p.choice}”.`,
    papers: { recorded: 'How each organization voted', receipts: 'All receipts with their choices' },
    falling: (p: { numbers: string }) => `Proposed to fall because of it: ${p.numbers}.`,
    nowReads: 'It now reads',
    stillReads: 'It still reads',
    status: {
      open: (p: { question: string }) => `A vote is open. ${p.question}`,
      closed: 'The vote is closed.',
      announced: (p: { result: string; tally: string }) => `${p.result}. ${p.tally}.`,
    },
  },
  amend: {
    beginAt: (p: { place: string }) => `Amend: ${p.place}`,
    doors: {
      change: { name: 'Change', at: (p: { place: string }) => `Change: ${p.place}` },
      add: { name: 'Add after', at: (p: { place: string }) => `Add after: ${p.place}` },
      delete: { name: 'Delete', at: (p: { place: string }) => `Delete: ${p.place}` },
    },
    noteHint: 'The sign ￼ stands for a footnote. Delete it to delete the footnote; new ones cannot be added.',
    reason: 'Reason (optional)',
    loading: 'Opening…',
  },
  trouble: {
    offline: 'No connection: nothing was sent. Try again when you are back on the network.',
    fault:
      'Something failed on our side. Nothing was changed. Try again, and tell the secretariat if it happens twice.',
  },
  refusals: {
    'not-signed-in': 'You are signed out. Open your personal link again or enter your code.',
    'link-unknown': 'This link is not known here. Ask the secretariat for a new one.',
    'code-unknown': 'This code is not known here. Check it against your badge, or ask the secretariat.',
    'too-many-tries': 'Too many wrong codes from this network. Wait a minute, or open your personal link.',
    'not-seated': 'You have no seat in this forum any more. Ask the secretariat.',
    'not-your-role': 'This is for another role. Ask the secretariat if it should be yours.',
    'not-your-session':
      'You do not hold the pen of this session. Its moderator or the secretariat can give it to you.',
    'not-your-organization': 'This belongs to another organization.',
    'no-vote-held':
      'You do not hold the vote of an organization. Your organization’s voting representative can do this.',
    'observers-do-not-decide':
      'Observers read and may ask for the floor; they do not comment, amend or vote.',
    'input-unreadable':
      'This could not be read. Reload the page and try again; your text stays here until you do.',
    'foreign-origin':
      'This came from another page and was not carried out. Open Concord itself and try again.',
    'saved-unread': 'It is saved, but the answer got lost on the way. Reload the page to see it.',
    'not-saved': 'It could not be saved and does not count. Try again; tell the secretariat if it goes on.',
    'unknown-forum': 'There is no such forum here.',
    'forum-frozen': 'The text is frozen. Nothing can be changed any more.',
    'forum-already-convened': 'The forum has already been convened.',
    'vote-held': 'Somebody already holds the vote of this organization. Take their seat away first.',
    'session-unknown': 'There is no such session.',
    'draft-handed-over': 'This draft has been handed over. What comes now is an amendment in plenary.',
    'draft-empty': 'The draft is empty. Write at least one paragraph before handing it over.',
    'drafts-outstanding': 'Not every session has handed over its draft yet.',
    'pen-held': 'This person already holds the pen.',
    'pen-not-held': 'This person does not hold the pen.',
    'thread-known': 'This has already been said in the margin.',
    'thread-unknown': 'This is not in the margin of this draft. Reload the page.',
    'thread-resolved': 'This has been settled meanwhile. Reopen it, or begin a new comment.',
    'thread-open': 'This is still open.',
    'words-changed':
      'The words have changed since this wording was proposed. Nothing was replaced: compare both, and put in by hand what still fits.',
    'margin-full':
      'Too much is open in the margin of this draft, or too much of it is yours. Your words stay here: resolve some of it, then send them again.',
    'too-fast': 'That was a lot at once. Your words stay here: wait a moment and send them again.',
    'text-not-compiled': 'The text has not been compiled yet.',
    'text-already-compiled': 'The text has already been compiled.',
    'text-changed':
      'The text has changed since you began. Your words are kept: look at them beside the new text and file again.',
    'paragraph-unknown': 'This paragraph is not in the text.',
    'paragraph-struck': 'This paragraph has been struck and can no longer be amended.',
    'amendments-open': 'The time for amendments is still open. The secretariat closes it first.',
    'amendments-closed': 'The time for amendments is closed. Ask the chair for leave.',
    'amendment-unknown': 'There is no such amendment.',
    'amendment-empty': 'Nothing has been changed yet. Change at least one word.',
    'too-many-prepared':
      'Your delegation has prepared as many amendments as fit here. Discard or file one first.',
    'amendment-decided': 'This amendment has already been settled.',
    'amendment-not-falling': 'This amendment is not proposed to fall.',
    'amendment-amended': 'A sub-amendment to it was adopted, so it can no longer be withdrawn.',
    'amendment-taken-over': 'Another organization has already taken it over. You can co-sponsor theirs.',
    'amendment-has-others': 'Other amendments hang on this one. Merge it the other way round.',
    'amendments-differ': 'These two do not do the same, so they are voted one by one.',
    'already-sponsor': 'Your organization already sponsors this amendment.',
    'not-sponsor': 'Your organization is not among its co-sponsors.',
    'not-participant': 'Only a participating organization can propose an amendment.',
    'sub-amendment-of-sub':
      'This is a sub-amendment already; it cannot be amended again. Propose another one to the amendment itself.',
    'sub-amendment-unfit':
      'A sub-amendment changes what the amendment changes, and not all of it. Propose an amendment to the text instead.',
    'sub-amendments-first': 'Its sub-amendments come first.',
    'list-changed': 'The list has changed meanwhile. Look at it again and put it in order once more.',
    'division-unknown': 'This request for a separate vote is not known here. Reload the page.',
    'division-first': 'A separate vote was asked for. Decide on that first.',
    'division-over': 'This separate vote is over, or not at that point.',
    'already-objected-division': 'Your organization has already objected to the division.',
    'part-unknown': 'There is no such part. Reload the page.',
    'part-decided': 'This part has been voted already.',
    'parts-undecided': 'First vote on each part.',
    'parts-unfit':
      'These parts cannot be voted on their own: they overlap, or what stays would stand under nothing. Choose them again.',
    'later-decision-first': 'Something decided later rests on this. Reconsider the latest decision first.',
    'nothing-to-reconsider': 'Nothing has been decided here yet.',
    'group-unknown': 'This contact group is not known here. Reload the page.',
    'group-over': 'This contact group has finished its work.',
    'group-too-small': 'A contact group needs at least two participating organizations.',
    'group-head-first':
      'Something new stands before the recommendation itself. Put it behind: it would belong to the one before.',
    'not-in-group': 'Only delegates of the organizations in this contact group write here.',
    'brackets-open':
      'Words are still in brackets. Agree on them first: the plenary decides on clean words.',
    'report-too-long': 'This is more text than one amendment can carry. Shorten the draft.',
    'in-contact-group':
      'A contact group is working on this recommendation. Wait for its report or recall it.',
    'correction-unknown': 'This correction is not known here. Reload the page.',
    'correction-needs-chair':
      'It changes a verb, a number or a negation, which may be substance. Put it before the chair.',
    'correction-of-words-only':
      'A correction changes words of one paragraph. For anything else there are amendments.',
    'correction-decided': 'This correction has already been made or refused.',
    'correction-meets-amendment':
      'A pending amendment is written on these words, and no correction may make one fall. Wait until it is decided, or correct other words.',
    'amendments-undecided': 'Some amendments are still to be decided.',
    'rivals-unconfirmed': 'First confirm which amendments fall with the one just adopted.',
    'paragraph-not-on-floor': 'Take up the paragraph of this amendment first.',
    'ballot-unknown': 'There is no such vote.',
    'ballot-under-way': 'A vote is under way. It is closed and announced first.',
    'ballot-closed': 'The vote is closed. What arrived before the close has been counted; this has not.',
    'ballot-not-closed': 'The vote is still open. Close it before the result is announced.',
    'ballot-announced': 'This result has already been announced.',
    'not-on-roll': 'Your organization is not on the roll of this vote, which was fixed when it opened.',
    'other-text': 'The text put to the vote is not the one on your screen. Reload, read it again, then vote.',
    'nobody-on-roll': 'No organization holds a vote yet, so there is nobody to vote.',
    'text-decided': 'The text as a whole has already been decided.',
    'consensus-under-way': 'Adoption by consensus is under way. It is concluded first.',
    'consensus-unknown': 'Adoption by consensus has not been proposed.',
    'window-open': 'The time to object is still running.',
    'window-over': 'The time to object is over.',
    'objection-raised': 'An objection has been raised.',
    'already-objected': 'Your objection is already recorded.',
    'matters-open': 'Some matters are still open. Settle those listed first.',
    'not-frozen': 'The text is not frozen yet.',
  } satisfies Record<Refusal, string> as Record<Refusal, string>,
}

export type Words = typeof en
