-- Calls and indicators as their owners published them, newest first to win: versions count within an epoch.
create table calls (
    call_id   uuid primary key,
    content   jsonb       not null,
    opens_at  timestamptz not null,
    closes_at timestamptz not null,
    epoch     bigint      not null,
    version   bigint      not null
);

create table fragilities (
    indicator text primary key,
    content   jsonb  not null,
    epoch     bigint not null,
    version   bigint not null
);

create table timeline_steps (
    step_id    uuid primary key,
    project_id uuid        not null,
    at         timestamptz not null,
    sequence   bigint      not null generated always as identity,
    step       text        not null,
    actor      text        not null,
    -- the person whom the step tells of as a catalyst; the name is joined when it is read
    catalyst   uuid,
    data       jsonb       not null
);

create index timeline_by_project on timeline_steps (project_id, at, sequence);

create table supported_projects (
    project_id     uuid primary key,
    application_id uuid        not null,
    title          text        not null,
    summary        text        not null,
    lead_name      text        not null,
    profiles       text[]      not null,
    sdgs           integer[]   not null,
    territories    text[]      not null,
    -- its territories and all that contain them, so that a wider area finds it
    areas          text[]      not null,
    alliance       jsonb       not null,
    decision       jsonb       not null,
    amount_cents   bigint      not null,
    premium_cents  bigint      not null,
    decided_at     timestamptz not null,
    title_folded   text        not null,
    text_folded    text        not null,
    words          tsvector    not null generated always as (
        setweight(to_tsvector('french', title_folded), 'A') || setweight(to_tsvector('french', text_folded), 'B')) stored
);

create index supported_projects_newest on supported_projects (decided_at desc, project_id);
create index supported_projects_found on supported_projects using gin (areas, words, sdgs, profiles);
-- Every member of an alliance gets the receipt by mail; its timeline says so once.
create unique index one_receipt_step on timeline_steps (project_id) where step = 'RECEIPT_MAILED';
