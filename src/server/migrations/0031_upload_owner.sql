-- Whose parts they are, so that nobody has more than a few uploads begun; made of who sends them, as the key is.
delete from upload_part;
alter table upload_part add column owner uuid not null;
create index upload_part_owner on upload_part (owner, key);
