-- Who gave whom which staff role, or took it: rows are added and never changed. What came of it is a row of its own, so
-- that one without is under way, or was interrupted.
create table staff_role_changes (
    change_id  uuid primary key,
    position   bigint      not null generated always as identity unique,
    person_id  uuid        not null,
    role       text        not null,
    change     text        not null check (change in ('GIVEN', 'TAKEN')),
    -- nobody where the operator's one-time command gave it
    changed_by uuid,
    reason     text        not null,
    asked_at   timestamptz not null
);

create index staff_role_changes_of_person on staff_role_changes (person_id, position);

create table staff_role_outcomes (
    change_id  uuid primary key references staff_role_changes,
    done       boolean     not null,
    settled_at timestamptz not null
);

create index people_of_staff on people (person_id) where staff_roles <> '{}';

create function refuse_change_of_a_trace() returns trigger language plpgsql as $$
begin
    raise exception 'a trace is never changed' using errcode = 'restrict_violation';
end $$;

create trigger staff_role_changes_never_change
    before update or delete or truncate on staff_role_changes
    for each statement execute function refuse_change_of_a_trace();

create trigger staff_role_outcomes_never_change
    before update or delete or truncate on staff_role_outcomes
    for each statement execute function refuse_change_of_a_trace();
