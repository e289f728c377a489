-- A change of an opinion starts from the version that its author has read.
alter table opinions add column version bigint not null default 1;
