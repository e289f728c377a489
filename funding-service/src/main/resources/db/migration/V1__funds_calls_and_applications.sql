-- What was written once stays: refuses every rewrite, whoever asks.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

-- Copies of projects-service's data: names apart, so that they can be erased alone.
create table person (
    person_id uuid primary key,
    display_name text not null,
    epoch bigint not null,
    version bigint not null
);

create table organisation (
    organisation_id uuid primary key,
    name text not null,
    profile text not null,
    epoch bigint not null,
    version bigint not null
);

create table membership (
    organisation_id uuid not null references organisation,
    person_id uuid not null,
    primary key (organisation_id, person_id)
);
create index membership_of_person on membership (person_id);

create table fund (
    fund_id uuid primary key,
    name text not null,
    kind text not null,
    description text not null,
    received_cents bigint not null default 0,
    reserved_cents bigint not null default 0,
    committed_cents bigint not null default 0,
    created_at timestamptz not null,
    constraint fund_amounts check (received_cents >= 0 and reserved_cents >= 0 and committed_cents >= 0),
    -- The last barrier: the rule itself is in the domain.
    constraint fund_envelope check (reserved_cents + committed_cents <= received_cents)
);

create table call_share (
    share_id uuid primary key,
    fund_id uuid not null references fund,
    share_cents bigint not null,
    reserved_cents bigint not null default 0,
    committed_cents bigint not null default 0,
    constraint share_amounts check (reserved_cents >= 0 and committed_cents >= 0),
    constraint share_envelope check (reserved_cents + committed_cents <= share_cents)
);

create table reservation (
    reservation_id uuid primary key,
    fund_id uuid not null references fund,
    share_id uuid not null references call_share,
    amount_cents bigint not null,
    state text not null check (state in ('OPEN', 'COMMITTED', 'RELEASED'))
);

-- Double entry: each row takes from one account and gives to another.
create table posting (
    posting_id bigint generated always as identity primary key,
    fund_id uuid not null references fund,
    share_id uuid,
    reference uuid not null,
    kind text not null,
    from_account text not null,
    to_account text not null check (to_account <> from_account),
    amount_cents bigint not null check (amount_cents >= 0),
    at timestamptz not null
);
create index posting_of_fund on posting (fund_id, posting_id);
create trigger posting_rows_stay before update or delete on posting
    for each row execute function refuse_rewriting();
create trigger posting_stays before truncate on posting
    for each statement execute function refuse_rewriting();

create table contribution (
    contribution_id uuid primary key,
    fund_id uuid not null references fund,
    contributor text not null,
    amount_cents bigint not null,
    received_on date not null,
    recorded_at timestamptz not null
);

create table committee (
    committee_id uuid primary key,
    name text not null,
    fund_id uuid not null references fund,
    created_at timestamptz not null
);

create table committee_member (
    committee_id uuid not null references committee,
    member_number int not null,
    person_id uuid not null,
    college text,
    mandate_from date not null,
    mandate_until date,
    office text,
    primary key (committee_id, member_number)
);
create index committee_member_person on committee_member (person_id);

create table declaration (
    committee_id uuid not null,
    member_number int not null,
    made_at timestamptz not null,
    interests text not null,
    primary key (committee_id, member_number, made_at),
    foreign key (committee_id, member_number) references committee_member
);

create table call (
    call_id uuid primary key,
    fund_id uuid not null references fund,
    committee_id uuid not null references committee,
    terms jsonb not null,
    opens_at timestamptz not null,
    over_at timestamptz not null,
    published_at timestamptz,
    version bigint not null,
    created_at timestamptz not null
);
create index call_by_opening on call (opens_at desc, call_id desc);

create table alliance_organisation (
    project_id uuid not null,
    organisation_id uuid not null,
    primary key (project_id, organisation_id)
);
create index alliance_of_organisation on alliance_organisation (organisation_id);

create table alliance (
    project_id uuid primary key,
    epoch bigint not null,
    version bigint not null
);

create table local_opinion (
    project_id uuid primary key,
    person_id uuid not null,
    verdict text not null,
    reasons text not null,
    given_at timestamptz not null,
    epoch bigint not null,
    version bigint not null
);

create table application (
    application_id uuid primary key,
    project_id uuid not null,
    call_id uuid not null references call,
    submission_id uuid not null,
    round int not null,
    number text not null,
    title text not null,
    lead_name text not null,
    state text not null,
    overruled jsonb,
    session_id uuid,
    item_id uuid,
    decision_id uuid,
    withdrawn_at timestamptz,
    unmet_rules text[] not null,
    requested_cents bigint not null,
    premium_rate_points int not null,
    submission jsonb not null,
    submitted_at timestamptz not null,
    version bigint not null,
    unique (project_id, call_id)
);
create index application_by_submission on application (submitted_at desc, application_id desc);
create index application_of_call on application (call_id, submitted_at desc, application_id desc);
