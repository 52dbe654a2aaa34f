CREATE TABLE `cart_lines` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`cart_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`title` text NOT NULL,
	`quantity` integer NOT NULL,
	`seen_price` integer NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`cart_id`) REFERENCES `carts`(`store_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "quantity_range" CHECK("cart_lines"."quantity" between 1 and 999)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cart_line_exists` ON `cart_lines` (`store_id`,`cart_id`,`variant_id`);--> statement-breakpoint
CREATE TABLE `carts` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`currency` text NOT NULL,
	`status` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`email` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `carts_by_age` ON `carts` (`store_id`,`status`,`updated_at`);--> statement-breakpoint
CREATE TABLE `checkouts` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`cart_id` text NOT NULL,
	`cart_revision` integer NOT NULL,
	`status` text NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`accepts_marketing` integer DEFAULT false NOT NULL,
	`address` text,
	`shipping_rate_id` text,
	`note` text DEFAULT '' NOT NULL,
	`quote` text,
	`total` integer,
	`currency` text NOT NULL,
	`payment_session` text,
	`payment_url` text,
	`payment_attempt` integer DEFAULT 1 NOT NULL,
	`platform_fee` integer DEFAULT 0 NOT NULL,
	`ip` text DEFAULT '' NOT NULL,
	`order_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`expires_at` integer,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `checkouts_by_cart` ON `checkouts` (`store_id`,`cart_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `checkout_exists` ON `checkouts` (`store_id`,`cart_id`) WHERE status <> 'paid';--> statement-breakpoint
CREATE INDEX `checkouts_waiting` ON `checkouts` (`store_id`,`status`,`expires_at`);--> statement-breakpoint
CREATE INDEX `checkouts_by_ip` ON `checkouts` (`store_id`,`ip`,`updated_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_session_used` ON `checkouts` (`store_id`,`payment_session`);--> statement-breakpoint
CREATE TABLE `reservations` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`checkout_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reservation_exists` ON `reservations` (`store_id`,`checkout_id`,`variant_id`);--> statement-breakpoint
CREATE TABLE `customers` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`country` text DEFAULT '' NOT NULL,
	`orders_count` integer DEFAULT 0 NOT NULL,
	`spent` integer DEFAULT 0 NOT NULL,
	`currency` text NOT NULL,
	`accepts_marketing` integer DEFAULT false NOT NULL,
	`marketing_decided_at` integer,
	`first_order_at` integer,
	`last_order_at` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `customers_by_spent` ON `customers` (`store_id`,`spent`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `customer_exists` ON `customers` (`store_id`,`email`);--> statement-breakpoint
CREATE TABLE `content_versions` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `events` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`version` integer NOT NULL,
	`subject` text NOT NULL,
	`summary` text NOT NULL,
	`data` text NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`request_id` text NOT NULL,
	`relayed_at` integer,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `events_waiting` ON `events` (`at`) WHERE relayed_at is null;--> statement-breakpoint
CREATE INDEX `events_by_subject` ON `events` (`store_id`,`subject`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_type` ON `events` (`store_id`,`type`,`id`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer,
	`answer` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_by_age` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `ledger` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `usage` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`used` integer NOT NULL,
	`cap` integer,
	PRIMARY KEY(`store_id`, `id`),
	CONSTRAINT "plan_limit" CHECK("usage"."cap" is null or "usage"."used" <= "usage"."cap")
);
--> statement-breakpoint
CREATE TABLE `fulfilment_lines` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`fulfilment_order_id` text NOT NULL,
	`order_line_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`supplier_product_id` text NOT NULL,
	`supplier_variant_id` text NOT NULL,
	`supplier_order_key` text NOT NULL,
	`unit_cost` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`fulfilment_order_id`) REFERENCES `fulfilment_orders`(`store_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fulfilment_line_exists` ON `fulfilment_lines` (`store_id`,`fulfilment_order_id`,`order_line_id`);--> statement-breakpoint
CREATE TABLE `fulfilment_orders` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`order_id` text NOT NULL,
	`supplier` text NOT NULL,
	`status` text NOT NULL,
	`reference` text NOT NULL,
	`supplier_order_id` text,
	`shipping_method` text,
	`expected_cost` integer NOT NULL,
	`quoted_cost` integer,
	`charged_cost` integer,
	`cost_currency` text NOT NULL,
	`rate_ppm` integer NOT NULL,
	`store_cost` integer NOT NULL,
	`ships_from` text NOT NULL,
	`problem_code` text,
	`problem` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`looks` integer DEFAULT 0 NOT NULL,
	`next_step_at` integer,
	`created_at` integer NOT NULL,
	`ordered_at` integer,
	`asked_at` integer,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`order_id`) REFERENCES `orders`(`store_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `fulfilment_by_order` ON `fulfilment_orders` (`store_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `fulfilment_due` ON `fulfilment_orders` (`next_step_at`);--> statement-breakpoint
CREATE INDEX `fulfilment_by_supplier_order` ON `fulfilment_orders` (`store_id`,`supplier`,`supplier_order_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `fulfilment_reference_taken` ON `fulfilment_orders` (`store_id`,`reference`);--> statement-breakpoint
CREATE TABLE `shipments` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`fulfilment_order_id` text NOT NULL,
	`order_id` text NOT NULL,
	`carrier` text NOT NULL,
	`tracking_number` text NOT NULL,
	`tracking_url` text,
	`status` text NOT NULL,
	`expected_at` integer,
	`shipped_at` integer NOT NULL,
	`delivered_at` integer,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`fulfilment_order_id`) REFERENCES `fulfilment_orders`(`store_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `shipments_by_order` ON `shipments` (`store_id`,`order_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `shipment_exists` ON `shipments` (`store_id`,`fulfilment_order_id`,`tracking_number`);--> statement-breakpoint
CREATE TABLE `tracking_events` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`shipment_id` text NOT NULL,
	`order_id` text NOT NULL,
	`status` text NOT NULL,
	`description` text NOT NULL,
	`location` text DEFAULT '' NOT NULL,
	`raw` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`shipment_id`) REFERENCES `shipments`(`store_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tracking_by_order` ON `tracking_events` (`store_id`,`order_id`,`at`);--> statement-breakpoint
CREATE TABLE `import_steps` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`result` text,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`supplier` text NOT NULL,
	`external_id` text NOT NULL,
	`source_url` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`price_rule` text NOT NULL,
	`write_content` integer NOT NULL,
	`publish` integer NOT NULL,
	`tags` text NOT NULL,
	`status` text NOT NULL,
	`step` text NOT NULL,
	`steps_done` integer DEFAULT 0 NOT NULL,
	`steps_total` integer NOT NULL,
	`held_source` text,
	`usage_taken_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`product_id` text,
	`reason_code` text,
	`reason` text,
	`requested_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`updated_at` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `imports_by_status` ON `imports` (`store_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `imports_unfinished` ON `imports` (`updated_at`) WHERE status in ('pending', 'running');--> statement-breakpoint
CREATE INDEX `imports_by_source` ON `imports` (`store_id`,`supplier`,`external_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `import_running` ON `imports` (`store_id`,`held_source`);--> statement-breakpoint
CREATE TABLE `messages` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`to` text NOT NULL,
	`subject` text NOT NULL,
	`event_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`status` text NOT NULL,
	`provider_id` text,
	`failure` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `messages_by_subject` ON `messages` (`store_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`created_at`) WHERE status = 'sending';--> statement-breakpoint
CREATE UNIQUE INDEX `message_exists` ON `messages` (`store_id`,`event_id`,`kind`,`to`);--> statement-breakpoint
CREATE TABLE `order_lines` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`order_id` text NOT NULL,
	`product_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`title` text NOT NULL,
	`variant_title` text NOT NULL,
	`sku` text NOT NULL,
	`asset_id` text,
	`quantity` integer NOT NULL,
	`unit_price` integer NOT NULL,
	`subtotal` integer NOT NULL,
	`tax` integer NOT NULL,
	`cost` integer,
	`position` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`order_id`) REFERENCES `orders`(`store_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `order_lines_by_order` ON `order_lines` (`store_id`,`order_id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`number` integer NOT NULL,
	`checkout_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`email` text NOT NULL,
	`phone` text NOT NULL,
	`address` text NOT NULL,
	`address_key` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`currency` text NOT NULL,
	`subtotal` integer NOT NULL,
	`shipping` integer NOT NULL,
	`tax` integer NOT NULL,
	`tax_included` integer NOT NULL,
	`total` integer NOT NULL,
	`adjustments` text NOT NULL,
	`shipping_name` text NOT NULL,
	`delivery_min_days` integer NOT NULL,
	`delivery_max_days` integer NOT NULL,
	`payment_status` text NOT NULL,
	`fulfilment_status` text NOT NULL,
	`hold` text,
	`risk_score` integer,
	`risk_reasons` text,
	`refunded` integer DEFAULT 0 NOT NULL,
	`payment_fee` integer DEFAULT 0 NOT NULL,
	`platform_fee` integer DEFAULT 0 NOT NULL,
	`cost` integer DEFAULT 0 NOT NULL,
	`cost_settled` integer DEFAULT false NOT NULL,
	`cancel_until` integer NOT NULL,
	`cancelled_at` integer,
	`placed_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	CONSTRAINT "refund_above_total" CHECK("orders"."refunded" >= 0 and "orders"."refunded" <= "orders"."total")
);
--> statement-breakpoint
CREATE INDEX `orders_by_age` ON `orders` (`store_id`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_by_customer` ON `orders` (`store_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `orders_by_address` ON `orders` (`store_id`,`address_key`,`placed_at`);--> statement-breakpoint
CREATE INDEX `orders_by_fulfilment` ON `orders` (`store_id`,`fulfilment_status`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `order_number_taken` ON `orders` (`store_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `checkout_ordered` ON `orders` (`store_id`,`checkout_id`);--> statement-breakpoint
CREATE TABLE `payments` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`order_id` text NOT NULL,
	`provider` text NOT NULL,
	`provider_id` text NOT NULL,
	`method` text NOT NULL,
	`amount` integer NOT NULL,
	`fee` integer,
	`currency` text NOT NULL,
	`card_country` text,
	`card_fingerprint` text,
	`risk_level` text NOT NULL,
	`risk_score` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`order_id`) REFERENCES `orders`(`store_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `payments_by_order` ON `payments` (`store_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `payments_by_card` ON `payments` (`store_id`,`card_fingerprint`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `payment_recorded` ON `payments` (`store_id`,`provider`,`provider_id`);--> statement-breakpoint
CREATE TABLE `refunds` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`order_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`reason` text NOT NULL,
	`lines` text NOT NULL,
	`status` text NOT NULL,
	`provider_id` text,
	`failure` text,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`order_id`) REFERENCES `orders`(`store_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `refunds_by_order` ON `refunds` (`store_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `refunds_waiting` ON `refunds` (`store_id`,`status`,`created_at`);--> statement-breakpoint
CREATE TABLE `assets` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`media_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`placeholder` text NOT NULL,
	`source_url` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `categories` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `category_slug_taken` ON `categories` (`store_id`,`slug`);--> statement-breakpoint
CREATE TABLE `category_redirects` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`category_id` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`category_id`) REFERENCES `categories`(`store_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `product_images` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`product_id` text NOT NULL,
	`asset_id` text NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`product_id`) REFERENCES `products`(`store_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`store_id`,`asset_id`) REFERENCES `assets`(`store_id`,`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_image_exists` ON `product_images` (`store_id`,`product_id`,`asset_id`);--> statement-breakpoint
CREATE TABLE `product_redirects` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`product_id` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`product_id`) REFERENCES `products`(`store_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `products` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`title` text NOT NULL,
	`slug` text NOT NULL,
	`status` text NOT NULL,
	`description_html` text DEFAULT '' NOT NULL,
	`features` text NOT NULL,
	`vendor` text DEFAULT '' NOT NULL,
	`tags` text NOT NULL,
	`category_id` text,
	`options` text NOT NULL,
	`seo_title` text DEFAULT '' NOT NULL,
	`seo_description` text DEFAULT '' NOT NULL,
	`currency` text NOT NULL,
	`price_from` integer NOT NULL,
	`price_to` integer NOT NULL,
	`compare_at_from` integer,
	`cover_asset_id` text,
	`second_asset_id` text,
	`delivery_min_days` integer NOT NULL,
	`delivery_max_days` integer NOT NULL,
	`ships_from` text NOT NULL,
	`rating_sum` integer DEFAULT 0 NOT NULL,
	`rating_count` integer DEFAULT 0 NOT NULL,
	`sold_count` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`published_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `products_by_status` ON `products` (`store_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `products_by_category` ON `products` (`store_id`,`category_id`,`status`);--> statement-breakpoint
CREATE INDEX `products_by_price` ON `products` (`store_id`,`status`,`price_from`,`id`);--> statement-breakpoint
CREATE INDEX `products_by_sales` ON `products` (`store_id`,`status`,`sold_count`,`id`);--> statement-breakpoint
CREATE INDEX `products_by_age` ON `products` (`store_id`,`status`,`published_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `product_slug_taken` ON `products` (`store_id`,`slug`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`product_id` text NOT NULL,
	`order_id` text,
	`author` text NOT NULL,
	`rating` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`source` text NOT NULL,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`product_id`) REFERENCES `products`(`store_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "rating_range" CHECK("reviews"."rating" between 1 and 5)
);
--> statement-breakpoint
CREATE INDEX `reviews_by_product` ON `reviews` (`store_id`,`product_id`,`status`,`id`);--> statement-breakpoint
CREATE TABLE `variants` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`product_id` text NOT NULL,
	`title` text NOT NULL,
	`option_values` text NOT NULL,
	`sku` text NOT NULL,
	`price` integer NOT NULL,
	`compare_at` integer,
	`cost` integer,
	`currency` text NOT NULL,
	`stock` integer,
	`reserved` integer DEFAULT 0 NOT NULL,
	`weight_grams` integer,
	`asset_id` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	FOREIGN KEY (`store_id`,`product_id`) REFERENCES `products`(`store_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sold_out" CHECK("variants"."reserved" >= 0 and ("variants"."stock" is null or "variants"."reserved" <= "variants"."stock")),
	CONSTRAINT "price_negative" CHECK("variants"."price" >= 0)
);
--> statement-breakpoint
CREATE INDEX `variants_by_product` ON `variants` (`store_id`,`product_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `sku_taken` ON `variants` (`store_id`,`sku`);--> statement-breakpoint
CREATE TABLE `pages` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`body_html` text NOT NULL,
	`policy` integer NOT NULL,
	`position` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `page_slug_taken` ON `pages` (`store_id`,`slug`);--> statement-breakpoint
CREATE TABLE `settings` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`niche` text NOT NULL,
	`country` text NOT NULL,
	`currency` text NOT NULL,
	`language` text NOT NULL,
	`time_zone` text NOT NULL,
	`contact_email` text NOT NULL,
	`announcement` text DEFAULT '' NOT NULL,
	`look` text NOT NULL,
	`price_rule` text NOT NULL,
	`cancel_window_ms` integer NOT NULL,
	`hold_from_risk` integer DEFAULT 65 NOT NULL,
	`fulfilment_mode` text DEFAULT 'automatic' NOT NULL,
	`cost_tolerance_ppm` integer DEFAULT 100000 NOT NULL,
	`tax_included` integer NOT NULL,
	`collect_tax` integer DEFAULT true NOT NULL,
	`payment_account` text,
	`payments_ready` integer DEFAULT false NOT NULL,
	`reconciled_at` integer,
	`next_order_number` integer DEFAULT 1001 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	CONSTRAINT "cost_tolerance_range" CHECK("settings"."cost_tolerance_ppm" between 0 and 10000000)
);
--> statement-breakpoint
CREATE TABLE `setup_steps` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `shipping_rates` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`countries` text NOT NULL,
	`price` integer NOT NULL,
	`free_from` integer,
	`currency` text NOT NULL,
	`min_days` integer NOT NULL,
	`max_days` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`),
	CONSTRAINT "shipping_days_order" CHECK("shipping_rates"."min_days" <= "shipping_rates"."max_days")
);
--> statement-breakpoint
CREATE TABLE `listing_links` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`variant_id` text NOT NULL,
	`product_id` text NOT NULL,
	`supplier` text NOT NULL,
	`supplier_product_id` text NOT NULL,
	`supplier_variant_id` text NOT NULL,
	`supplier_order_key` text NOT NULL,
	`source_url` text NOT NULL,
	`imported_cost` integer NOT NULL,
	`cost` integer NOT NULL,
	`shipping_cost` integer NOT NULL,
	`cost_currency` text NOT NULL,
	`ships_from` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`checked_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `listing_links_by_source` ON `listing_links` (`store_id`,`supplier`,`supplier_product_id`);--> statement-breakpoint
CREATE INDEX `listing_links_by_product` ON `listing_links` (`store_id`,`product_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `listing_link_exists` ON `listing_links` (`store_id`,`variant_id`,`supplier`,`supplier_variant_id`);--> statement-breakpoint
CREATE TABLE `supplier_accounts` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`supplier` text NOT NULL,
	`name` text NOT NULL,
	`status` text NOT NULL,
	`sealed_credentials` text,
	`expires_at` integer,
	`calls_per_second` integer DEFAULT 1 NOT NULL,
	`last_ok_at` integer,
	`last_error` text,
	`last_error_at` integer,
	`webhook_secret` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supplier_connected` ON `supplier_accounts` (`store_id`,`supplier`);--> statement-breakpoint
CREATE TABLE `supplier_products` (
	`store_id` text NOT NULL,
	`id` text NOT NULL,
	`supplier` text NOT NULL,
	`external_id` text NOT NULL,
	`country` text NOT NULL,
	`answer` text NOT NULL,
	`fetched_at` integer NOT NULL,
	PRIMARY KEY(`store_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supplier_product_known` ON `supplier_products` (`store_id`,`supplier`,`external_id`,`country`);