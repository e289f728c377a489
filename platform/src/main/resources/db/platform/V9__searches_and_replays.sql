-- Which administrator searched for people in the support view; not the words, which may name somebody. Rows are added and
-- never changed.
create table platform.searches (
    -- Numbered among the looks at people, so that both read as one trace.
    id          bigint      primary key default nextval('platform.lookups_id_seq'),
    searched_by uuid        not null,
    found       int         not null,
    searched_at timestamptz not null default clock_timestamp()
);

create trigger searches_never_change
    before update or delete or truncate on platform.searches
    for each statement execute function platform.refuse_change_of_a_trace();

-- Which operator let parked events go on: rows are added and never changed.
create table platform.let_go (
    id        bigint      generated always as identity primary key,
    -- the subscription whose events were applied again; none where the outbox was to send them again
    consumer  text,
    topic     text        not null,
    agg_key   text        not null,
    -- how many waited then
    events    bigint      not null,
    let_go_by text        not null,
    let_go_at timestamptz not null default clock_timestamp()
);

create trigger let_go_never_changes
    before update or delete or truncate on platform.let_go
    for each statement execute function platform.refuse_change_of_a_trace();
