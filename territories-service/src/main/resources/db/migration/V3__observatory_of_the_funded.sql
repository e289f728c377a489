-- The observatory counts what is funded, which is a small part of what is decided.
create index observed_decisions_funded on observed_decisions (application_id) where outcome = 'FUNDED';
