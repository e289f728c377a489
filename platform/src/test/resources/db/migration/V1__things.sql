create table thing (
    id      uuid primary key,
    name    text not null,
    version bigint not null
);
create table thing_copy (
    id      uuid primary key,
    name    text not null,
    version bigint not null,
    epoch   bigint not null,
    effects bigint not null default 1
);
