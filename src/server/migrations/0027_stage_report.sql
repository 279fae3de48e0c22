-- What a school says of the two stages is a document as the others: sent, confirmed, reviewed, accepted.
alter table programme_document drop constraint programme_document_kind_check;
alter table programme_document add constraint programme_document_kind_check check (kind in ('development-concept', 'medium-term-programme', 'anti-risk-programme', 'stage-1-report', 'stage-2-report'));
