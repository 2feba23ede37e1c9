import { lazy, Suspense, useState } from 'react'
import { LANG } from '../../../shared/draft/draft.ts'
import { LANGS } from '../../../shared/paragraph.ts'
import { Boundary } from '../../ui/Boundary.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useForum } from '../../useForum.ts'
import { structure } from '../../words/drafting/structure.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import type { Editing } from './editing.ts'
import { useGroup } from './group/useGroup.ts'
import { Keys } from './Keys.tsx'
import type { OpenDraft } from './openDraft.ts'
import { CursorSwitch } from './presence/CursorSwitch.tsx'
import { place } from './reading/placing.ts'
import { useDraftText, useDraftView } from './useDraft.ts'
import { useHints } from './useHints.ts'

const ImportDialog = lazy(() => import('./reading/ImportDialog.tsx'))

/** What is needed seldom: importing, the room's screen, the language of the draft, hints, keys. */
export function More({ draft, editing }: { draft: OpenDraft; editing: Editing }) {
  const { w } = useWords()
  const d = useWordsOf(structure)
  const { mayWrite } = useDraftView(draft)
  const group = useGroup(draft.sessionId)
  const { lang } = useDraftText(draft)
  const style = useForum((forum) => forum.convened?.style ?? 'forum')
  const [wantsHints, wantHints] = useHints()
  const [opened, setOpened] = useState<'import' | 'keys' | null>(null)
  const close = () => setOpened(null)
  return (
    <>
      <Panel name={d.more}>
        {(closePanel) => {
          const open = (what: 'import' | 'keys') => () => {
            closePanel()
            setOpened(what)
          }
          return (
            <>
              <a href={`/drafts/${draft.sessionId}/screen`}>{d.screen}</a>
              {mayWrite && (
                <button type="button" onClick={open('import')}>
                  {d.import}
                </button>
              )}
              <button type="button" onClick={open('keys')}>
                {d.shortcuts}
              </button>
              <CursorSwitch />
              {mayWrite && (
                <label>
                  <input
                    type="checkbox"
                    checked={wantsHints}
                    onChange={({ target }) => wantHints(target.checked)}
                  />
                  {d.hints}
                </label>
              )}
              {mayWrite && !group && (
                <select
                  aria-label={d.lang}
                  value={lang}
                  onChange={({ target }) =>
                    editing.binding.act(({ tr }) => ({ tr, said: { [LANG]: target.value } }))
                  }
                >
                  {LANGS.map((known) => (
                    <option key={known} value={known}>
                      {d.langs[known]}
                    </option>
                  ))}
                </select>
              )}
            </>
          )
        }}
      </Panel>
      <Keys isOpen={opened === 'keys'} onClose={close} />
      {opened === 'import' && (
        <Boundary instead={<Notice tone="alert">{w.app.offlineLong}</Notice>}>
          <Suspense fallback={null}>
            <ImportDialog
              isOpen
              onClose={close}
              lang={lang}
              style={style}
              onTake={(paragraphs, where) => editing.run(place(paragraphs, where, lang))}
            />
          </Suspense>
        </Boundary>
      )}
    </>
  )
}
