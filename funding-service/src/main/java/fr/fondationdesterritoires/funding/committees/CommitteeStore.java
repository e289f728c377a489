package fr.fondationdesterritoires.funding.committees;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.committees.domain.Committee;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.committees.domain.Declaration;
import fr.fondationdesterritoires.funding.committees.domain.Mandate;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.committees.domain.Office;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Committees with their members, and members' declarations of interests. */
@Component
class CommitteeStore implements Committees {

    private final DatabaseClient database;

    CommitteeStore(DatabaseClient database) {
        this.database = database;
    }

    record StoredCommittee(CommitteeId id, String name, FundId fund, Instant createdAt) {}

    record WrittenDeclaration(Declaration declaration, String interests) {}

    private record Seat(CommitteeId committee, Member member) {}

    Mono<Void> insert(StoredCommittee committee) {
        return database.sql("insert into committee values (:id, :name, :fund, :createdAt)")
                .bind("id", committee.id().value())
                .bind("name", committee.name())
                .bind("fund", committee.fund().value())
                .bind("createdAt", committee.createdAt())
                .then();
    }

    Mono<List<StoredCommittee>> page(PageRequest request) {
        return database.sql("""
                        select * from committee where (created_at, committee_id) < (:createdAt, :id)
                        order by created_at desc, committee_id desc limit :limit""")
                .bind("createdAt", request.beforeInstant())
                .bind("id", request.beforeId())
                .bind("limit", request.limitPlusOne())
                .map(CommitteeStore::committee)
                .all()
                .collectList();
    }

    @Override
    public Mono<Committee> get(CommitteeId id) {
        return get(Set.of(id))
                .flatMap(found -> Mono.justOrEmpty(found.get(id)))
                .switchIfEmpty(Refusals.notFound("committee"));
    }

    /** The committee, whose composition nobody else changes before the transaction ends. */
    Mono<Committee> lock(CommitteeId id) {
        return database.sql("select 1 from committee where committee_id = :id for update")
                .bind("id", id.value())
                .then()
                .then(get(id));
    }

    @Override
    public Mono<Map<CommitteeId, Committee>> get(Collection<CommitteeId> ids) {
        UUID[] values = ids.stream().map(CommitteeId::value).toArray(UUID[]::new);
        Mono<List<StoredCommittee>> committees = database.sql("select * from committee where committee_id = any(:ids)")
                .bind("ids", values)
                .map(CommitteeStore::committee)
                .all()
                .collectList();
        return committees.zipWith(seats(values), CommitteeStore::assemble);
    }

    @Override
    public Mono<Set<CommitteeId>> seatsOf(Collection<PersonId> people) {
        return database.sql("select distinct committee_id from committee_member where person_id = any(:ids)")
                .bind("ids", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .map(row -> new CommitteeId(uuid(row, "committee_id")))
                .all()
                .collect(Collectors.toSet());
    }

    Mono<Void> insert(CommitteeId committee, Member member) {
        var statement = database.sql("""
                        insert into committee_member values
                            (:committee, :number, :person, nullif(:college, ''), :from, :until, nullif(:office, ''))""")
                .bind("committee", committee.value())
                .bind("number", member.number().value())
                .bind("person", member.person().value())
                .bind("college", member.college().map(Enum::name).orElse(""))
                .bind("from", member.mandate().from())
                .bind("office", member.office().map(Enum::name).orElse(""));
        return member.mandate()
                .until()
                .map(until -> statement.bind("until", until))
                .orElseGet(() -> statement.bindNull("until", LocalDate.class))
                .then();
    }

    Mono<Void> insert(CommitteeId committee, Declaration declaration, String interests) {
        return database.sql("insert into declaration values (:committee, :number, :madeAt, :interests)")
                .bind("committee", committee.value())
                .bind("number", declaration.member().value())
                .bind("madeAt", declaration.madeAt())
                .bind("interests", interests)
                .then();
    }

    @Override
    public Mono<Boolean> hasDeclared(CommitteeId committee, MemberNumber member, Instant now) {
        return lastDeclaration(committee, member)
                .map(declaration -> declaration.holdsAt(now))
                .defaultIfEmpty(false);
    }

    Mono<Declaration> lastDeclaration(CommitteeId committee, MemberNumber member) {
        return database.sql("""
                        select made_at from declaration where committee_id = :committee and member_number = :number
                        order by made_at desc limit 1""")
                .bind("committee", committee.value())
                .bind("number", member.value())
                .map(row -> new Declaration(member, Objects.requireNonNull(row.get("made_at", Instant.class))))
                .one();
    }

    /** Of each member who made any, the last. */
    Mono<List<WrittenDeclaration>> lastDeclarations(CommitteeId committee) {
        return database.sql("""
                        select distinct on (member_number) member_number, made_at, interests
                        from declaration where committee_id = :committee
                        order by member_number, made_at desc""")
                .bind("committee", committee.value())
                .map(CommitteeStore::declaration)
                .all()
                .collectList();
    }

    private static WrittenDeclaration declaration(Readable row) {
        return new WrittenDeclaration(
                new Declaration(
                        new MemberNumber(Objects.requireNonNull(row.get("member_number", Integer.class))),
                        Objects.requireNonNull(row.get("made_at", Instant.class))),
                Objects.requireNonNull(row.get("interests", String.class)));
    }

    private Mono<Map<CommitteeId, List<Member>>> seats(UUID[] committees) {
        return database.sql("""
                        select * from committee_member where committee_id = any(:ids)
                        order by committee_id, member_number""")
                .bind("ids", committees)
                .map(CommitteeStore::seat)
                .all()
                .collect(Collectors.groupingBy(Seat::committee, Collectors.mapping(Seat::member, Collectors.toList())));
    }

    private static Map<CommitteeId, Committee> assemble(
            List<StoredCommittee> committees, Map<CommitteeId, List<Member>> seats) {
        return committees.stream()
                .map(committee -> new Committee(
                        committee.id(),
                        committee.name(),
                        committee.fund(),
                        seats.getOrDefault(committee.id(), List.of())))
                .collect(Collectors.toMap(Committee::id, committee -> committee));
    }

    private static StoredCommittee committee(Readable row) {
        return new StoredCommittee(
                new CommitteeId(uuid(row, "committee_id")),
                Objects.requireNonNull(row.get("name", String.class)),
                new FundId(uuid(row, "fund_id")),
                Objects.requireNonNull(row.get("created_at", Instant.class)));
    }

    private static Seat seat(Readable row) {
        return new Seat(
                new CommitteeId(uuid(row, "committee_id")),
                new Member(
                        new MemberNumber(Objects.requireNonNull(row.get("member_number", Integer.class))),
                        new PersonId(uuid(row, "person_id")),
                        Optional.ofNullable(row.get("college", String.class)).map(College::valueOf),
                        new Mandate(
                                Objects.requireNonNull(row.get("mandate_from", LocalDate.class)),
                                Optional.ofNullable(row.get("mandate_until", LocalDate.class))),
                        Optional.ofNullable(row.get("office", String.class)).map(Office::valueOf)));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }
}
