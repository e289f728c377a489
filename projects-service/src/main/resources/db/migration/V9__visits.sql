-- Since when the platform knows somebody, and when they came: a visit is noted at most every half hour, and kept for a
-- year.
alter table people add column known_since timestamptz;
update people set known_since = updated_at;
alter table people alter column known_since set not null;

create table visits (
    person_id uuid        not null,
    at        timestamptz not null,
    primary key (person_id, at)
);

create index visits_by_age on visits (at);
