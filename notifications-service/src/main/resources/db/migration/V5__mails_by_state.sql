create index delivery_by_state on delivery (state);
