import { useEffect, useRef, useState } from 'react'
import type { Style } from '../../../../shared/numbering.ts'
import type { Lang } from '../../../../shared/paragraph.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { reading } from '../../../words/drafting/reading.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { FileChooser } from './FileChooser.tsx'
import { Preview } from './Preview.tsx'
import type { Where } from './placing.ts'
import { readFile } from './readFile.ts'
import type { ReadParagraph } from './readParagraph.ts'
import type { ReadRefusal } from './refusal.ts'

type Step = { busy: string } | { refusal: ReadRefusal } | { read: ReadParagraph[] } | null

export interface ImportDialogProps {
  isOpen: boolean
  onClose(): void
  /** Of the draft, which is how the file is read and numbered. */
  lang: Lang
  style: Style
  /** What is taken over, as it was corrected. The dialog closes by itself. */
  onTake(paragraphs: ReadParagraph[], where: Where): void
}

/** Takes a zero draft in from a file, after showing how each paragraph will be read. To be loaded when it is asked for. [D27] */
export default function ImportDialog({ isOpen, onClose, lang, style, onTake }: ImportDialogProps) {
  const d = useWordsOf(reading)
  const [step, setStep] = useState<Step>(null)
  const reads = useRef(0)

  useEffect(() => {
    if (isOpen) return
    reads.current += 1
    setStep(null)
  }, [isOpen])

  const handleFile = async (file: File) => {
    reads.current += 1
    const turn = reads.current
    setStep({ busy: file.name })
    const read = await readFile(file, { lang })
    // Another file has been chosen, or the dialog closed, since.
    if (turn !== reads.current) return
    setStep(typeof read === 'string' ? { refusal: read } : { read })
  }

  return (
    <Dialog isOpen={isOpen} wide={step !== null && 'read' in step} title={d.title} onClose={onClose}>
      {step && 'read' in step ? (
        <Preview
          read={step.read}
          lang={lang}
          style={style}
          onTake={(paragraphs, where) => {
            onClose()
            // The dialog gives the focus back first.
            setTimeout(() => onTake(paragraphs, where))
          }}
          onAnother={() => setStep(null)}
        />
      ) : (
        <FileChooser onFile={(file) => void handleFile(file)} />
      )}
      {step && 'busy' in step && <p role="status">{d.busy({ name: step.busy })}</p>}
      {step && 'refusal' in step && <Notice tone="alert">{d.refusals[step.refusal]}</Notice>}
    </Dialog>
  )
}
