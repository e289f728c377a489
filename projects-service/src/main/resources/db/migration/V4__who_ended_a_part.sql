alter table partners add column ended_by uuid;
