-- A row inserted here aborts its batch with the refusal it names: what makes a batch conditional. See Handle.guard.
create table guard (code text not null);
create trigger guard_refuses before insert on guard begin select raise(abort, new.code); end;
-- Full-text search. store_id and product_id are columns of the index, so that a query only ever walks its own store's entries and a write its own product's.
create virtual table product_search using fts5(store_id, product_id, title, tags, sku, vendor, category, description, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
