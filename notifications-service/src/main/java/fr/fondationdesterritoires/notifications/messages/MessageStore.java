package fr.fondationdesterritoires.notifications.messages;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.notifications.messages.InboxEntry.Mail;
import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import fr.fondationdesterritoires.notifications.people.People;
import fr.fondationdesterritoires.platform.web.PageRequest;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class MessageStore implements Messages {

    /** The channel of Postgres's notifications; what is sent there is the person's id. */
    static final String CHANNEL = "messages";

    private static final String ENTRY = """
            select m.message_id, m.person_id, m.kind, m.project_id, m.page, m.facts, m.happened, m.position, m.read_at,
                   d.state, d.changed_at
            from message m left join delivery d using (message_id)
            """;

    private final DatabaseClient database;
    private final FactsColumn column;
    private final People people;

    MessageStore(DatabaseClient database, FactsColumn column, People people) {
        this.database = database;
        this.column = column;
        this.people = people;
    }

    @Override
    public Flux<Kept> keep(Collection<NewMessage> messages) {
        // In one order for all, so that two transactions never wait for each other.
        List<NewMessage> inOrder = messages.stream()
                .sorted(Comparator.comparing(NewMessage::personId))
                .toList();
        return Flux.fromIterable(inOrder)
                .concatMap(message -> lock(message.personId()).then(insert(message)));
    }

    /** Makes the order of positions the order of commits for each person: a stream resumes after the last one seen. */
    private Mono<Void> lock(UUID personId) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:person, 0))")
                .bind("person", personId.toString())
                .then();
    }

    /**
     * Who wants no invitations is read here so that keeping a message is one statement; it is written elsewhere. It holds
     * for the address, also once somebody has an account with it.
     */
    private Mono<Kept> insert(NewMessage message) {
        GenericExecuteSpec insert = database.sql("""
                        insert into message (event_id, person_id, kind, project_id, page, facts, happened)
                        values (:event, :person, :kind, :project, :page, cast(:facts as jsonb), :happened)
                        on conflict (event_id, person_id, kind) do nothing
                        returning message_id,
                            coalesce((select mails_of_progress from preference where person_id = :person), true) as wanted,
                            not exists (
                                select from invitation_stop s left join person stopped on stopped.person_id = s.contact_id
                                where s.contact_id = :person
                                    or stopped.email = (select email from person where person_id = :person)) as invitations
                        """)
                .bind("event", message.eventId())
                .bind("person", message.personId())
                .bind("kind", message.kind().name())
                .bind("page", message.page())
                .bind("facts", column.write(message.facts()))
                .bind("happened", message.happened());
        UUID project = message.projectId();
        return (project == null ? insert.bindNull("project", UUID.class) : insert.bind("project", project))
                .map(row -> new Kept(
                        required(row, "message_id", UUID.class),
                        message.personId(),
                        message.kind(),
                        message.kind()
                                .isMailedTo(
                                        required(row, "wanted", Boolean.class),
                                        required(row, "invitations", Boolean.class))))
                .one();
    }

    @Override
    public Flux<UUID> told(UUID eventId) {
        return database.sql("select distinct person_id from message where event_id = :event")
                .bind("event", eventId)
                .mapValue(UUID.class)
                .all();
    }

    @Override
    public Mono<Void> announce(Collection<Kept> messages) {
        if (messages.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("select pg_notify('" + CHANNEL + "', person) from unnest(:people) as person")
                .bind(
                        "people",
                        messages.stream()
                                .map(kept -> kept.personId().toString())
                                .distinct()
                                .toArray(String[]::new))
                .then();
    }

    @Override
    public Mono<StoredMessage> find(UUID messageId) {
        return database.sql(ENTRY + "where m.message_id = :id")
                .bind("id", messageId)
                .map(this::entry)
                .all()
                .as(this::named)
                .map(InboxEntry::message)
                .singleOrEmpty();
    }

    Mono<List<InboxEntry>> page(UUID personId, PageRequest page) {
        long before = page.after() == null ? Long.MAX_VALUE : page.after().number(0);
        return database.sql(ENTRY + "where m.person_id = :person and m.position < :before "
                        + "order by m.position desc limit :limit")
                .bind("person", personId)
                .bind("before", before)
                .bind("limit", page.limitPlusOne())
                .map(this::entry)
                .all()
                .as(this::named)
                .collectList();
    }

    /** What came after a position, in the order it came. */
    Flux<InboxEntry> after(UUID personId, long position) {
        return database.sql(
                        ENTRY + "where m.person_id = :person and m.position > :position order by m.position limit 200")
                .bind("person", personId)
                .bind("position", position)
                .map(this::entry)
                .all()
                .as(this::named);
    }

    Mono<Long> lastPosition(UUID personId) {
        return database.sql("select coalesce(max(position), 0) from message where person_id = :person")
                .bind("person", personId)
                .mapValue(Long.class)
                .one();
    }

    Mono<Long> unread(UUID personId) {
        return database.sql("select count(*) from message where person_id = :person and read_at is null")
                .bind("person", personId)
                .mapValue(Long.class)
                .one();
    }

    /** Whether the person has such a message. */
    Mono<Boolean> read(UUID personId, UUID messageId, Instant at) {
        return database.sql("""
                        update message set read_at = coalesce(read_at, :at)
                        where message_id = :id and person_id = :person
                        """)
                .bind("at", at)
                .bind("id", messageId)
                .bind("person", personId)
                .fetch()
                .rowsUpdated()
                .map(updated -> updated > 0);
    }

    Mono<Void> readAll(UUID personId, Instant at) {
        return database.sql("update message set read_at = :at where person_id = :person and read_at is null")
                .bind("at", at)
                .bind("person", personId)
                .then();
    }

    Mono<Void> forget(UUID personId) {
        return database.sql("delete from message where person_id = :person")
                .bind("person", personId)
                .then();
    }

    /** A name is looked up at each reading, so that it is right once it is known and gone once it is erased. */
    private Flux<InboxEntry> named(Flux<InboxEntry> entries) {
        return entries.collectList()
                .flatMapMany(kept -> people.names(spokenOf(kept))
                        .flatMapIterable(names ->
                                kept.stream().map(entry -> entry.naming(names)).toList()));
    }

    private static Set<UUID> spokenOf(List<InboxEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.message().facts().people().stream())
                .collect(Collectors.toSet());
    }

    private InboxEntry entry(Readable row) {
        return new InboxEntry(
                new StoredMessage(
                        required(row, "message_id", UUID.class),
                        required(row, "person_id", UUID.class),
                        MessageKind.valueOf(required(row, "kind", String.class)),
                        row.get("project_id", UUID.class),
                        required(row, "page", String.class),
                        column.read(required(row, "facts", String.class)),
                        required(row, "happened", Instant.class)),
                required(row, "position", Long.class),
                row.get("read_at", Instant.class),
                mail(row));
    }

    private static @Nullable Mail mail(Readable row) {
        String state = row.get("state", String.class);
        if (state == null) {
            return null;
        }
        Mail.State shown = switch (state) {
            case "SENT" -> Mail.State.SENT;
            case "FAILED" -> Mail.State.FAILED;
            default -> Mail.State.WAITING;
        };
        return new Mail(shown, required(row, "changed_at", Instant.class));
    }
}
