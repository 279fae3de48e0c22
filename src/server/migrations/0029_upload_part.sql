-- Parts of files that come in bit by bit over bad lines, until they are whole; what nobody goes on with is swept after a day.
create table upload_part (
  -- Made of who sends it and of the id that the sender gave it: nobody else can add to it.
  key       uuid not null,
  -- How many bytes came before it.
  at        integer not null,
  bytes     bytea not null,
  stored_at timestamptz not null,
  primary key (key, at)
);
create index upload_part_stored on upload_part (stored_at);
grant select, insert, delete on upload_part to opora_app;
