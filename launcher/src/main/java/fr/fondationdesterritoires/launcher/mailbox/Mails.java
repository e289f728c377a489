package fr.fondationdesterritoires.launcher.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails kept in the launcher's own database between runs. */
@Component
class Mails {

    private static final String COLUMNS =
            "id, message_id, received_at, sender, recipient, subject, text_body, html_body";

    private final JdbcClient jdbc;

    Mails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String sender, String recipient, Contents contents) {
        jdbc.sql("""
                        insert into mail (message_id, sender, recipient, subject, text_body, html_body, raw)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(1, contents.messageId())
                .param(2, sender)
                .param(3, recipient)
                .param(4, contents.subject())
                .param(5, contents.text())
                .param(6, contents.html(), Types.VARCHAR)
                .param(7, contents.raw())
                .update();
    }

    /** The newest first; those before the given id when one pages on. */
    List<Mail> newest(String recipient, String subject, long before, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from mail
                         where id < ? and strpos(lower(recipient), lower(?)) > 0 and strpos(lower(subject), lower(?)) > 0
                         order by id desc limit ?
                        """)
                .params(before, recipient, subject, limit)
                .query(Mails::mail)
                .list();
    }

    Optional<Mail> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from mail where id = ?")
                .param(id)
                .query(Mails::mail)
                .optional();
    }

    Optional<byte[]> raw(long id) {
        return jdbc.sql("select raw from mail where id = ?")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("message_id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("sender"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"));
    }

    /** What a message says, whatever its MIME structure. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Contents(
            String messageId,
            String subject,
            String text,
            @Nullable String html,
            byte[] raw) {}
}
