-- Whom a catalyst gets in touch with, where they are of the lead.
alter table project add column submitted_by uuid;
