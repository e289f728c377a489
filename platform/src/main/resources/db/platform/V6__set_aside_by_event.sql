-- Asked of every event that comes.
create index set_aside_by_event on platform.set_aside (event_id);
