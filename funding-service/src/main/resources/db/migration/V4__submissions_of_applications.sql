-- Every submission that an application ever rested on. A session's file is the one that was on its table, whatever is
-- submitted in a later round.
create table application_submission (
    submission_id uuid primary key,
    application_id uuid not null references application,
    round int not null,
    sha256 text not null,
    document jsonb not null
);
insert into application_submission
select submission_id, application_id, round, submission->>'sha256', submission from application;
