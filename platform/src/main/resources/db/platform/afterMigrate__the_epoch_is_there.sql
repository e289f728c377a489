-- Without its row no event could be stored, and so no act be done.
insert into platform.restore_epoch default values on conflict do nothing;
