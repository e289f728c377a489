-- People and those invited who have no account yet. What names a person is here and nowhere else in this database,
-- except the address an invitation was sent to.
create table people (
    person_id      uuid primary key,
    display_name   text        not null,
    name_folded    text        not null,
    email          text        not null,
    email_verified boolean     not null,
    locale         text        not null,
    staff_roles    text[]      not null,
    version        bigint      not null,
    updated_at     timestamptz not null
);

create index people_by_email on people (lower(email)) where email_verified;
create index people_by_name on people (name_folded, person_id);

create table contacts (
    contact_id   uuid primary key,
    email        text   not null unique,
    display_name text   not null,
    version      bigint not null
);

create sequence organisation_number;

create table organisations (
    organisation_id uuid primary key,
    number          text        not null unique,
    name            text        not null,
    name_folded     text        not null,
    profile         text        not null,
    siret           text unique,
    rna             text unique,
    commune_code    text        not null,
    version         bigint      not null,
    registered_at   timestamptz not null,
    words           tsvector    not null generated always as (to_tsvector('simple', name_folded)) stored
);

create index organisations_by_name on organisations (name_folded, organisation_id);
create index organisations_by_word on organisations using gin (words);

create table memberships (
    organisation_id uuid        not null references organisations,
    person_id       uuid        not null,
    role            text        not null,
    since           timestamptz not null,
    primary key (organisation_id, person_id)
);

create index memberships_by_person on memberships (person_id);

create table projects (
    project_id            uuid primary key,
    lead_organisation_id  uuid        not null references organisations,
    lead_charter_version  text,
    lead_signed_by        uuid,
    lead_signed_at        timestamptz,
    call_id               uuid,
    state                 text        not null,
    progress              jsonb       not null default '{}',
    presentation          jsonb       not null,
    presentation_version  bigint      not null,
    presentation_saved_at timestamptz not null,
    budget                jsonb       not null,
    budget_version        bigint      not null,
    budget_saved_at       timestamptz not null,
    version               bigint      not null,
    created_by            uuid        not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null
);

create index projects_by_lead on projects (lead_organisation_id);

create table partners (
    partner_id         uuid primary key,
    position           bigint      not null generated always as identity,
    project_id         uuid        not null references projects,
    invitation_id      uuid        not null unique,
    contact_id         uuid        not null,
    email              text        not null,
    organisation_name  text,
    organisation_id    uuid references organisations,
    state              text        not null,
    invited_by         uuid        not null,
    invited_at         timestamptz not null,
    last_sent_at       timestamptz not null,
    contribution       text,
    contribution_cents bigint,
    charter_version    text,
    signed_by          uuid,
    signed_at          timestamptz,
    ended_at           timestamptz
);

create index partners_by_project on partners (project_id);
create index partners_by_organisation on partners (organisation_id);
create index partners_by_email on partners (email) where state = 'INVITED';
-- What the domain decides, held by the database too, whoever writes.
create unique index one_open_invitation_per_address on partners (project_id, email) where state = 'INVITED';
create unique index one_part_per_organisation on partners (project_id, organisation_id) where state = 'CONFIRMED';

create table documents (
    document_id uuid primary key,
    project_id  uuid        not null references projects,
    kind        text        not null,
    file_name   text        not null,
    size_bytes  bigint      not null,
    content     bytea       not null,
    attached_by uuid        not null,
    attached_at timestamptz not null,
    unique (project_id, kind)
);

create sequence submission_number;

-- The frozen dossier, as the very text whose SHA-256 the receipt bears.
create table submissions (
    submission_id uuid primary key,
    project_id    uuid        not null references projects,
    call_id       uuid        not null,
    round         integer     not null,
    number        text        not null unique,
    submitted_at  timestamptz not null,
    submitted_by  uuid        not null,
    sha256        text        not null,
    dossier       text        not null,
    unique (project_id, call_id, round)
);

create function refuse_change_of_what_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'a submission is never changed' using errcode = 'restrict_violation';
end $$;

create trigger submissions_never_change
    before update or delete or truncate on submissions
    for each statement execute function refuse_change_of_what_is_frozen();

create function refuse_change_of_submitted_document() returns trigger language plpgsql as $$
begin
    if exists (select from submissions where project_id = old.project_id) then
        raise exception 'a submitted document is never changed' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger submitted_documents_never_change
    before update or delete on documents
    for each row execute function refuse_change_of_submitted_document();
