create index application_by_state on application (state);
