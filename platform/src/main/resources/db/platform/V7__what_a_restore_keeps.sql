-- Before rows of an earlier instant are put in the place of these: keeps what an instant cannot take back, traces of who
-- did what, and the events that have not left yet, which no topic tells.
create function platform.keep_through_restore() returns void language plpgsql as $$
declare
    kept record;
begin
    drop schema if exists restore_kept cascade;
    create schema restore_kept;
    create table restore_kept.unsent as table platform.outbox;
    for kept in
        select distinct format('%I.%I', n.nspname, c.relname) as name
          from pg_trigger t
               join pg_proc p on p.oid = t.tgfoid
               join pg_class c on c.oid = t.tgrelid
               join pg_namespace n on n.oid = c.relnamespace
         where p.proname = 'refuse_change_of_a_trace' and not t.tgisinternal
    loop
        execute format('create table restore_kept.%I as table %s', 'trace of ' || kept.name, kept.name);
    end loop;
end
$$;
revoke execute on function platform.keep_through_restore from public;

-- Adds what is kept and missing; rows of a trace are only ever added.
create function platform.take_back_traces() returns void language plpgsql as $$
declare
    kept    record;
    counter record;
begin
    for kept in
        select format('restore_kept.%I', c.relname) as name, substr(c.relname, length('trace of ') + 1) as trace,
               string_agg(format('%I', a.attname), ', ' order by a.attnum) as columns
          from pg_class c
               join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'restore_kept'
               join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
         where c.relkind = 'r' and c.relname like 'trace of %'
         group by c.oid, c.relname
         -- What refers to another trace comes after it.
         order by (select count(*) from pg_constraint f
                    where f.contype = 'f' and f.conrelid = substr(c.relname, length('trace of ') + 1)::regclass)
    loop
        execute format('insert into %2$s (%3$s) overriding system value select %3$s from %1$s except select %3$s from %2$s',
                       kept.name, kept.trace, kept.columns);
        for counter in
            select a.attname as name,
                   coalesce(pg_get_serial_sequence(kept.trace, a.attname),
                            substring(pg_get_expr(d.adbin, d.adrelid) from $from$nextval\('([^']+)'$from$)) as sequence
              from pg_attribute a
                   left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where a.attrelid = kept.trace::regclass and a.attnum > 0
               and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%')
        loop
            execute format('select setval(%L, greatest(nextval(%1$L), (select max(%I) from %s)))',
                           counter.sequence, counter.name, kept.trace);
        end loop;
    end loop;
end
$$;
revoke execute on function platform.take_back_traces from public;

-- As before; and takes back what is kept.
create or replace function platform.raise_restore_epoch(restored_to timestamptz) returns bigint language plpgsql as $$
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
    if to_regnamespace('restore_kept') is not null then
        perform platform.take_back_traces();
        insert into platform.lost_event
        select raised, u.event_id, u.topic, u.agg_key, u.agg_version,
               coalesce((u.headers::jsonb ->> 'ce_restoreepoch')::bigint, 0),
               case when u.payload is null then 'erasure' else u.headers::jsonb ->> 'ce_type' end,
               coalesce((u.headers::jsonb ->> 'ce_time')::timestamptz, u.created_at)
          from restore_kept.unsent u
         where not exists (select from platform.outbox o where o.event_id = u.event_id)
           -- What is no news cannot be lost.
           and u.headers::jsonb ->> 'ce_snapshot' is null
           and u.headers::jsonb ->> 'ce_type' <> 'platform.aggregate-restored'
           and u.topic not like '%.dead-letters'
        on conflict do nothing;
        drop schema restore_kept cascade;
    end if;
    return raised;
end
$$;
