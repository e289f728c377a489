-- Copies of what other services say of people and of who is concerned by what.

create table person (
    person_id    uuid    primary key,
    email        text    not null,
    display_name text    not null,
    locale       text    not null,
    staff_roles  text[]  not null,
    epoch        bigint  not null,
    version      bigint  not null
);

create table organisation (
    organisation_id uuid   primary key,
    name            text   not null,
    epoch           bigint not null,
    version         bigint not null
);

create table membership (
    organisation_id uuid not null references organisation on delete cascade,
    person_id       uuid not null,
    primary key (organisation_id, person_id)
);

create table project (
    project_id uuid   primary key,
    title      text   not null,
    number     text,
    epoch      bigint not null,
    version    bigint not null
);

create table alliance (
    project_id      uuid    not null references project on delete cascade,
    organisation_id uuid    not null,
    name            text    not null,
    leads           boolean not null,
    confirmed       boolean not null,
    primary key (project_id, organisation_id)
);

-- Whom a catalyst's later events are about: they name the match, not always the person.
create table catalyst_match (
    match_id   uuid        primary key,
    project_id uuid        not null,
    person_id  uuid        not null,
    accepted   boolean     not null default false
);

create index catalyst_match_accepted on catalyst_match (project_id) where accepted;

create table agenda_item (
    item_id    uuid primary key,
    project_id uuid not null
);

-- What happened and has not been told yet.
create table notice (
    notice_id  uuid        primary key default uuidv7(),
    event_id   uuid        not null,
    occurrence text        not null,
    project_id uuid,
    named      uuid[]      not null,
    subject_id uuid,
    facts      jsonb       not null,
    happened   timestamptz not null,
    created_at timestamptz not null,
    due_at     timestamptz not null,
    attempts   int         not null default 0
);

create index notice_due on notice (due_at);

-- What each person was told. The position is in the order of commits for each person.
create table message (
    message_id uuid        primary key default uuidv7(),
    position   bigint      generated always as identity unique,
    event_id   uuid        not null,
    person_id  uuid        not null,
    kind       text        not null,
    project_id uuid,
    page       text,
    facts      jsonb       not null,
    happened   timestamptz not null,
    read_at    timestamptz,
    unique (event_id, person_id, kind)
);

create index message_of_person on message (person_id, position desc);
create index message_unread on message (person_id) where read_at is null;

create table preference (
    person_id         uuid    primary key,
    mails_of_progress boolean not null,
    version           bigint  not null
);

-- A message's way by mail.
create table delivery (
    message_id uuid        primary key references message on delete cascade,
    state      text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    due_at     timestamptz,
    attempts   int         not null default 0,
    trouble    text
);

create index delivery_due on delivery (due_at) where state in ('WAITING', 'SENDING');
