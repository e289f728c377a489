package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.sessions.domain.Agenda;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Beside the sessions, who declared a conflict with which application: for whoever shows applications outside of them.
 * The person is kept, not the seat: what they declared holds under a later mandate too.
 */
@Component
class DeclaredRecusals {

    private static final String DECLARED = """
            insert into declared_recusal
            select :application, person_id from committee_member
            where committee_id = :committee and member_number = :number
            on conflict do nothing""";
    private static final String LIFTED = """
            delete from declared_recusal where application_id = :application and person_id = (
                select person_id from committee_member
                where committee_id = :committee and member_number = :number)""";

    private final DatabaseClient database;

    DeclaredRecusals(DatabaseClient database) {
        this.database = database;
    }

    private record Declared(ApplicationId application, MemberNumber member) {}

    /** Takes in what was declared and lifted in a session. */
    Mono<Void> follow(Session before, Session after) {
        if (before.agenda().equals(after.agenda())) {
            return Mono.empty();
        }
        Set<Declared> then = in(before.agenda());
        Set<Declared> now = in(after.agenda());
        return write(after, DECLARED, without(now, then)).then(write(after, LIFTED, without(then, now)));
    }

    private Mono<Void> write(Session session, String sql, Set<Declared> all) {
        return Flux.fromIterable(all)
                .concatMap(declared -> database.sql(sql)
                        .bind("application", declared.application().value())
                        .bind("committee", session.plan().committee().value())
                        .bind("number", declared.member().value())
                        .then())
                .then();
    }

    private static Set<Declared> in(Agenda agenda) {
        return agenda.all().flatMap(DeclaredRecusals::in).collect(Collectors.toSet());
    }

    private static Stream<Declared> in(Item item) {
        return item.recusals().declared().keySet().stream().map(member -> new Declared(item.application(), member));
    }

    private static Set<Declared> without(Set<Declared> some, Set<Declared> others) {
        Set<Declared> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
