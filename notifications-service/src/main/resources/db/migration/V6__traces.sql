alter table notice add column trace text;
alter table delivery add column trace text;
