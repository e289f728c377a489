create index matches_by_state on matches (state);
