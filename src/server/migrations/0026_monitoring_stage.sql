-- The small road map of a school's accepted anti-risk programme: its actions are planned and proved like those of any road map, but it stands in no list
-- and no count of road maps. `document_id` lies in the partition of the territory's region.
alter table roadmap add column document_id uuid unique;
alter table roadmap add column organisation_id uuid references organisation (id);
alter table roadmap add check ((document_id is null) = (organisation_id is null));
create index roadmap_organisation on roadmap (organisation_id) where organisation_id is not null;
