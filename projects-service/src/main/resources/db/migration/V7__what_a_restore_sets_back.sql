-- Which event made a step: where its publisher is set back, the steps that never happened go.
alter table timeline_steps
    add column event_id  uuid unique,
    add column aggregate text,
    add column epoch     bigint,
    add column version   bigint;
create index timeline_by_aggregate on timeline_steps (aggregate) where aggregate is not null;

alter table supported_projects add column epoch bigint not null default 0;
