-- Which administrator looked at whom in the support view: rows are added and never changed.
create table platform.lookups (
    id        bigint      generated always as identity primary key,
    looked_by uuid        not null,
    person_id uuid        not null,
    looked_at timestamptz not null default clock_timestamp()
);

create function platform.refuse_change_of_a_trace() returns trigger language plpgsql as $$
begin
    raise exception 'a trace is never changed' using errcode = 'restrict_violation';
end $$;

create trigger lookups_never_change
    before update or delete or truncate on platform.lookups
    for each statement execute function platform.refuse_change_of_a_trace();
