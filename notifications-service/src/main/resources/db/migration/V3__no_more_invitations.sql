-- Those who want no more invitations by mail, under the id that they are written to.
create table invitation_stop (
    contact_id uuid        primary key,
    since      timestamptz not null
);
