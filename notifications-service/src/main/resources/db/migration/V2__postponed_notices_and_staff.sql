-- Why a notice waits to be tried again: not everybody is known yet, or telling it failed.
alter table notice add column trouble text check (trouble in ('INCOMPLETE', 'FAILED'));
create index notice_postponed on notice (trouble) where trouble is not null;

-- The few who work for the foundation, among all people.
create index person_staff on person (person_id) where staff_roles <> '{}';
