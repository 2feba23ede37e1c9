CREATE TABLE `margin` (
	`forum_id` text NOT NULL,
	`session_id` text NOT NULL,
	`n` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`said` text NOT NULL,
	PRIMARY KEY(`forum_id`, `session_id`, `n`)
);

--> statement-breakpoint
-- What was said stays said, as the ink does: nobody changes or removes a line, this program included.
CREATE TRIGGER margin_never_changes BEFORE UPDATE ON margin
BEGIN SELECT RAISE(ABORT, 'the margin is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER margin_never_shrinks BEFORE DELETE ON margin
BEGIN SELECT RAISE(ABORT, 'the margin is append-only'); END;
