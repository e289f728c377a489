create table session (
    session_id uuid primary key,
    committee_id uuid not null references committee,
    state text not null,
    starts_at timestamptz not null,
    -- Agenda, attendance, recusals and ballots are one aggregate, changed under this row's lock.
    document jsonb not null,
    version bigint not null
);
create index session_by_start on session (starts_at desc, session_id desc);
create index session_of_committee on session (committee_id);

create table session_item (
    item_id uuid primary key,
    session_id uuid not null references session,
    application_id uuid not null references application
);
create index session_item_of_session on session_item (session_id);
create index session_item_of_application on session_item (application_id);

-- What live streams tell: that something changed, and about which item, so that it is hidden with it.
create table session_step (
    session_id uuid not null references session,
    step bigint not null,
    item_id uuid,
    at timestamptz not null,
    primary key (session_id, step)
);
create index session_step_by_age on session_step (at);

create table ledger_head (
    committee_id uuid primary key references committee,
    index bigint not null,
    hash text not null,
    at timestamptz not null
);

-- Each entry holds the hash of the one before; the database refuses to change or remove any.
create table ledger_entry (
    committee_id uuid not null references committee,
    index bigint not null,
    previous_hash text not null,
    at timestamptz not null,
    kind text not null,
    body text not null,
    hash text not null,
    item_id uuid,
    primary key (committee_id, index)
);
create trigger ledger_entry_rows_stay before update or delete on ledger_entry
    for each row execute function refuse_rewriting();
create trigger ledger_entry_stays before truncate on ledger_entry
    for each statement execute function refuse_rewriting();

-- Items whose entries anyone may read: those that were decided.
create table ledger_shown_item (
    item_id uuid primary key
);

create table decision (
    decision_id uuid primary key,
    application_id uuid not null references application,
    project_id uuid not null,
    call_id uuid not null,
    fund_id uuid not null,
    ballot_id uuid not null unique,
    number text not null,
    outcome text not null,
    explanation text not null,
    amount_cents bigint not null,
    premium_cents bigint not null,
    conditions text,
    reasons text,
    votes jsonb not null,
    ledger_index bigint not null,
    ledger_hash text not null,
    decided_at timestamptz not null
);
create index decision_of_application on decision (application_id, decided_at desc);
create trigger decision_rows_stay before update or delete on decision
    for each row execute function refuse_rewriting();
create trigger decision_stays before truncate on decision
    for each statement execute function refuse_rewriting();
