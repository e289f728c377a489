-- Each time this database was set back to an earlier instant.
create table platform.restore (
    epoch          bigint primary key,
    previous_epoch bigint      not null,
    restored_to    timestamptz not null,
    raised_at      timestamptz not null default clock_timestamp(),
    -- when the others were told of what never happened
    healed_at      timestamptz
);

-- What was acknowledged after that instant, as the topics still tell it.
create table platform.lost_event (
    epoch       bigint      not null references platform.restore,
    event_id    uuid        not null,
    topic       text        not null,
    agg_key     text        not null,
    agg_version bigint      not null,
    event_epoch bigint      not null,
    type        text        not null,
    happened_at timestamptz not null,
    primary key (epoch, event_id)
);

-- How far each kind of aggregate is told again.
create table platform.snapshots (
    source      text primary key,
    last_key    text        not null default '',
    told        bigint      not null default 0,
    asked_at    timestamptz not null default clock_timestamp(),
    finished_at timestamptz
);

-- Which subscriptions read their topics from the start: once per restore epoch of this database, and when asked.
create table platform.copy (
    consumer text primary key,
    epoch    bigint  not null default 0,
    rewind   boolean not null default false,
    -- the ends of the topics at the rewinding; what nobody told again until there is swept
    sweep_at text
);

-- To be called once on a database that was restored, before its service starts.
create function platform.raise_restore_epoch(restored_to timestamptz) returns bigint language plpgsql as $$
declare
    before  bigint;
    raised  bigint;
    counter record;
begin
    select epoch into strict before from platform.restore_epoch for update;
    -- In seconds since 1970: above the epochs of a life that was rolled back, of which nothing is known here any more.
    raised := greatest(before + 1, floor(extract(epoch from clock_timestamp()))::bigint);
    update platform.restore_epoch set epoch = raised;
    insert into platform.restore (epoch, previous_epoch, restored_to) values (raised, before, restored_to);
    -- Numbers given after that instant are in people's hands: they are not given to others.
    for counter in
        select sequencename, last_value from pg_sequences where schemaname = 'public' and last_value is not null
    loop
        perform setval(format('public.%I', counter.sequencename)::regclass, counter.last_value + 10000);
    end loop;
    return raised;
end
$$;
revoke execute on function platform.raise_restore_epoch from public;
