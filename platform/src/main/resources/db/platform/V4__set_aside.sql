-- Events that an operator gave up for good, so that those behind them could go on: rows are added and never changed. The
-- content is not kept: it may hold what people wrote.
create table platform.set_aside (
    id           bigint      generated always as identity primary key,
    -- the subscription that could not apply it; none where the broker refused it
    consumer     text,
    topic        text        not null,
    agg_key      text        not null,
    event_id     uuid        not null,
    headers      text        not null,
    trouble      text        not null,
    reason       text        not null,
    set_aside_by text        not null,
    set_aside_at timestamptz not null default clock_timestamp()
);

create trigger set_aside_never_changes
    before update or delete or truncate on platform.set_aside
    for each statement execute function platform.refuse_change_of_a_trace();
