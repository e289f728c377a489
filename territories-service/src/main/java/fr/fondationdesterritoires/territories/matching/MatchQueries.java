package fr.fondationdesterritoires.territories.matching;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.territories.matching.MatchAccess.Sight;
import fr.fondationdesterritoires.territories.matching.MatchColumns.State;
import fr.fondationdesterritoires.territories.matching.MatchViews.MatchShown;
import fr.fondationdesterritoires.territories.matching.MatchViews.MatchedDossier;
import fr.fondationdesterritoires.territories.matching.SubmittedProject.DossierCopy;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchingRefusal;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads matches for those who may know of them. */
@Component
class MatchQueries {

    /** Opinions, catalysts and names are read here so that a match is one read; they are written elsewhere. */
    private static final String SELECT = """
            select m.*, g.number, g.title, g.summary, g.lead_name, g.dossier,
                c.number as catalyst_number, p.display_name as catalyst_name,
                o.verdict, o.reasons as opinion_reasons, o.given_at, o.version as opinion_version
            from matches m join matchings g using (project_id) join catalysts c using (catalyst_id)
                left join people p on p.person_id = m.person_id left join opinions o using (match_id)
            """;

    /** A list shows no dossiers, so none is read for it. */
    private static final String SELECT_FOR_LIST = SELECT.replace(" g.dossier,", " null::jsonb as dossier,");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID HIGHEST = new UUID(-1, -1);

    private final DatabaseClient database;
    private final MatchAccess access;
    private final JsonMapper json;

    MatchQueries(DatabaseClient database, MatchAccess access, JsonMapper json) {
        this.database = database;
        this.access = access;
        this.json = json;
    }

    private record Found(UUID personId, MatchShown shown) {}

    /** What the person was asked, latest first. */
    Mono<Page<MatchShown>> mine(CurrentPerson person, PageRequest page) {
        Cursor after = page.after();
        return database.sql(SELECT_FOR_LIST + """
                        where m.person_id = :person and m.asked_at is not null
                            and (m.asked_at, m.match_id) < (:at, :id)
                        order by m.asked_at desc, m.match_id desc limit :limit
                        """)
                .bind("person", person.id())
                .bind("at", after == null ? LATEST : after.instant(0))
                .bind("id", after == null ? HIGHEST : after.uuid(1))
                .bind("limit", page.limitPlusOne())
                .map(this::found)
                .all()
                .map(Found::shown)
                .collectList()
                .map(rows -> Page.of(rows, page, MatchQueries::position));
    }

    /** The match for the catalyst who was asked, or a fund manager. */
    Mono<MatchShown> one(MatchId id, CurrentPerson person) {
        return database.sql(SELECT + " where m.match_id = :id")
                .bind("id", id.value())
                .map(this::found)
                .one()
                .flatMap(found -> seenBy(person, found))
                .switchIfEmpty(Refusals.signal(MatchingRefusal.Because.UNKNOWN_MATCH));
    }

    /** The project's matches, in order, for a fund manager whole, for the alliance only names and states. */
    Mono<Page<MatchShown>> ofProject(UUID project, CurrentPerson person) {
        return access.of(project, person).flatMap(sight -> sight == Sight.NONE ? unknown() : all(project, sight));
    }

    private Mono<Page<MatchShown>> all(UUID project, Sight sight) {
        return database.sql(SELECT_FOR_LIST + " where m.project_id = :project order by m.position")
                .bind("project", project)
                .map(this::found)
                .all()
                .map(Found::shown)
                .map(shown -> sight == Sight.WHOLE ? shown : shown.toAlliance())
                .collectList()
                .map(rows -> new Page<>(rows, null));
    }

    private static Mono<Page<MatchShown>> unknown() {
        return Refusals.signal(MatchingRefusal.Because.UNKNOWN_PROJECT);
    }

    private Mono<MatchShown> seenBy(CurrentPerson person, Found found) {
        MatchShown shown = found.shown();
        boolean wasAsked = found.personId().equals(person.id()) && shown.askedAt() != null;
        return access.of(shown.projectId(), person)
                .flatMap(sight -> sight == Sight.WHOLE
                        ? Mono.just(shown)
                        : Mono.justOrEmpty(wasAsked ? Optional.of(toCatalyst(shown)) : Optional.empty()));
    }

    private static MatchShown toCatalyst(MatchShown shown) {
        boolean readsDossier =
                shown.state() == State.ASKED || (shown.state() == State.ACCEPTED && shown.endedAt() == null);
        return readsDossier ? shown : shown.withoutDossier();
    }

    private static Cursor position(MatchShown last) {
        return Cursor.of(Objects.requireNonNull(last.askedAt()), last.matchId());
    }

    private Found found(Readable row) {
        return new Found(
                required(row, "person_id", UUID.class),
                new MatchShown(
                        required(row, "match_id", UUID.class),
                        required(row, "project_id", UUID.class),
                        required(row, "number", String.class),
                        required(row, "title", String.class),
                        required(row, "summary", String.class),
                        required(row, "lead_name", String.class),
                        new MatchViews.MatchedCatalyst(
                                required(row, "catalyst_id", UUID.class),
                                required(row, "catalyst_number", Integer.class),
                                row.get("catalyst_name", String.class)),
                        required(row, "position", Integer.class),
                        State.valueOf(required(row, "state", String.class)),
                        row.get("asked_at", Instant.class),
                        row.get("answer_by", Instant.class),
                        row.get("answered_at", Instant.class),
                        row.get("ended_at", Instant.class),
                        row.get("decline_reason", String.class),
                        MatchViews.reasons(MatchColumns.reasons(row)),
                        opinion(row),
                        dossier(row)));
    }

    private @Nullable MatchedDossier dossier(Readable row) {
        String text = row.get("dossier", String.class);
        if (text == null) {
            return null;
        }
        DossierCopy copy = json.readValue(text, DossierCopy.class);
        return new MatchedDossier(copy.dossier(), copy.alliance());
    }

    private static MatchViews.@Nullable MatchOpinion opinion(Readable row) {
        String verdict = row.get("verdict", String.class);
        return verdict == null
                ? null
                : new MatchViews.MatchOpinion(
                        OpinionVerdict.valueOf(verdict),
                        required(row, "opinion_reasons", String.class),
                        required(row, "given_at", Instant.class),
                        required(row, "opinion_version", Long.class));
    }
}
