-- Aggregates that could not be told again: the others do not wait for them.
create table platform.snapshot_trouble (
    source   text        not null,
    agg_key  text        not null,
    reason   text        not null,
    since    timestamptz not null default clock_timestamp(),
    tried_at timestamptz not null default clock_timestamp(),
    primary key (source, agg_key)
);

alter table platform.copy add column asked_at timestamptz;
