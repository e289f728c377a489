package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.local.LocalPostgres;
import java.util.List;

/** PostgreSQL with one database per service. */
public final class DatabasePart extends ServerPart {

    private final LocalPostgres postgres;
    private final List<String> databases;

    public DatabasePart(LocalPostgres postgres, List<String> databases) {
        super(Layer.DATABASE, postgres);
        this.postgres = postgres;
        this.databases = List.copyOf(databases);
    }

    @Override
    void begin() {
        super.begin();
        databases.forEach(postgres::createDatabase);
    }
}
