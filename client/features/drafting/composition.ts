import { Plugin } from 'prosemirror-state'

/**
 * Gives a composition (an input method's unfinished letters) a text node of its own in the page.
 *
 * ProseMirror keeps the node in which somebody composes untouched as long as its words are found in the paragraph.
 * In the middle of a sentence that node is the whole sentence, and another's edit anywhere in it would end the
 * composition and leave its letters twice. With stored marks, the same ones the cursor has anyway, it starts a new node.
 */
export function shelteredComposition(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: (view) => {
          const { selection, storedMarks, tr } = view.state
          if (view.editable && selection.empty && !storedMarks)
            view.dispatch(tr.setStoredMarks(selection.$from.marks()))
          return false
        },
      },
    },
  })
}
