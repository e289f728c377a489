-- Events of a type that this code does not know, since their publisher is ahead of it: they take effect once newer code
-- runs.
create table platform.inbox_unknown (
    id            bigint generated always as identity (cache 1) primary key,
    consumer      text        not null,
    topic         text        not null,
    agg_key       text        not null,
    event_id      uuid        not null,
    record_offset bigint      not null,
    type          text        not null,
    event_epoch   bigint      not null,
    agg_version   bigint      not null,
    headers       text        not null,
    payload       text        not null,
    kept_at       timestamptz not null default clock_timestamp(),
    unique (consumer, event_id)
);
create index inbox_unknown_by_key on platform.inbox_unknown (consumer, topic, agg_key);
