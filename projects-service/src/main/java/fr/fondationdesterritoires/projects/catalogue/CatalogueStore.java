package fr.fondationdesterritoires.projects.catalogue;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.catalogue.SupportedProject.Ally;
import fr.fondationdesterritoires.projects.catalogue.SupportedProject.Verdict;
import fr.fondationdesterritoires.projects.inputs.domain.Folded;
import fr.fondationdesterritoires.projects.rows.Row;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The supported projects, laid out to be searched by words, area, goal and profile. */
@Component
class CatalogueStore {

    private static final String SELECT = """
            select project_id, application_id, title, summary, lead_name, profiles, sdgs, territories,
                   alliance::text as alliance, decision::text as decision, amount_cents, premium_cents, decided_at
              from supported_projects
            """;

    private final DatabaseClient database;
    private final JsonMapper json;
    private final TerritoryReference reference;

    CatalogueStore(DatabaseClient database, JsonMapper json, TerritoryReference reference) {
        this.database = database;
        this.json = json;
        this.reference = reference;
    }

    /** What is looked for; null and blank mean anything. */
    record Wanted(
            String words,
            @Nullable TerritoryCode territory,
            @Nullable Integer sdg,
            @Nullable ActorProfile profile) {}

    /** Keeps the project unless a later decision is there. */
    Mono<Void> put(SupportedProject project, long epoch) {
        return database.sql("""
                        insert into supported_projects (project_id, application_id, title, summary, lead_name, profiles,
                            sdgs, territories, areas, alliance, decision, amount_cents, premium_cents, decided_at,
                            title_folded, text_folded, epoch)
                        values (:id, :application, :title, :summary, :lead, :profiles, :sdgs, :territories, :areas,
                            cast(:alliance as jsonb), cast(:decision as jsonb), :amount, :premium, :decidedAt,
                            :titleFolded, :textFolded, :epoch)
                        on conflict (project_id) do update
                        set application_id = excluded.application_id, title = excluded.title,
                            summary = excluded.summary, lead_name = excluded.lead_name, profiles = excluded.profiles,
                            sdgs = excluded.sdgs, territories = excluded.territories, areas = excluded.areas,
                            alliance = excluded.alliance, decision = excluded.decision,
                            amount_cents = excluded.amount_cents, premium_cents = excluded.premium_cents,
                            decided_at = excluded.decided_at, title_folded = excluded.title_folded,
                            text_folded = excluded.text_folded, epoch = excluded.epoch
                        where supported_projects.decided_at <= excluded.decided_at""")
                .bindValues(columns(project))
                .bind("epoch", epoch)
                .then();
    }

    /** Closes the project, unless it was decided later still. */
    Mono<Void> remove(UUID projectId, Instant decidedAt) {
        return database.sql("delete from supported_projects where project_id = :id and decided_at <= :at")
                .bind("id", projectId)
                .bind("at", decidedAt)
                .then();
    }

    /** Forgets what was decided on an application that was set back; what still holds is told again. */
    Mono<Void> forgetApplication(UUID applicationId) {
        return database.sql("delete from supported_projects where application_id = :id")
                .bind("id", applicationId)
                .then();
    }

    Mono<SupportedProject> find(UUID projectId) {
        return database.sql(SELECT + "where project_id = :id")
                .bind("id", projectId)
                .map(Row.reading(this::project))
                .one()
                .switchIfEmpty(Refusals.notFound("project"));
    }

    /** The last decided first. Only conditions that were asked for are in the statement, so that the index serves it. */
    Flux<SupportedProject> search(Wanted wanted, PageRequest page) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder conditions = new StringBuilder("where true");
        String words = Folded.prefixes(wanted.words());
        if (!words.isEmpty()) {
            conditions.append(
                    " and (words @@ to_tsquery('french', :words)" + " or numnode(to_tsquery('french', :words)) = 0)");
            values.put("words", words);
        }
        if (wanted.territory() != null) {
            conditions.append(" and areas @> :area");
            values.put("area", new String[] {wanted.territory().toString()});
        }
        if (wanted.sdg() != null) {
            conditions.append(" and sdgs @> :sdg");
            values.put("sdg", new Integer[] {wanted.sdg()});
        }
        if (wanted.profile() != null) {
            conditions.append(" and profiles @> :profile");
            values.put("profile", new String[] {wanted.profile().name()});
        }
        Cursor after = page.after();
        if (after != null) {
            conditions.append(" and (decided_at, project_id) < (:afterAt, :afterId)");
            values.put("afterAt", after.instant(0));
            values.put("afterId", after.uuid(1));
        }
        return database.sql(SELECT + conditions + " order by decided_at desc, project_id desc limit :limit")
                .bindValues(values)
                .bind("limit", page.limitPlusOne())
                .map(Row.reading(this::project))
                .all();
    }

    private Map<String, Object> columns(SupportedProject project) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("id", project.projectId());
        columns.put("application", project.applicationId());
        columns.put("title", project.title());
        columns.put("summary", project.summary());
        columns.put("lead", project.leadName());
        columns.put("profiles", project.profiles().stream().map(Enum::name).toArray(String[]::new));
        columns.put("sdgs", project.sdgs().toArray(Integer[]::new));
        columns.put("territories", project.territories().toArray(String[]::new));
        columns.put("areas", areas(project.territories()));
        columns.put("alliance", json.writeValueAsString(project.alliance()));
        columns.put("decision", json.writeValueAsString(project.verdict()));
        columns.put("amount", project.amountCents());
        columns.put("premium", project.premiumCents());
        columns.put("decidedAt", project.decidedAt());
        columns.put("titleFolded", Folded.text(project.title()));
        columns.put("textFolded", Folded.text(text(project)));
        return columns;
    }

    private static String text(SupportedProject project) {
        Stream<String> names = project.alliance().stream().map(Ally::name);
        return String.join(
                " ", Stream.concat(Stream.of(project.summary()), names).toList());
    }

    /** The territories and all that contain them. */
    private String[] areas(List<String> territories) {
        return territories.stream()
                .flatMap(code -> TerritoryCode.parse(code).stream())
                .flatMap(code -> reference.containing(code).stream())
                .map(TerritoryCode::toString)
                .distinct()
                .toArray(String[]::new);
    }

    private SupportedProject project(Row row) {
        return new SupportedProject(
                row.uuid("project_id"),
                row.uuid("application_id"),
                row.text("title"),
                row.text("summary"),
                row.text("lead_name"),
                Arrays.stream(row.required("profiles", String[].class))
                        .map(ActorProfile::valueOf)
                        .toList(),
                List.of(row.required("sdgs", Integer[].class)),
                List.of(row.required("territories", String[].class)),
                List.of(json.readValue(row.text("alliance"), Ally[].class)),
                json.readValue(row.text("decision"), Verdict.class),
                row.number("amount_cents"),
                row.number("premium_cents"),
                row.instant("decided_at"));
    }
}
