-- Run by Flyway after the migrations, as the owner. The runtime role reads and writes rows; tables, functions and the
-- record of what was migrated stay the owner's.
revoke connect, temporary on database "${flyway:database}" from public;
grant connect on database "${flyway:database}" to "${runtime}";
grant usage on schema public, platform to "${runtime}";
grant select, insert, update, delete on all tables in schema public, platform to "${runtime}";
grant usage, select on all sequences in schema public, platform to "${runtime}";
revoke insert, update, delete on public.flyway_schema_history, platform.flyway_schema_history from "${runtime}";
