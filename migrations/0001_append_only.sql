-- The journal and the ink are written once: nobody changes or removes a line, this program included.
CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER journal_never_shrinks BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER ink_never_changes BEFORE UPDATE ON ink
BEGIN SELECT RAISE(ABORT, 'the ink is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER ink_never_shrinks BEFORE DELETE ON ink
BEGIN SELECT RAISE(ABORT, 'the ink is append-only'); END;
