create index projects_by_state on projects (state);
