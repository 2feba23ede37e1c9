CREATE TABLE `badges` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`issued_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cookies` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `forums` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ink` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`forum_id` text NOT NULL,
	`session_id` text NOT NULL,
	`author` text NOT NULL,
	`at` text NOT NULL,
	`update` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ink_by_draft` ON `ink` (`forum_id`,`session_id`,`n`);--> statement-breakpoint
CREATE TABLE `journal` (
	`forum_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`act` text NOT NULL,
	`seal` text NOT NULL,
	PRIMARY KEY(`forum_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`name` text NOT NULL,
	`lang` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `records` (
	`forum_id` text PRIMARY KEY NOT NULL,
	`signed` text NOT NULL,
	`digest` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `urn` (
	`forum_id` text NOT NULL,
	`ballot_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`choice` text NOT NULL,
	`receipt` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`forum_id`, `ballot_id`, `organization_id`)
);
