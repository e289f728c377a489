-- Raised by hand after a restore to an earlier instant: versions are compared within an epoch.
create table platform.restore_epoch (
    only_row boolean primary key default true check (only_row),
    epoch    bigint  not null default 0
);
insert into platform.restore_epoch default values;

-- Per key, the order of ids is the order of commits: writers hold their aggregate's row when they insert here.
create table platform.outbox (
    id            bigint generated always as identity (cache 1) primary key,
    event_id      uuid        not null unique,
    lane          smallint    not null check (lane between 0 and 15),
    topic         text        not null,
    agg_key       text        not null,
    agg_version   bigint      not null,
    headers       text        not null,
    payload       text,
    created_at    timestamptz not null default clock_timestamp()
) with (
    -- A queue: nearly every row is dead after a moment.
    fillfactor = 100,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_insert_threshold = -1,
    autovacuum_vacuum_cost_delay = 0
);
create index outbox_by_lane on platform.outbox (lane, id);

-- Keys with a record that the broker refuses for good: they wait, in order, until an operator lets them go.
create table platform.outbox_parked (
    topic     text        not null,
    agg_key   text        not null,
    event_id  uuid        not null,
    reason    text        not null,
    parked_at timestamptz not null default clock_timestamp(),
    primary key (topic, agg_key)
);

-- Never pruned: topics are kept for ever too, and a group that lost its offsets reads them again from the start.
create table platform.inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);

-- What could not be done, and what came after it for the same key, in order.
create table platform.inbox_parked (
    id            bigint generated always as identity (cache 1) primary key,
    consumer      text        not null,
    topic         text        not null,
    agg_key       text        not null,
    event_id      uuid        not null,
    record_offset bigint      not null,
    headers       text        not null,
    payload       text,
    reason        text        not null,
    parked_at     timestamptz not null default clock_timestamp(),
    unique (consumer, event_id)
);
create index inbox_parked_by_key on platform.inbox_parked (consumer, topic, agg_key, id);

create table platform.idempotency (
    person       uuid        not null,
    act          text        not null,
    key          text        not null,
    request_hash text        not null,
    answer       text,
    created_at   timestamptz not null default clock_timestamp(),
    primary key (person, act, key)
);
create index idempotency_by_age on platform.idempotency (created_at);
