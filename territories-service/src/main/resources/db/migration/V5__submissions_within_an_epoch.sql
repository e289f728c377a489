alter table observed_submissions add column restore_epoch bigint not null default 0;
