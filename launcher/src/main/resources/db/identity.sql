create table if not exists account (
    id         uuid primary key,
    email      text not null,
    name       text not null,
    locale     text not null,
    roles      text[] not null default '{}',
    password   text not null,
    demo       boolean not null default false,
    created_at timestamptz not null default now()
);
create unique index if not exists account_email on account (lower(email));

create table if not exists mail (
    id          bigint generated always as identity primary key,
    received_at timestamptz not null default now(),
    sender      text not null,
    recipient   text not null,
    subject     text not null,
    text_body   text not null,
    html_body   text,
    raw         bytea not null
);
alter table mail add column if not exists message_id text not null default '';
create index if not exists mail_by_recipient on mail (lower(recipient), id desc);

create table if not exists demo_step (
    step  text primary key,
    value text not null,
    at    timestamptz not null default now()
);
