alter table catalyst_match add column epoch bigint not null default 0;
alter table agenda_item add column epoch bigint not null default 0;
