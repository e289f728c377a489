package fr.fondationdesterritoires.k8s;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** With which role of the database somebody works: a service's own, or the owner of its tables. */
final class DatabaseRoles {

    private DatabaseRoles() {}

    /** The owner's password is the migrations' alone. */
    static List<String> mixed(Rendering all) {
        List<String> complaints = new ArrayList<>();
        all.processes().filter(Resource::consumes).forEach(service -> {
            Map<String, String> told = Settings.of(service, all);
            String runtime = "secret " + service.name() + "-database";
            if (!runtime.equals(told.get("SPRING_R2DBC_PASSWORD"))) {
                complaints.add(service + " does not run with its own role");
            }
            if (told.containsValue(runtime + "-owner")) {
                complaints.add(service + " runs as the owner of its tables");
            }
            if (!"false".equals(told.get("SPRING_FLYWAY_ENABLED"))) {
                complaints.add(service + " migrates when it starts");
            }
            if (all.find("Job", service.name() + "-migration")
                    .filter(job ->
                            (runtime + "-owner").equals(Settings.of(job, all).get("SPRING_FLYWAY_PASSWORD")))
                    .isEmpty()) {
                complaints.add(service + " has nobody who migrates");
            }
            Resource database = all.get("Database", service.name());
            String owner = all.get("DatabaseRole", service.name() + "-database-owner")
                    .at("/spec/name")
                    .asText();
            String role = all.get("DatabaseRole", service.name() + "-database")
                    .at("/spec/name")
                    .asText();
            if (!database.at("/spec/owner").asText().equals(owner) || owner.equals(role)) {
                complaints.add(database + " is owned by the wrong role");
            }
        });
        return complaints;
    }

    /** A role sees of others' transactions and waits only what it is let see, and a service counts everybody's. */
    static List<String> blind(Rendering all) {
        return all.processes()
                .filter(Resource::consumes)
                .map(service -> all.get("DatabaseRole", service.name() + "-database"))
                .filter(role -> Resource.each(role.at("/spec/inRoles"))
                        .noneMatch(in -> in.asText().equals("pg_read_all_stats")))
                .map(role -> role + " does not see the transactions of others")
                .toList();
    }
}
