-- Who declared a conflict of interest with an application, and from whom it is therefore hidden wherever applications are
-- read, whatever brings them there. Kept with the session in which it is declared or lifted.
create table declared_recusal (
    application_id uuid not null references application,
    person_id uuid not null,
    primary key (application_id, person_id)
);
insert into declared_recusal
select distinct last.application_id, seat.person_id
from (
    select distinct on (application_id) application_id, session_id
    from session_item order by application_id, item_id desc) as last
join session using (session_id)
cross join lateral jsonb_array_elements(
    session.document->'agenda'->'items' || coalesce(session.document->'agenda'->'takenOff', '[]')) as item
cross join lateral jsonb_object_keys(item->'recusals'->'declared') as number
join committee_member seat on seat.committee_id = session.committee_id and seat.member_number = number::int
where item->'application'->>'value' = last.application_id::text;
