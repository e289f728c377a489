alter table decision add column premium_cut boolean not null default false;
