-- Indicators of need; the latest import of each.
create table fragilities (
    indicator   text primary key,
    name_fr     text not null,
    name_en     text not null,
    direction   text not null,
    unit        text not null,
    source      text not null,
    year        integer not null,
    by_department jsonb not null,
    version     bigint not null,
    imported_at timestamptz not null
);

-- Copy of the organisations that projects-service publishes.
create table organisations (
    organisation_id uuid primary key,
    name            text not null,
    restore_epoch   bigint not null,
    source_version  bigint not null
);

create table memberships (
    organisation_id uuid not null references organisations on delete cascade,
    person_id       uuid not null,
    primary key (organisation_id, person_id)
);
create index memberships_by_person on memberships (person_id);

-- Copy of what projects-service calls people: names are here and nowhere else in this database.
create table people (
    person_id       uuid primary key,
    display_name    text not null,
    restore_epoch   bigint not null,
    source_version  bigint not null
);

create table catalysts (
    catalyst_id     uuid primary key,
    number          integer generated always as identity unique,
    person_id       uuid not null unique,
    organisation_id uuid,
    territories     text[] not null,
    sdgs            integer[] not null,
    roles           text[] not null,
    capacity        integer not null check (capacity >= 0),
    taken           integer not null default 0 check (taken >= 0),
    version         bigint not null default 1,
    recognised_at   timestamptz not null
);
create index catalysts_by_territory on catalysts using gin (territories);

-- One row per submitted project: its lock orders everything that happens in its matching.
create table matchings (
    project_id     uuid primary key,
    submission_id  uuid not null,
    call_id        uuid not null,
    number         text not null,
    title          text not null,
    summary        text not null,
    lead_name      text not null,
    territories    text[] not null,
    sdgs           integer[] not null,
    alliance       uuid[] not null,
    confirmed      uuid[] not null,
    dossier        jsonb not null,
    standing       text not null,
    -- when the pending answer is due, or its check is to be tried again; null when none is awaited
    due_at         timestamptz,
    version        bigint not null,
    submitted_at   timestamptz not null
);
create index matchings_due on matchings (due_at) where due_at is not null;

create table matches (
    match_id       uuid primary key,
    project_id     uuid not null references matchings,
    position       integer not null,
    catalyst_id    uuid not null references catalysts,
    person_id      uuid not null,
    nearest_level  text not null,
    shared_sdgs    integer[] not null,
    free_capacity  integer not null,
    state          text not null,
    asked_at       timestamptz,
    answer_by      timestamptz,
    answered_at    timestamptz,
    ended_at       timestamptz,
    decline_reason text,
    unique (project_id, position)
);
create index matches_by_person on matches (person_id, asked_at desc, match_id desc) where asked_at is not null;
-- At most one is asked, and at most one accompanies.
create unique index matches_one_asked on matches (project_id) where state = 'ASKED';
create unique index matches_one_accompanies on matches (project_id) where state = 'ACCEPTED' and ended_at is null;

-- Decisions may be heard of before the project they are about.
create table matching_decisions (
    project_id     uuid primary key,
    outcome        text not null,
    decided_at     timestamptz not null
);

create table opinions (
    match_id      uuid primary key references matches,
    project_id    uuid not null,
    submission_id uuid not null,
    verdict       text not null,
    reasons       text not null,
    given_at      timestamptz not null
);

-- The observatory's copies: what was submitted, and what was decided on it.
create table observed_submissions (
    submission_id  uuid primary key,
    project_id     uuid not null,
    call_id        uuid not null,
    round          integer not null,
    territories    text[] not null,
    sdgs           integer[] not null,
    profiles       text[] not null,
    submitted_at   timestamptz not null,
    unique (project_id, call_id, round)
);

create table observed_decisions (
    application_id uuid primary key,
    project_id     uuid not null,
    call_id        uuid not null,
    outcome        text not null,
    amount_cents   bigint not null,
    premium_cents  bigint not null,
    decided_at     timestamptz not null,
    restore_epoch  bigint not null,
    source_version bigint not null
);
create index observed_decisions_by_project on observed_decisions (project_id, call_id);
