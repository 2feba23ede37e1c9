CREATE TABLE `prepared` (
	`forum_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`id` text NOT NULL,
	`head_id` text NOT NULL,
	`typed` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`forum_id`, `organization_id`, `id`)
);
