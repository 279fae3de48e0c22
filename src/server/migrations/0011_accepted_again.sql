-- An import whose draft was given up may be accepted again: only a revision that still counts holds it.
drop index revision_accepted_once;
create unique index revision_accepted_once on revision (import_id) where accepted_from_import and state <> 'discarded';
