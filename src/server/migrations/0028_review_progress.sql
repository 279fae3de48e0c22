-- What the progress of reviews is counted from, without the wide rows of rules, criteria and templates.
create index review_round_progress on review_round (region_id, programme_id, document_id, number desc) include (step, state, outcome, kind, level, territory_id);
create index programme_document_progress on programme_document (region_id, programme_id, state, id) include (territory_id) where sent_version is not null;
