-- How often a reader took the document: one that kills its reader again and again is given up instead of read for ever.
alter table import add column attempts integer not null default 0;
